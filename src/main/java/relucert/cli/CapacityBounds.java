package relucert.cli;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import relucert.ledger.DeepFormulas;
import relucert.ledger.DeepWidths;
import relucert.ledger.ThreeLayerFormulas;
import relucert.ledger.TwoLayerFormulas;

/**
 * The bounds that {@code capacity} shows.
 *
 * @param bounds one after the other
 * @param note a last line, or empty
 */
record CapacityBounds(ImmutableList<Bound> bounds, String note) {
  private static final String HOW =
      "To build it: relucert construct --method %s --in INSTANCE --out NETWORK";

  private static final String HANDED_ON =
      "Theorem M: sharp-3, and in each further layer one neuron that hands the value on";

  /** From this K on 3 tuned samples need 6 neurons in 3 layers (Theorem I). */
  private static final int THREE_SPIKES_K = 55;

  /**
   * One bound.
   *
   * @param name its key
   * @param value its value if it says anything
   * @param source where it comes from
   */
  record Bound(String name, @Nullable Long value, String source) {
    static Bound of(String name, long value, String source) {
      return new Bound(name, value, source);
    }

    static Bound none(String name, String why) {
      return new Bound(name, null, why);
    }

    /** The paper's theorems begin at K = 3. */
    static Bound paper(String name, int k, long value, String source) {
      return k >= 3
          ? of(name, value, source)
          : none(name, source + (source.contains("K >= 3") ? "" : ", for K >= 3"));
    }
  }

  /** The bounds on m*(N, K). */
  static CapacityBounds leastNeurons(int n, int k, int layers) {
    return layers == 2 ? twoLayers(n, k) : layers == 3 ? threeLayers(n, k) : deep(n, k, layers);
  }

  /** The bounds on N*(m, K). */
  static CapacityBounds mostSamples(int m, int k, int layers) {
    return layers == 2
        ? twoLayerSamples(m, k)
        : layers == 3 ? threeLayerSamples(m, k) : deepSamples(m, k, layers);
  }

  private static CapacityBounds of(String note, Bound... bounds) {
    return new CapacityBounds(ImmutableList.copyOf(bounds), note);
  }

  private static CapacityBounds twoLayers(int n, int k) {
    int exact = TwoLayerFormulas.exact(n, k);
    return of(
        String.format(HOW, "sharp-2"),
        Bound.paper(
            "paperLower",
            k,
            k >= 3 ? TwoLayerFormulas.paperLower(n, k) : 0,
            "Theorem 4.1.2: min{3N,K-2}, for K >= 3"),
        Bound.of("lower", exact, "Theorem B"),
        Bound.of("built", exact, "Theorem A: what construct --method sharp-2 uses at most"),
        Bound.of("exact", exact, "Theorem B, proved in proofs/theorem-b.md"),
        Bound.paper(
            "paperUpper",
            k,
            k >= 3 ? TwoLayerFormulas.paperUpper(n, k) : 0,
            "Theorem 4.1.1: min{3N+1,K-1}, for K >= 3"));
  }

  private static CapacityBounds twoLayerSamples(int m, int k) {
    int exact = TwoLayerFormulas.exactCapacity(m, k);
    boolean all = k <= m + 1L;
    String item = all ? "Corollary 4.2.2: K <= m+1" : "Corollary 4.2.1: floor((m-1)/3)";
    String upper =
        k == m + 2L && m >= 2
            ? "Corollary 4.2.1: floor(m/3), FALSE at K = m+2 for m >= 2"
            : all ? "Corollary 4.2.2: K <= m+1" : "Corollary 4.2.1: floor(m/3)";
    return of(
        "",
        Bound.paper("paperLower", k, all ? k : Math.max(Math.floorDiv(m - 1, 3), 0), item),
        Bound.of("lower", exact, "Theorem C"),
        Bound.of("built", exact, "Theorem A: what construct --method sharp-2 uses at most"),
        Bound.of("exact", exact, "Theorem C, proved in proofs/theorem-c.md"),
        Bound.paper("paperUpper", k, all ? k : m / 3, upper));
  }

