package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.sharp3.ManyPieces;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;
import relucert.search.NeuronCounts;
import relucert.search.Packings;

/** Section 5.1: how many pieces 3-layer networks have on a line; Theorem D. */
final class ThreeLayerPieceClaims {
  private ThreeLayerPieceClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "sec-5.1.pieces",
            PRINTED,
            "Section 5.1",
            "on a line a 3-layer network has 2 d1 d2 + d2 + 1 pieces",
            REFUTED,
            b -> printed(true)),
        new Claim(
            "sec-5.1.pieces",
            INTENDED,
            "Section 5.1",
            "on a line a 3-layer network has at most 2 d1 d2 + d2 + 1 pieces",
            HOLDS,
            b -> printed(false)),
        new Claim(
            "sec-5.1.pieces",
            SHARP,
            "Section 5.1",
            "at most (d1+1)(d2+1), and d1(d2+1)+1 for d1 <= 2; attained for d1 <= 2 and for d1 >= 3,"
                + " d2 >= 2",
            HOLDS,
            ThreeLayerPieceClaims::caps),
        new Claim(
            "sec-5.1.split",
            PRINTED,
            "Section 5.1",
            "2 d1 d2 + d2 has its maximum over d1 + d2 = m at d1 = d2 = m/2",
            REFUTED,
            b -> halfSplit()),
        new Claim(
            "sec-5.1.split",
            INTENDED,
            "Section 5.1",
            "2 d1 d2 + d2 has the maximum (m^2+m)/2 over integers d1 + d2 = m",
            HOLDS,
            b -> integerSplit()),
        new Claim(
            "sec-5.1.p",
            PRINTED,
            "Section 5.1",
            "the number of pieces p(K) of equation (9) is forced for 3 layers, too: p(K) - 1"
                + " breakpoints of every piecewise-linear function through some data",
            HOLDS,
            b -> forcedPieces()),
        new Claim(
            "theorem-d",
            SHARP,
            "proofs/theorem-d.md",
            "a 3-layer network with widths (d1,d2) has on a line at most d1 + d2 Z(d1) breakpoints,"
                + " Z(1) = 1, Z(2) = 2, Z(d) = d+1 for d >= 3, attained for d1 <= 2 and for d2 >= 2; an"
                + " L-layer one has at most prod(d_i + 1) - 1",
            HOLDS,
            ThreeLayerPieceClaims::caps));
  }

  private static long printedPieces(int[] widths) {
    return 2L * widths[0] * widths[1] + widths[1] + 1;
  }

  /** The cap on pieces of Theorem D. */
  private static long cap(int[] widths) {
    if (widths.length == 2) {
      return NeuronCounts.breakpoints(widths[0], widths[1]) + 1;
    }
    long product = 1;
    for (int width : widths) {
      product *= width + 1L;
    }
    return product;
  }

  /** A bound on pieces by widths. */
  @FunctionalInterface
  private interface Bound {
    long pieces(int... widths);
  }

  /** The small networks of a few widths, in increasing order of their numbers of neurons. */
  static Verdict printed(boolean exactly) {
    Trial trial = Trial.exhaustive();
    for (int[] widths : new int[][] {{1, 1}, {1, 2}, {2, 1}}) {
      pieces(trial, widths, ThreeLayerPieceClaims::printedPieces, exactly);
    }
    return trial.verdict();
  }

  private static void pieces(Trial trial, int[] widths, Bound bound, boolean exactly) {
    long most = bound.pieces(widths);
    SmallNetworks.of(widths)
        .takeWhile(network -> !trial.isSettled())
        .forEach(
            network -> {
              int pieces = NetworkOnLine.of(network).function().pieces().size();
              trial.law(
                  0,
                  () -> exactly ? pieces == most : pieces <= most,
                  () ->
                      String.format(
                          "d1 = %d, d2 = %d, layers %s: pieces %d, not %d (and never more than %d)",
                          widths[0], widths[1], text(network), pieces, most, cap(widths)));
            });
  }

  /** The weights and biases of each layer. */
  private static String text(Network network) {
    return network.layers().stream()
        .map(layer -> "(" + layer.weights() + "; " + layer.biases() + ")")
        .collect(Collectors.joining(", "));
  }

  /** No small network has more pieces, and for each pair of widths some network has as many. */
  private static Verdict caps(Workbench bench) {
    return bench.once(
        "theorem-d",
        () -> {
          Trial trial = Trial.exhaustive();
          for (int[] widths : new int[][] {{1, 1}, {1, 2}, {2, 1}, {1, 1, 1}}) {
            pieces(trial, widths, ThreeLayerPieceClaims::cap, false);
          }
          for (int a = 1; a <= 6; a++) {
            for (int b = a >= 3 ? 2 : 1; b <= 4; b++) {
              attained(trial, a, b);
            }
          }
          return trial.verdict();
        });
  }

  private static void attained(Trial trial, int a, int b) {
    Network network = ManyPieces.of(a, b);
    Instance data = samples(network);
    int breakpoints = Math.toIntExact(NeuronCounts.breakpoints(a, b));
    trial.require(
        data.k(), new Statement.FitsNeurons(data, 3, a + b), new Evidence.Witness(network));
    trial.require(
        data.k(), new Statement.NeedsBreakpoints(data, breakpoints), Packings.largest(data));
  }

  /** Two samples inside each piece of a network on the line, all tuned to its own values. */
  static Instance samples(Network network) {
    List<BigFraction> t = NetworkOnLine.of(network).function().breakpoints();
    BigFraction first = t.get(0);
    BigFraction last = t.get(t.size() - 1);
    List<BigFraction> x = new ArrayList<>(List.of(first.subtract(2), first.subtract(1)));
    for (int i = 1; i < t.size(); i++) {
      BigFraction third = t.get(i).subtract(t.get(i - 1)).divide(3);
      x.add(t.get(i - 1).add(third));
      x.add(t.get(i).subtract(third));
    }
    x.add(last.add(1));
    x.add(last.add(2));
    RationalMatrix points = RationalMatrix.column(RationalVector.of(x));
    return Instance.of(
        points, network.values(points.stream().toList()), TunedSet.of(x.size()).complement());
  }

  /** 16 (2 d1 d2 + d2) in quarters of neurons, against its value at d1 = d2 = m/2. */
  private static Verdict halfSplit() {
    Trial trial = Trial.exhaustive();
    for (int m = 1; m <= Workbench.FORMULAS_MAX_K; m++) {
      for (int quarters = 0; quarters <= 4 * m; quarters++) {
        int fixedM = m;
        int fixedQ = quarters;
        trial.law(
            0,
            () -> sixteenTimes(fixedM, fixedQ) <= sixteenTimes(fixedM, 2 * fixedM),
            () ->
                String.format(
                    "m = %d: d1 = d2 = %s gives %s, but d1 = %s, d2 = %s gives %s",
                    fixedM,
                    quarter(2L * fixedM),
                    sixteenth(sixteenTimes(fixedM, 2 * fixedM)),
                    quarter(4L * fixedM - fixedQ),
                    quarter(fixedQ),
                    sixteenth(sixteenTimes(fixedM, fixedQ))));
      }
    }
    return trial.verdict();
  }

  private static long sixteenTimes(int m, int quarters) {
    return 2L * (4L * m - quarters) * quarters + 4L * quarters;
  }

  private static String quarter(long numerator) {
    return Rationals.text(Rationals.of(numerator, 4));
  }

  private static String sixteenth(long numerator) {
    return Rationals.text(Rationals.of(numerator, 16));
  }

  private static Verdict integerSplit() {
    Trial trial = Trial.exhaustive();
    for (int m = 0; m <= 400; m++) {
      long most = 0;
      for (int d2 = 0; d2 <= m; d2++) {
        most = Math.max(most, 2L * (m - d2) * d2 + d2);
      }
      long found = most;
      long said = ((long) m * m + m) / 2;
      int fixedM = m;
      trial.law(0, () -> found == said, () -> "m = " + fixedM + ": " + found + ", not " + said);
    }
    return trial.verdict();
  }

  private static Verdict forcedPieces() {
    Trial trial = Trial.universal();
    for (int k = 2; k <= 14; k++) {
      for (int n = 1; n <= k; n++) {
        Instance hard =
            HardInstances.alternating(HardInstances.mostRetained(n, k), HardInstances.uniform(k));
        trial.require(
            k,
            new Statement.NeedsBreakpoints(hard, Math.min(3 * n, k - 2)),
            Packings.largest(hard));
      }
    }
    return trial.verdict();
  }

  /** A 3-layer network without neurons, the constant 0. */
  static Network zero() {
    return Network.of(
        Layer.of(RationalMatrix.of(1, List.of()), RationalVector.zero(0)),
        Layer.of(RationalMatrix.of(0, List.of()), RationalVector.zero(0)),
        Layer.of(RationalMatrix.of(0, List.of(RationalVector.zero(0))), RationalVector.zero(1)));
  }
}
