package relucert.report.figure;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import relucert.construction.Constructions;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.ledger.TwoLayerFormulas;

/** Counterexamples that are values of m*(N,K), N*(m,K) and N_MC(m) for 2 layers (Theorems B, C). */
final class CapacityExhibits {
  private CapacityExhibits() {}

  static ImmutableMap<String, Supplier<Exhibit>> all() {
    return ImmutableMap.of(
        "abs-equivalently", CapacityExhibits::notOneNumber,
        "def-3.1.range", CapacityExhibits::noTunedSample,
        "def-3.1.special-case", CapacityExhibits::memorization,
        "sum-zeros", CapacityExhibits::zerosCost);
  }

  private static Exhibit notOneNumber() {
    int least = TwoLayerFormulas.exact(1, 1);
    int capacity = TwoLayerFormulas.exactCapacity(1, 1);
    return Exhibit.of(
        List.of("N*(1,1) = " + capacity, "m*(1,1) = " + least),
        LineData.picture(
            "One sample, K = 1: a constant has any value there, with 0 neurons",
            LineData.ones(TunedSet.of(1, 1))),
        Sides.of(
            "N*(1,1), the most tuned samples for m = 1 neuron", String.valueOf(capacity),
            "m*(1,1), the fewest neurons for N = 1", String.valueOf(least)));
  }

  private static Exhibit noTunedSample() {
    List<List<String>> rows = new ArrayList<>();
    for (int n = 1; n <= 3; n++) {
      int least = TwoLayerFormulas.exact(n, 3);
      rows.add(List.of(String.valueOf(n), String.valueOf(least), least <= 1 ? "yes" : "no"));
    }
    Instance tent = LineData.ones(TunedSet.of(3, 2));
    return Exhibit.of(
        List.of("m = 1, K = 3", "m*(1,3) = " + TwoLayerFormulas.exact(1, 3)),
        LineData.picture(
            "K = 3, T = {2}: 0, 1, 0 rises and falls, so 2 neurons are needed; with 2 they fit",
            tent, Constructions.standard().require("sharp-2").build(tent)),
        Sides.table(List.of("N", "m*(N,3)", "1 neuron is enough"), rows));
  }

  private static Exhibit memorization() {
    int all = memorized(1);
    int some = TwoLayerFormulas.exactCapacity(1, 3);
    Instance two = LineData.ones(TunedSet.of(2, 1, 2));
    return Exhibit.of(
        List.of("m = 1, K = 3", "N_MC = " + all, "N* = " + some),
        LineData.picture("Any 2 samples are fitted by 1 neuron: N_MC(1) = " + all, two),
        LineData.picture(
            "But 0, 1, 0 needs 2 neurons, so 1 neuron tunes no sample of 3",
            LineData.ones(TunedSet.of(3, 2))),
        Sides.of(
            "N_MC(1)", String.valueOf(all),
            "N*(1,3)", String.valueOf(some)));
  }

  private static Exhibit zerosCost() {
    int some = TwoLayerFormulas.exact(1, 2);
    int all = TwoLayerFormulas.exact(1, 1);
    return Exhibit.of(
        List.of(String.format(Locale.ROOT, "m*(1,2) = %d > m*(1,1) = %d", some, all)),
        LineData.picture(
            "K = 2, T = {1}: the zero at sample 2 costs a neuron",
            LineData.ones(TunedSet.of(2, 1)),
            Constructions.standard().require("sharp-2").build(LineData.ones(TunedSet.of(2, 1)))),
        LineData.picture(
            "K = 1: without it a constant is enough", LineData.ones(TunedSet.of(1, 1))),
        Sides.of("m*(1,2)", String.valueOf(some), "m*(1,1)", String.valueOf(all)));
  }

  /** N_MC(m): the largest N with m*(N,N) at most m. */
  private static int memorized(int m) {
    int n = 0;
    while (TwoLayerFormulas.exact(n + 1, n + 1) <= m) {
      n++;
    }
    return n;
  }
}