  private static CapacityBounds threeLayers(int n, int k) {
    boolean byHand = n == 3 && k >= THREE_SPIKES_K;
    int built = ThreeLayerFormulas.built(n, k);
    int lower = byHand ? built : ThreeLayerFormulas.lower(n, k);
    return of(
        String.format(HOW, "sharp-3"),
        Bound.paper(
            "paperLower",
            k,
            k >= 3 ? ThreeLayerFormulas.paperLower(n, k) : 0,
            "Theorem 5.1.2: least m with m(m+1) >= 2 min{3N,K-2}"),
        Bound.of(
            "lower",
            lower,
            byHand
                ? "Theorem I: N = 3, K >= 55, proved in proofs/theorem-i.md, no certificate"
                : ThreeLayerFormulas.lowerSource(n, k)),
        Bound.of(
            "built", built, "Theorems E, F, G, I: what construct --method sharp-3 uses at most"),
        exact(lower, built, "lower = built"),
        Bound.paper(
            "paperUpper",
            k,
            ThreeLayerFormulas.paperUpper(n, k),
            "Theorem 5.1.1: floor(min{2 sqrt K + min{2 sqrt K, 3N}, 6 sqrt(3N+2)})"));
  }

  private static CapacityBounds threeLayerSamples(int m, int k) {
    int built = ThreeLayerFormulas.capacityBuilt(m, k);
    boolean byHand = m == 5 && k >= THREE_SPIKES_K;
    int upper = byHand ? 2 : ThreeLayerFormulas.capacityUpper(m, k);
    int range = ThreeLayerFormulas.paperRange(m, k);
    String source =
        switch (range) {
          case 1 -> "Corollary 5.2.1: K <= floor(m^2/16)";
          case 2 -> "Corollary 5.2.2: floor(m^2/108-2/3) <= N* <= K";
          default -> "Corollary 5.2.3: floor(m^2/108-2/3) <= N* <= (m^2+m)/6";
        };
    return of(
        String.format(HOW, "sharp-3"),
        Bound.paper(
            "paperLower", k, range == 1 ? k : Math.max(ThreeLayerFormulas.paperA(m), 0), source),
        Bound.of("lower", built, "the largest N that is built with m neurons"),
        Bound.of(
            "built", built, "Theorems E, F, G, I: what construct --method sharp-3 always tunes"),
        exact(built, upper, "lower = upper"),
        Bound.of(
            "upper",
            upper,
            byHand
                ? "Theorem I: 5 neurons do not tune 3 of K >= 55, proved in proofs/theorem-i.md"
                : "Theorems D, H: the largest N whose lower bound is at most m"),
        Bound.paper(
            "paperUpper", k, range < 3 ? k : Math.min(ThreeLayerFormulas.paperB(m), k), source));
  }

  private static CapacityBounds deep(int n, int k, int layers) {
    int lower = DeepFormulas.lower(n, k, layers);
    int built = DeepFormulas.built(n, k, layers);
    int width = DeepFormulas.paperWidth(n, k, layers);
    String source = "Proposition 6.1: 4 min{sqrt(3N/k+5), sqrt K} + 2, k = floor((L-1)/2)";
    return of(
        String.format(HOW, "handed-on --layers " + layers)
            + "\n(for the least width: --method sharp-l)",
        Bound.none("paperLower", "the paper has none for L >= 4"),
        Bound.of("lower", lower, "Theorems D, H and M for L layers"),
        Bound.of("built", built, HANDED_ON),
        exact(lower, built, "lower = built"),
        Bound.paper(
            "paperUpper", k, (layers - 1L) * width, "L - 1 hidden layers of the width below"),
        Bound.of(
            "builtWidth",
            DeepWidths.sharpWidth(n, k, layers),
            "Theorem L: what construct --method sharp-l uses at most"),
        Bound.paper("paperUpperWidth", k, width, source));
  }

  private static CapacityBounds deepSamples(int m, int k, int layers) {
    int built = DeepFormulas.capacityBuilt(m, k, layers);
    int upper = DeepFormulas.capacityUpper(m, k, layers);
    return of(
        "",
        Bound.none("paperLower", "Proposition 6.1 speaks of the width, not of m"),
        Bound.of("lower", built, "the largest N that is built with m neurons"),
        Bound.of("built", built, HANDED_ON),
        exact(built, upper, "lower = upper"),
        Bound.of(
            "upper",
            upper,
            "Theorems D, H and M for L layers: the largest N whose lower bound is at most m"),
        Bound.none("paperUpper", "the paper has none for L >= 4"));
  }

  private static Bound exact(int low, int high, String source) {
    return low == high
        ? Bound.of("exact", low, source)
        : Bound.none("exact", "not known: " + low + " to " + high);
  }
}
