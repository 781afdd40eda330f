package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

/** The numbers of neurons of Section 5.2 and Appendix A against each other, without rounding. */
final class NeuronCountClaims {
  private NeuronCountClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "u2.useful",
            PRINTED,
            "Section 5.2, U2",
            "U2 = 2 sqrt(K) + 3N is the least of U1, U2, U3 for some 1 <= N <= K, K >= 3",
            HOLDS,
            b -> {
              Trial trial = Trial.exhaustive();
              trial.law(
                  Workbench.FORMULAS_MAX_K,
                  () -> pairs().anyMatch(p -> secondIsLeast(p[0], p[1])),
                  () -> "nowhere up to K = " + Workbench.FORMULAS_MAX_K);
              return trial.verdict();
            }),
        new Claim(
            "u2.useful",
            SHARP,
            "Section 5.2, U2",
            "3N+1 neurons in 3 layers fit always, one of them passing a.x on, and 3N+1 < 2 sqrt(K) + 3N"
                + " for K >= 1",
            HOLDS,
            NeuronCountClaims::passingThrough),
        new Claim(
            "u3.count",
            PRINTED,
            "Section 5.2, U3",
            "the least 2a+4b with ab >= 3N+2 is at most 6 sqrt(3N+2) for every N >= 1",
            REFUTED,
            b -> count(n -> true)),
        new Claim(
            "u3.count",
            INTENDED,
            "Section 5.2, U3",
            "the same for N = 2 and 4 <= N <= 80",
            HOLDS,
            b -> count(n -> n == 2 || n >= 4)),
        new Claim(
            "thm-5.1.min",
            PRINTED,
            "Section 5.2",
            "min{U1, U2, U3} is the bound of Theorem 5.1, item 1, and each of the three is the least for"
                + " some N >= 1, K >= 3",
            HOLDS,
            b -> minimum()),
        new Claim(
            "thm-5.1.min",
            SHARP,
            "Section 5.2",
            "U3 < U1 if and only if 4K > 9(3N+2)",
            HOLDS,
            b -> {
              Trial trial = Trial.exhaustive();
              pairs()
                  .forEach(
                      p ->
                          trial.law(
                              p[1],
                              () ->
                                  millionths(36L * (3 * p[0] + 2)) < millionths(16L * p[1])
                                      == 4 * p[1] > 9 * (3 * p[0] + 2),
                              () -> "N = " + p[0] + ", K = " + p[1]));
              return trial.verdict();
            }),
        new Claim(
            "app-a.useful",
            PRINTED,
            "Appendix A, Figure 10",
            "the bound U3 of Section 5.2 is 4N+4, as the caption of Figure 10 says",
            REFUTED,
            b -> {
              Trial trial = Trial.exhaustive();
              for (int n = 1; n <= Workbench.FORMULAS_MAX_K; n++) {
                int neurons = 4 * n + 4;
                int radicand = 3 * n + 2;
                String numbers =
                    String.format("N = %d: 4N+4 = %d, U3 = 6 sqrt(%d)", n, neurons, radicand);
                trial.law(0, () -> neurons * neurons == 36 * radicand, () -> numbers);
              }
              return trial.verdict();
            }),
        new Claim(
            "app-a.useful",
            SHARP,
            "Appendix A, Figure 10",
            "4N+4 is below U1, U2 and U3 for some N, K (N = 1, K = 7); but 3N+1 < 4N+4 always",
            HOLDS,
            b -> {
              Trial trial = Trial.exhaustive();
              trial.law(
                  7,
                  () -> 8 * 8 < 16 * 7 && (8 - 3) * (8 - 3) < 4 * 7 && 8 * 8 < 36 * 5,
                  () -> "N = 1");
              for (int n = 0; n <= Workbench.FORMULAS_MAX_K; n++) {
                int fixedN = n;
                trial.law(0, () -> 3 * fixedN + 1 < 4 * fixedN + 4, () -> "N = " + fixedN);
              }
              return trial.verdict();
            }));
  }

  /** The largest integer that is at most sqrt(factor * number). */
  static int root(int factor, int number) {
    return (int) LongMath.sqrt((long) factor * number, RoundingMode.FLOOR);
  }

  static int ceilingRoot(int number) {
    return (int) LongMath.sqrt(number, RoundingMode.CEILING);
  }

  static boolean isSquare(int number) {
    return root(1, number) == ceilingRoot(number);
  }

  /** The least groupCost * a + rowCost * b with ab >= count. */
  static int leastSplit(int count, int groupCost, int rowCost) {
    return IntStream.rangeClosed(0, count)
        .filter(a -> a > 0 || count == 0)
        .map(a -> groupCost * a + (a == 0 ? 0 : rowCost * ((count + a - 1) / a)))
        .min()
        .orElseThrow();
  }

  /** All 1 <= N <= K, 3 <= K. */
  static Stream<int[]> pairs() {
    return IntStream.rangeClosed(3, Workbench.FORMULAS_MAX_K)
        .boxed()
        .flatMap(k -> IntStream.rangeClosed(1, k).mapToObj(n -> new int[] {n, k}));
  }

  /** 2 sqrt(K) + 3N <= 4 sqrt(K) and 2 sqrt(K) + 3N <= 6 sqrt(3N + 2), squared. */
  static boolean secondIsLeast(long n, long k) {
    return 9 * n * n <= 4 * k && secondIsAtMostThird(n, k);
  }

  static boolean secondIsAtMostThird(long n, long k) {
    long rest = 36 * (3 * n + 2) - 4 * k - 9 * n * n;
    return rest >= 0 && 144 * n * n * k <= rest * rest;
  }

  private static Verdict passingThrough(Workbench bench) {
    Trial trial = Trial.exhaustive();
    Construction flat = bench.constructions().require("one-direction");
    for (int k = 1; k <= bench.layeredMaxK(); k++) {
      for (SampleGrid grid : List.of(bench.grids(k).get(1), bench.grids(k).get(3))) {
        for (TunedSet tuned : TunedSet.all(k).toList()) {
          grid.instances(tuned)
              .forEach(
                  i ->
                      trial.require(
                          i.k(),
                          new Statement.FitsNeurons(i, 3, 3 * i.tuned().size() + 1),
                          new Evidence.Witness(deeper(flat, OrderedInstance.of(i)))));
        }
      }
    }
    for (int k = 1; k <= Workbench.FORMULAS_MAX_K; k++) {
      int root = k;
      trial.law(k, () -> 1 < 4L * root, () -> "K = " + root);
    }
    return trial.verdict();
  }

  /** One neuron a.x - min, which is never negative, before a network that sees a.x only. */
  private static Network deeper(Construction twoLayer, OrderedInstance instance) {
    RationalVector a = instance.direction();
    BigFraction least = instance.positions().get(0);
    Network network = twoLayer.build(instance);
    Layer hidden = network.layers().get(0);
    List<BigFraction> ones =
        IntStream.range(0, hidden.outputs()).mapToObj(i -> BigFraction.ONE).toList();
    return Network.of(
        Layer.of(RationalMatrix.of(a.size(), List.of(a)), RationalVector.of(least.negate())),
        Layer.of(
            hidden.outputs() == 0
                ? RationalMatrix.of(1, List.of())
                : RationalMatrix.column(RationalVector.of(ones)),
            hidden.biases().map(bias -> bias.add(least))),
        network.layers().get(1));
  }

  private static Verdict count(IntPredicate condition) {
    Trial trial = Trial.exhaustive();
    for (int n = 1; n <= Workbench.FORMULAS_MAX_K; n++) {
      if (condition.test(n)) {
        int nodes = 3 * n + 2;
        int neurons = leastSplit(nodes, 2, 4);
        String found = String.format("N = %d: %d > 6 sqrt(%d)", n, neurons, nodes);
        // The claim speaks of no K; 3N + 2 samples are the fewest that need 3N + 2 nodes.
        trial.law(nodes, () -> neurons * neurons <= 36 * nodes, () -> found);
      }
    }
    return trial.verdict();
  }

  /** Compared as the integers that m can satisfy: the bounds rounded down. */
  private static Verdict minimum() {
    Trial trial = Trial.exhaustive();
    pairs()
        .forEach(
            p -> {
              int n = p[0];
              int k = p[1];
              int second = 3 * n + root(4, k);
              int third = root(36, 3 * n + 2);
              int theorem = Math.min(9 * n * n <= 4 * k ? second : root(16, k), third);
              trial.law(
                  k,
                  () -> theorem == Math.min(root(16, k), Math.min(second, third)),
                  () -> "N = " + n + ", K = " + k);
            });
    int maxK = Workbench.FORMULAS_MAX_K;
    trial.law(
        maxK,
        () -> pairs().anyMatch(p -> 9 * p[0] * p[0] > 4 * p[1] && 4 * p[1] < 9 * (3 * p[0] + 2)),
        () -> "U1 is never the least");
    trial.law(
        maxK,
        () -> pairs().anyMatch(p -> secondIsLeast(p[0], p[1])),
        () -> "U2 is never the least");
    trial.law(
        maxK,
        () ->
            pairs()
                .anyMatch(p -> 4 * p[1] > 9 * (3 * p[0] + 2) && !secondIsAtMostThird(p[0], p[1])),
        () -> "U3 is never the least");
    return trial.verdict();
  }

  /** The root of a small integer in millionths, rounded down: different roots stay different. */
  private static long millionths(long number) {
    return LongMath.sqrt(number * 1_000_000_000_000L, RoundingMode.FLOOR);
  }
}
