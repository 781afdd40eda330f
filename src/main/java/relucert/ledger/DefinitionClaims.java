package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Evidence;
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
import relucert.network.NetworkSum;

/** Section 3: what fine-tuning capacity is. */
final class DefinitionClaims {
  private DefinitionClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "def-1.1",
            INTENDED,
            "Definition 1.1",
            "agrees with Definition 3.1: with z = y - f, f + g fits y iff g fits z, and z vanishes"
                + " off T iff f fits y off T",
            HOLDS,
            b -> differenceOfLabels()),
        new Claim(
            "def-3.1.distinct",
            PRINTED,
            "Definition 3.1",
            "the samples need not be distinct, and still K-1 neurons fit every choice with N >= 1",
            REFUTED,
            b -> repeatedSamples()),
        new Claim(
            "def-3.1.distinct",
            INTENDED,
            "Definition 3.1",
            "for distinct samples K-1 neurons fit every choice",
            HOLDS,
            b -> {
              Trial trial = Trial.universal();
              Trials.cover(
                  b,
                  trial,
                  b.constructions().require("thm-4.4"),
                  1,
                  false,
                  t -> t.k() - 1,
                  t -> true);
              return trial.verdict();
            }),
        new Claim(
            "def-3.1.range",
            PRINTED,
            "Definition 3.1",
            "the maximum over N in 1..K exists for all m >= 1 and K >= 1",
            REFUTED,
            b ->
                Trials.capacity(
                    b,
                    1,
                    1,
                    (m, k) -> true,
                    (m, k) -> b.capacities().least(1, k) <= m,
                    (m, k) ->
                        "m*(1,"
                            + k
                            + ") = "
                            + b.capacities().least(1, k)
                            + ", so no N in 1..K will do")),
        new Claim(
            "def-3.1.range",
            INTENDED,
            "Definition 3.1",
            "the maximum over N in 0..K exists",
            HOLDS,
            b ->
                Trials.capacity(
                    b, 1, 0, (m, k) -> true, (m, k) -> b.capacities().least(0, k) <= m)),
        new Claim(
            "def-3.1.monotone",
            INTENDED,
            "Definition 3.1",
            "m*(N,K) <= m*(N+1,K): whoever tunes N samples tunes fewer",
            HOLDS,
            b ->
                Trials.table(
                    b,
                    1,
                    1,
                    (n, k) -> b.capacities().least(n - 1, k) <= b.capacities().least(n, k))),
        new Claim(
            "def-3.1.monotone",
            SHARP,
            "Definition 3.1",
            "m*(N,K) stays the same if z_i = 0 is not allowed inside T",
            HOLDS,
            b -> Trials.table(b, 1, 0, b.capacities()::sameForNonZeroTargets)),
        new Claim(
            "def-3.1.special-case",
            PRINTED,
            "Section 3, after Definition 3.1",
            "memorization capacity is the special case T = [N]: N_MC(m) = N*(m,K), for m >= 1 and K"
                + " >= N_MC(m)",
            REFUTED,
            b ->
                Trials.capacity(
                    b,
                    1,
                    1,
                    (m, k) -> m + 3 < b.capacities().maxK() && k >= b.capacities().memorization(m),
                    (m, k) -> b.capacities().capacity(m, k) == b.capacities().memorization(m),
                    (m, k) ->
                        String.format(
                            "N_MC = %d, but N* = %d",
                            b.capacities().memorization(m), b.capacities().capacity(m, k)))),
        new Claim(
            "def-3.1.special-case",
            INTENDED,
            "Section 3, after Definition 3.1",
            "memorization is the case N = K: N*(m,K) = K iff N_MC(m) >= K",
            HOLDS,
            b ->
                Trials.capacity(
                    b,
                    1,
                    0,
                    (m, k) -> m + 3 <= b.capacities().maxK(),
                    (m, k) ->
                        (b.capacities().capacity(m, k) == k)
                            == (b.capacities().memorization(m) >= k))),
        new Claim(
            "def-3.2",
            INTENDED,
            "Definition 3.2",
            "m*(K,K) <= m*(K+1,K+1), so whoever memorizes N samples memorizes fewer",
            HOLDS,
            b ->
                Trials.capacity(
                    b,
                    2,
                    0,
                    (m, k) -> m == 0,
                    (m, k) -> b.capacities().least(k - 1, k - 1) <= b.capacities().least(k, k))),
        new Claim(
            "def-3.2",
            SHARP,
            "Definition 3.2",
            "N_MC(m) = 1, 2, 3, 5, 6, 7, ... for m = 0, 1, 2, 3, 4, 5, ...",
            HOLDS,
            b -> memorization(b, (m, c) -> c == m + 1 + (m >= 3 ? 1 : 0))),
        new Claim(
            "def-3.3",
            INTENDED,
            "Definition 3.3",
            "the two forms are dual: N*(m,K) >= N iff m*(N,K) <= m",
            HOLDS,
            b ->
                Trials.capacity(
                    b,
                    1,
                    0,
                    (m, k) -> true,
                    (m, k) ->
                        IntStream.rangeClosed(0, k)
                            .allMatch(
                                n ->
                                    (b.capacities().capacity(m, k) >= n)
                                        == (b.capacities().least(n, k) <= m)))),
        new Claim(
            "rem-1",
            PRINTED,
            "Remark 1, equation (5)",
            "N*(m,K) <= N_MC(m) for every K",
            HOLDS,
            b ->
                Trials.capacity(
                    b,
                    1,
                    0,
                    (m, k) -> m + 3 <= b.capacities().maxK(),
                    (m, k) -> b.capacities().capacity(m, k) <= b.capacities().memorization(m))),
        new Claim(
            "sec-3-frozen",
            PRINTED,
            "Section 3, first paragraph",
            "fine-tuning capacity does not depend on the frozen f",
            HOLDS,
            DefinitionClaims::frozenNetworks));
  }

  static Verdict memorization(Workbench bench, Trials.Law law) {
    Trial trial = Trial.universal();
    Trials.certified(
        trial,
        () -> {
          for (int m = 0; m + 3 <= bench.capacities().maxK(); m++) {
            int fixedM = m;
            int capacity = bench.capacities().memorization(m);
            trial.law(
                capacity,
                () -> law.holds(fixedM, capacity),
                () -> "m = " + fixedM + ": N_MC = " + capacity);
          }
        });
    return trial.verdict();
  }

  /** One sample of each kind: y, f and g from a grid; the relation is per sample. */
  private static Verdict differenceOfLabels() {
    Trial trial = Trial.exhaustive();
    List<BigFraction> grid =
        java.util.stream.Stream.of("-2", "-1", "-1/3", "0", "1/2", "1", "2")
            .map(Rationals::parse)
            .toList();
    for (BigFraction y : grid) {
      for (BigFraction f : grid) {
        for (BigFraction g : grid) {
          BigFraction z = y.subtract(f);
          // The relation speaks of one sample, not of K.
          trial.law(
              0,
              () ->
                  f.add(g).compareTo(y) == 0 == (g.compareTo(z) == 0)
                      && (z.signum() == 0) == (f.compareTo(y) == 0),
              () -> "y = " + Rationals.text(y) + ", f = " + Rationals.text(f));
        }
      }
    }
    return trial.verdict();
  }

  /** Two equal samples of which one is tuned: no function at all can take both targets. */
  private static Verdict repeatedSamples() {
    Trial trial = Trial.exhaustive();
    for (int k = 1; k <= 2; k++) {
      for (TunedSet tuned : TunedSet.all(k).filter(t -> t.size() >= 1).toList()) {
        boolean contradiction = k == 2 && tuned.contains(1) != tuned.contains(2);
        trial.law(
            k,
            () -> !contradiction,
            () ->
                "K = 2, x_1 = x_2, T = "
                    + tuned
                    + ", z = 1 on T: g(x_1) = g(x_2) would have to be both 1 and 0");
      }
    }
    return trial.verdict();
  }

  /** f + g fits y for several frozen networks f, one or two hidden layers deep. */
  private static Verdict frozenNetworks(Workbench bench) {
    Trial trial = Trial.exhaustive();
    Construction sharp = bench.constructions().require("sharp-2");
    for (int k = 1; k <= Math.min(bench.maxK(), 5); k++) {
      RationalVector x = HardInstances.uniform(k);
      for (Network frozen : frozen()) {
        RationalVector values =
            frozen.values(x.entries().stream().map(RationalVector::of).toList());
        for (TunedSet tuned : TunedSet.all(k).toList()) {
          RationalVector z = HardInstances.alternating(tuned, x).targets();
          Network g = sharp.build(Instance.of(RationalMatrix.column(x), z, tuned));
          Network sum = NetworkSum.of(frozen, g);
          Instance labels = Instance.onLine(x, values.plus(z));
          trial.require(
              k,
              new Statement.FitsNeurons(labels, frozen.depth(), sum.neurons()),
              new Evidence.Witness(sum));
          trial.law(
              k,
              () ->
                  g.neurons() == sharp.promisedNeurons(tuned)
                      && sum.neurons() == sizeOfSum(frozen, g),
              () -> "T = " + tuned + ": the size depends on f");
        }
      }
    }
    return trial.verdict();
  }

  /** Both networks' neurons and two for each layer by which f is deeper than g. */
  private static int sizeOfSum(Network f, Network g) {
    return f.neurons() + g.neurons() + 2 * (f.depth() - g.depth());
  }

  private static List<Network> frozen() {
    Layer wide =
        Layer.of(RationalMatrix.of(new long[] {1}, new long[] {-2}), RationalVector.of(-2, 5));
    Layer mixed =
        Layer.of(
            RationalMatrix.of(new long[] {1, -1}, new long[] {-3, 2}), RationalVector.of(0, 1));
    Layer out = Layer.of(RationalMatrix.of(new long[] {2, -1}), RationalVector.parse("1/3"));
    return List.of(Network.of(wide, out), Network.of(wide, mixed, out));
  }
}
