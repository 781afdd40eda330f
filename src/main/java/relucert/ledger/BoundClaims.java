package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.PrintedBound;
import relucert.certificate.Statement;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;
import relucert.search.Packings;

/** Theorem 4.1, equation (7), Remark 2, Corollary 4.2: the bounds on m* and N*. */
final class BoundClaims {
  private BoundClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "eq-6",
            PRINTED,
            "Equation (6)",
            "a 2-layer network with m neurons is one with m+1: a neuron can be added without changing"
                + " the function",
            HOLDS,
            BoundClaims::addedNeuron),
        new Claim(
            "thm-4.1.1",
            PRINTED,
            "Theorem 4.1, item 1",
            "K >= 3: for all T, x, z some g with m <= min{3N+1,K-1} fits",
            HOLDS,
            b -> {
              Trial trial = Trial.universal();
              Construction paper = b.constructions().require("thm-4.1");
              Trials.cover(b, trial, paper, 3, true, BoundClaims::paperUpper, t -> true);
              Trials.runOnGrids(b, trial, paper, 3, BoundClaims::paperUpper, t -> true);
              return trial.verdict();
            }),
        new Claim(
            "thm-4.1.1",
            SHARP,
            "Theorem 4.1, item 1",
            "min{3N,K-2} neurons suffice for K >= 5; min{3N+1,K-1} are needed only at (N,K) = (1,3),"
                + " (2,3), (3,3), (2,4), (3,4), (4,4)",
            HOLDS,
            b ->
                Trials.table(
                    b,
                    3,
                    0,
                    (n, k) -> {
                      int m = b.capacities().least(n, k);
                      boolean attained = m == Math.min(3 * n + 1, k - 1);
                      return (k < 5 || m <= Math.min(3 * n, k - 2))
                          && attained == ((k == 3 && n >= 1) || (k == 4 && n >= 2));
                    })),
        new Claim(
            "thm-4.1.2",
            PRINTED,
            "Theorem 4.1, item 2",
            "K >= 3: for every T, x, z each fitting g has m >= min{3N,K-2}",
            REFUTED,
            b -> forEveryData(PrintedBound.THEOREM_4_1_2)),
        new Claim(
            "thm-4.1.2",
            INTENDED,
            "Theorem 4.1, item 2",
            "K >= 3: for some T, x, z each fitting g has m >= min{3N,K-2}",
            HOLDS,
            BoundClaims::someDataNeedMany),
        new Claim(
            "thm-4.1.2",
            SHARP,
            "Theorem 4.1, item 2",
            "for every T with N >= 1 and every spacing, labels that alternate along J(T) need |J(T)|-2"
                + " neurons",
            HOLDS,
            BoundClaims::alternatingLabels),
        new Claim(
            "thm-4.1.2.nonzero",
            PRINTED,
            "Theorem 4.1, item 2",
            "K >= 3: for every T with 1 <= N < K, x, and z without 0 on T each fitting g has m >="
                + " min{3N,K-2}",
            REFUTED,
            b -> forEveryData(PrintedBound.THEOREM_4_1_2_NONZERO)),
        new Claim(
            "eq-7",
            PRINTED,
            "Equation (7)",
            "K >= 3: min{3N,K-2} <= m*(N,K) <= min{3N+1,K-1}",
            HOLDS,
            b ->
                Trials.table(
                    b,
                    3,
                    0,
                    (n, k) -> {
                      int m = b.capacities().least(n, k);
                      return Math.min(3 * n, k - 2) <= m && m <= Math.min(3 * n + 1, k - 1);
                    })),
        new Claim(
            "eq-7",
            SHARP,
            "Equation (7)",
            "m*(N,K) = min{3N,K-2} for K >= 5; m*(1,4) = 2, m*(N,4) = 3 for N >= 2, m*(N,3) = 2,"
                + " m*(N,2) = 1, m*(1,1) = 0, m*(0,K) = 0",
            HOLDS,
            b -> Trials.table(b, 1, 0, (n, k) -> b.capacities().least(n, k) == sharp(n, k))),
        new Claim(
            "rem-2",
            PRINTED,
            "Remark 2",
            "K >= 3, N = K: m* + 1 <= K <= m* + 2",
            HOLDS,
            b ->
                Trials.table(
                    b,
                    3,
                    0,
                    (n, k) -> {
                      int gap = k - b.capacities().least(k, k);
                      return gap == 1 || gap == 2;
                    })),
        new Claim(
            "rem-2",
            SHARP,
            "Remark 2",
            "N = K: K = m* + 2 for K >= 5 and K = m* + 1 for K <= 4",
            HOLDS,
            b ->
                Trials.table(
                    b, 1, 0, (n, k) -> k - b.capacities().least(k, k) == (k >= 5 ? 2 : 1))));
  }

  /** The paper's upper bound min{3N + 1, K - 1}. */
  static int paperUpper(TunedSet tuned) {
    return TwoLayerFormulas.paperUpper(tuned.size(), tuned.k());
  }

  /** m*(N, K) by Theorem B. */
  static int sharp(int n, int k) {
    return TwoLayerFormulas.exact(n, k);
  }

  /** Appends a neuron of weight 0 to each network of a grid and evaluates both. */
  private static Verdict addedNeuron(Workbench bench) {
    Trial trial = Trial.exhaustive();
    Construction sharp = bench.constructions().require("sharp-2");
    for (int k = 1; k <= Math.min(bench.maxK(), 5); k++) {
      for (TunedSet tuned : TunedSet.all(k).toList()) {
        Instance instance = HardInstances.alternating(tuned, HardInstances.uniform(k));
        Network network = sharp.build(instance);
        Layer hidden = network.layers().get(0);
        Layer output = network.layers().get(1);
        List<RationalVector> rows =
            ImmutableList.<RationalVector>builder()
                .addAll(hidden.weights().stream().toList())
                .add(RationalVector.of(1))
                .build();
        Network wider =
            Network.of(
                Layer.of(RationalMatrix.of(1, rows), hidden.biases().append(Rationals.of(1))),
                Layer.of(
                    RationalMatrix.of(
                        rows.size(), List.of(output.weights().row(0).append(Rationals.of(0)))),
                    output.biases()));
        trial.require(
            k,
            new Statement.FitsNeurons(instance, 2, network.neurons() + 1),
            new Evidence.Witness(wider));
      }
    }
    return trial.verdict();
  }

  /**
   * Hunts for data that fewer neurons fit than the printed bound allows, in increasing order of K,
   * N and T; for each T the labels that need least: those of a function with at most one neuron.
   */
  private static Verdict forEveryData(PrintedBound bound) {
    Trial trial = Trial.exhaustive();
    boolean nonZero = bound == PrintedBound.THEOREM_4_1_2_NONZERO;
    for (int k = 3; k <= 6 && !trial.isSettled(); k++) {
      for (int n = 1; n <= (nonZero ? k - 1 : k); n++) {
        for (TunedSet tuned : TunedSet.ofSize(k, n).toList()) {
          int fixedK = k;
          Optional<Certificate> easy = easyData(tuned, nonZero);
          easy.ifPresentOrElse(
              fit ->
                  trial.refute(
                      fixedK,
                      new Statement.Violated(bound),
                      describe((Statement.FitsNeurons) fit.statement()),
                      violation(bound, ImmutableList.of(fit))),
              () -> trial.law(fixedK, () -> true, () -> ""));
        }
      }
    }
    return trial.verdict();
  }

  static Certificate violation(PrintedBound bound, ImmutableList<Certificate> parts) {
    return new Certificate(new Statement.Violated(bound), new Evidence.Parts(parts));
  }

  /** The certificate that Theorem 4.1, item 2, read for every T, x, z fails at a tuned set. */
  static Certificate violation(PrintedBound bound, TunedSet tuned) {
    boolean nonZero = bound == PrintedBound.THEOREM_4_1_2_NONZERO;
    return violation(bound, ImmutableList.of(easyData(tuned, nonZero).orElseThrow()));
  }

  private static String describe(Statement.FitsNeurons fit) {
    Instance instance = fit.instance();
    int n = instance.tuned().size();
    return String.format(
        "K = %d, N = %d, T = %s, x_i = i, z = %s: neurons %d, fewer than min{3N,K-2} = %d",
        instance.k(),
        n,
        instance.tuned(),
        instance.targets(),
        fit.neurons(),
        Math.min(3 * n, instance.k() - 2));
  }

  /** Labels and a network of 0 neurons (z = 0) or 1 (T at one end) below the printed bound. */
  private static Optional<Certificate> easyData(TunedSet tuned, boolean nonZero) {
    int k = tuned.k();
    int n = tuned.size();
    int bound = Math.min(3 * n, k - 2);
    RationalVector x = HardInstances.uniform(k);
    if (!nonZero) {
      Network constant = oneNeuron(0, 0, 0);
      return fit(tuned, RationalVector.zero(k), constant, 0, bound);
    }
    if (tuned.contains(1) && tuned.runs().size() == 1) {
      // T = [N]: g(x) = max(0, x_{N+1} - x).
      return fit(tuned, x.map(t -> positive(n + 1L, t, -1)), oneNeuron(-1, n + 1L, 1), 1, bound);
    }
    if (tuned.contains(k) && tuned.runs().size() == 1) {
      return fit(
          tuned, x.map(t -> positive(k - (long) n, t, 1)), oneNeuron(1, n - (long) k, 1), 1, bound);
    }
    return Optional.empty();
  }

  private static BigFraction positive(long at, BigFraction t, int facing) {
    BigFraction beyond = t.subtract(Rationals.of(at)).multiply(Rationals.of(facing));
    return beyond.signum() > 0 ? beyond : Rationals.of(0);
  }

  /** The network coefficient * max(0, weight * x + bias), without neurons if the weight is 0. */
  private static Network oneNeuron(long weight, long bias, long coefficient) {
    if (weight == 0) {
      return Network.of(
          Layer.of(RationalMatrix.of(1, List.of()), RationalVector.zero(0)),
          Layer.of(RationalMatrix.of(0, List.of(RationalVector.zero(0))), RationalVector.zero(1)));
    }
    return Network.of(
        Layer.of(RationalMatrix.of(new long[] {weight}), RationalVector.of(bias)),
        Layer.of(RationalMatrix.of(new long[] {coefficient}), RationalVector.zero(1)));
  }

  private static Optional<Certificate> fit(
      TunedSet tuned, RationalVector targets, Network network, int neurons, int bound) {
    if (neurons >= bound) {
      return Optional.empty();
    }
    Instance instance =
        Instance.of(RationalMatrix.column(HardInstances.uniform(tuned.k())), targets, tuned);
    return Optional.of(
        new Certificate(
            new Statement.FitsNeurons(instance, 2, neurons), new Evidence.Witness(network)));
  }

  private static Verdict someDataNeedMany(Workbench bench) {
    Trial trial = Trial.universal();
    for (int k = 3; k <= bench.capacities().maxK(); k++) {
      for (int n = 0; n <= k; n++) {
        TunedSet tuned = HardInstances.mostRetained(n, k);
        Certificate needs = Capacities.needs(tuned, Math.min(3 * n, k - 2));
        Instance instance = ((Statement.NeedsNeurons) needs.statement()).instance();
        trial.require(
            k,
            new Statement.NeedsNeurons(instance, Math.min(3 * n, k - 2), false),
            needs.evidence());
      }
    }
    return trial.verdict();
  }

  private static Verdict alternatingLabels(Workbench bench) {
    Trial trial = Trial.exhaustive();
    for (int k = 1; k <= bench.capacities().maxK(); k++) {
      for (SampleGrid grid : bench.grids(k)) {
        if (grid.points().columns() == 1) {
          RationalVector x =
              RationalVector.of(grid.points().stream().map(row -> row.get(0)).toList());
          TunedSet.all(k)
              .filter(t -> t.size() >= 1)
              .forEach(t -> requireWindows(trial, HardInstances.alternating(t, x)));
        }
      }
    }
    return trial.verdict();
  }

  private static void requireWindows(Trial trial, Instance instance) {
    trial.require(
        instance.k(),
        new Statement.NeedsNeurons(
            instance, Math.max(instance.tuned().retainedCount() - 2, 0), false),
        Packings.largest(instance));
  }
}
