package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.PrintedBound;
import relucert.certificate.Statement;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;
import relucert.pwl.Affine;
import relucert.pwl.LeastBreakpoints;
import relucert.pwl.NetworkOnLine;
import relucert.pwl.PiecewiseLinear;
import relucert.search.Packings;

/** Section 4.1: pieces, Figures 2 and 3, equation (9). */
final class FigureClaims {
  private static final int MAX_N = 6;

  private FigureClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "sec-4.1.pieces",
            PRINTED,
            "Section 4.1",
            "on a line a 2-layer network with m >= 1 neurons has m+1 pieces",
            REFUTED,
            b -> pieces((pieces, m) -> pieces == m + 1)),
        new Claim(
            "sec-4.1.pieces",
            INTENDED,
            "Section 4.1",
            "on a line a 2-layer network with m neurons has at most m+1 pieces",
            HOLDS,
            b -> pieces((pieces, m) -> pieces <= m + 1)),
        new Claim(
            "fig-2",
            PRINTED,
            "Section 4.1, Figure 2",
            "for x_i = i u with arbitrary u, also u = 0, the instance forces 3N+1 pieces",
            REFUTED,
            b -> arbitraryDirection()),
        new Claim(
            "fig-2",
            INTENDED,
            "Section 4.1, Figure 2",
            "for u != 0 and K >= 3N+2 every fit has at least 3N+1 pieces",
            HOLDS,
            b -> figure2Pieces()),
        new Claim(
            "fig-2",
            SHARP,
            "Section 4.1, Figure 2",
            "the least number of neurons that fits the instance is exactly 3N",
            HOLDS,
            FigureClaims::figure2Neurons),
        new Claim(
            "fig-3",
            PRINTED,
            "Section 4.1, Figure 3",
            "K = 2N+1, T = {2,4,..,2N}, z_i = 2 if 4 divides i else -1: every fit has K-1 pieces",
            REFUTED,
            b -> figure3()),
        new Claim(
            "fig-3",
            INTENDED,
            "Section 4.1, Figure 3",
            "with labels of one sign (all 1) on T = {2,4,..,2N} every fit has at least K-1 pieces",
            HOLDS,
            b -> equalLabels()),
        new Claim(
            "fig-3",
            SHARP,
            "Section 4.1, Figure 3",
            "the printed instance has least number of pieces 2 (N = 1), 3N/2 (N even), (3N-1)/2 (N >= 3"
                + " odd)",
            HOLDS,
            b -> figure3Exact()),
        new Claim(
            "sec-4.1.triplet",
            PRINTED,
            "Section 4.1",
            "for N < K < 3N+2 some T, x, z forces K-1 pieces",
            HOLDS,
            b -> forcedPieces((n, k) -> n < k && k < 3 * n + 2)),
        new Claim(
            "eq-9",
            PRINTED,
            "Equation (9)",
            "for 1 <= N < K, K >= 2, the largest least number of pieces over T, x, z is 3N+1 if K >="
                + " 3N+2, else K-1",
            HOLDS,
            b -> equation9(b, (n, k) -> n < k)),
        new Claim(
            "eq-9",
            INTENDED,
            "Equation (9)",
            "the same for 1 <= N <= K, as Remark 2 uses it",
            HOLDS,
            b -> equation9(b, (n, k) -> true)));
  }

  /** All networks with m <= 2 neurons and small integer weights; for each its number of pieces. */
  private static Verdict pieces(Trials.Law law) {
    Trial trial = Trial.exhaustive();
    for (int m = 1; m <= 2; m++) {
      int codes = IntStream.range(0, 3 * m).reduce(1, (product, i) -> product * 3);
      for (int code = 0; code < codes; code++) {
        Network network = smallNetwork(m, code);
        int pieces = NetworkOnLine.of(network).function().pieces().size();
        int fixedM = m;
        // The claim speaks of no K.
        trial.law(
            0,
            () -> law.holds(pieces, fixedM),
            () ->
                String.format(
                    "m = %d, (W1; b1; W2; b2) = (%s; %s; %s; %s): pieces %d, not %d",
                    fixedM,
                    network.layers().get(0).weights(),
                    network.layers().get(0).biases(),
                    network.layers().get(1).weights(),
                    network.layers().get(1).biases(),
                    pieces,
                    fixedM + 1));
      }
    }
    return trial.verdict();
  }

  /** Weights, biases and output weights from {-1, 0, 1}, read from the base-3 digits of a code. */
  private static Network smallNetwork(int m, int code) {
    List<BigFraction> digits = new ArrayList<>();
    int left = code;
    for (int i = 0; i < 3 * m; i++) {
      digits.add(Rationals.of(left % 3 - 1L));
      left /= 3;
    }
    return Network.of(
        Layer.of(
            RationalMatrix.column(RationalVector.of(digits.subList(0, m))),
            RationalVector.of(digits.subList(m, 2 * m))),
        Layer.of(
            RationalMatrix.of(m, List.of(RationalVector.of(digits.subList(2 * m, 3 * m)))),
            RationalVector.zero(1)));
  }

  /** u = 0 puts all samples on one point, where different targets cannot be taken. */
  private static Verdict arbitraryDirection() {
    Trial trial = Trial.exhaustive();
    Instance figure = HardInstances.figure2(1, 5);
    for (int u = 0; u <= 1; u++) {
      int fixedU = u;
      long distinct =
          figure.samples().stream().map(x -> x.times(Rationals.of(fixedU))).distinct().count();
      trial.law(
          figure.k(),
          () -> distinct == figure.k(),
          () ->
              "N = 1, K = 5, u = 0: all samples are one point, z_3 = -1 but z_1 = 0: nothing fits");
    }
    return trial.verdict();
  }

  private static Verdict figure2Pieces() {
    Trial trial = Trial.exhaustive();
    for (int n = 1; n <= MAX_N; n++) {
      for (int extra = 0; extra <= 2; extra++) {
        Instance figure = HardInstances.figure2(n, 3 * n + 2 + extra);
        trial.require(
            figure.k(), new Statement.NeedsBreakpoints(figure, 3 * n), Packings.largest(figure));
        trial.require(
            figure.k(),
            new Statement.NeedsBreakpoints(inSpace(figure), 3 * n),
            Packings.largest(figure));
      }
    }
    return trial.verdict();
  }

  /** The same samples as i u with u = (2, -1, 1/3). */
  private static Instance inSpace(Instance line) {
    RationalVector u = RationalVector.parse("2", "-1", "1/3");
    return Instance.of(
        RationalMatrix.of(3, line.samples().stream().map(x -> u.times(x.get(0))).toList()),
        line.targets(),
        line.tuned());
  }

  private static Verdict figure2Neurons(Workbench bench) {
    Trial trial = Trial.exhaustive();
    for (int n = 1; n <= MAX_N; n++) {
      Instance figure = HardInstances.figure2(n, 3 * n + 2);
      trial.require(
          figure.k(), new Statement.NeedsNeurons(figure, 3 * n, false), Packings.largest(figure));
      trial.require(
          figure.k(),
          new Statement.FitsNeurons(figure, 2, 3 * n),
          new Evidence.Witness(bench.constructions().require("sharp-2").build(figure)));
    }
    return trial.verdict();
  }

  private static Verdict figure3() {
    Trial trial = Trial.exhaustive();
    for (int n = 1; n <= MAX_N && !trial.isSettled(); n++) {
      Instance figure = HardInstances.figure3(n);
      LeastBreakpoints least = least(figure);
      if (least.count() + 1 >= figure.k() - 1) {
        trial.require(
            figure.k(),
            new Statement.NeedsBreakpoints(figure, figure.k() - 2),
            Packings.largest(figure));
      } else {
        trial.refute(
            figure.k(),
            new Statement.Violated(PrintedBound.FIGURE_3),
            String.format(
                "N = %d, K = %d: %d pieces, not %d (and K = 9: %d, not 8, by fig-3.k9.cert)",
                n,
                figure.k(),
                least.count() + 1,
                figure.k() - 1,
                least(HardInstances.figure3(4)).count() + 1),
            figure3Violation(n));
      }
    }
    return trial.verdict();
  }

  /** The certificate that Figure 3's printed number of pieces is too large for one N. */
  static Certificate figure3Violation(int n) {
    Instance figure = HardInstances.figure3(n);
    LeastBreakpoints least = least(figure);
    return new Certificate(
        new Statement.Violated(PrintedBound.FIGURE_3),
        new Evidence.Parts(
            ImmutableList.of(
                new Certificate(
                    new Statement.FitsBreakpoints(figure, least.count()),
                    evidence(least.function())))));
  }

  static LeastBreakpoints least(Instance instance) {
    OrderedInstance line = OrderedInstance.along(instance, RationalVector.of(1));
    return LeastBreakpoints.through(line.positions(), line.targets());
  }

  static Evidence.Function evidence(PiecewiseLinear function) {
    ImmutableList.Builder<Evidence.Turn> turns = ImmutableList.builder();
    for (int i = 0; i < function.breakpoints().size(); i++) {
      turns.add(
          new Evidence.Turn(
              function.breakpoints().get(i),
              function.pieces().get(i + 1).slope().subtract(function.pieces().get(i).slope())));
    }
    Affine first = function.pieces().get(0);
    return new Evidence.Function(first.intercept(), first.slope(), turns.build());
  }

  private static Verdict equalLabels() {
    Trial trial = Trial.exhaustive();
    for (int n = 1; n <= MAX_N; n++) {
      List<BigFraction> targets = new ArrayList<>();
      for (int i = 1; i <= 2 * n + 1; i++) {
        targets.add(Rationals.of(i % 2 == 0 ? 1 : 0));
      }
      Instance zigzag =
          Instance.onLine(HardInstances.uniform(2 * n + 1), RationalVector.of(targets));
      trial.require(
          zigzag.k(),
          new Statement.NeedsBreakpoints(zigzag, zigzag.k() - 2),
          Packings.largest(zigzag));
    }
    return trial.verdict();
  }

  private static Verdict figure3Exact() {
    Trial trial = Trial.exhaustive();
    for (int n = 1; n <= 2 * MAX_N; n++) {
      Instance figure = HardInstances.figure3(n);
      int pieces = n == 1 ? 2 : n % 2 == 0 ? 3 * n / 2 : (3 * n - 1) / 2;
      trial.require(
          figure.k(), new Statement.NeedsBreakpoints(figure, pieces - 1), Packings.largest(figure));
      trial.require(
          figure.k(),
          new Statement.FitsBreakpoints(figure, pieces - 1),
          evidence(least(figure).function()));
    }
    return trial.verdict();
  }

  private static Verdict forcedPieces(Trials.Law condition) {
    Trial trial = Trial.exhaustive();
    for (int k = 2; k <= Workbench.SETS_MAX_K; k++) {
      for (int n = 1; n <= k; n++) {
        if (condition.holds(n, k)) {
          requirePieces(trial, n, k, k - 1);
        }
      }
    }
    return trial.verdict();
  }

  private static void requirePieces(Trial trial, int n, int k, int pieces) {
    Instance hard =
        HardInstances.alternating(HardInstances.mostRetained(n, k), HardInstances.uniform(k));
    trial.require(k, new Statement.NeedsBreakpoints(hard, pieces - 1), Packings.largest(hard));
  }

  /**
   * Both sides: hard data force p(K) pieces; and for every T the paper's network, whose breakpoints
   * are at retained samples and of which the first is outside the data's reach, always has at most
   * p(K): its cover has |J| - 1 neurons, the first of which makes the leftmost slope.
   */
  private static Verdict equation9(Workbench bench, Trials.Law condition) {
    Trial trial = Trial.universal();
    for (int k = 2; k <= bench.capacities().maxK(); k++) {
      for (int n = 1; n <= k; n++) {
        if (!condition.holds(n, k)) {
          continue;
        }
        int pieces = k >= 3 * n + 2 ? 3 * n + 1 : k - 1;
        requirePieces(trial, n, k, pieces);
        int fixedK = k;
        TunedSet.ofSize(k, n)
            .forEach(
                t ->
                    trial.law(
                        fixedK,
                        () -> t.retainedCount() - 1 <= pieces,
                        () -> "K = " + fixedK + ", T = " + t));
      }
    }
    Trials.cover(
        bench,
        trial,
        bench.constructions().require("thm-4.4"),
        2,
        true,
        t -> t.retainedCount() - 1,
        t -> t.size() >= 1);
    return trial.verdict();
  }
}
