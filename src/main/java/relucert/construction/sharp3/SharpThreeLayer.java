package relucert.construction.sharp3;

import java.util.Comparator;
import java.util.List;
import relucert.construction.Construction;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * The fewest neurons with which 3 layers can be built for an instance (proofs/thm-5.1.1.md): the
 * best of memorization, the networks for up to three tuned samples, quads and quads-plus, and
 * triples where all targets have one sign.
 *
 * <p>Quads-plus saves one neuron and costs many bits. The short variant does without it.
 */
public final class SharpThreeLayer implements Construction {
  private final boolean isShort;
  private final List<Construction> candidates;

  private SharpThreeLayer(boolean isShort, List<Construction> candidates) {
    this.isShort = isShort;
    this.candidates = candidates;
  }

  /**
   * Returns the constructions of this package.
   *
   * @return each once, the best of them last
   */
  public static List<Construction> all() {
    return List.of(
        new Memorization(),
        new FewSpikes(),
        new Quads(),
        new QuadsPlus(),
        new Triples(),
        shortWeights(),
        fewestNeurons());
  }

  /**
   * Returns the construction with the fewest neurons.
   *
   * @return {@code sharp-3}
   */
  public static SharpThreeLayer fewestNeurons() {
    return new SharpThreeLayer(
        false,
        List.of(new FewSpikes(), new Quads(), new Memorization(), new Triples(), new QuadsPlus()));
  }

  /**
   * Returns the construction that prefers short weights over the last neuron.
   *
   * @return {@code sharp-3-short}
   */
  public static SharpThreeLayer shortWeights() {
    return new SharpThreeLayer(
        true, List.of(new FewSpikes(), new Quads(), new Memorization(), new Triples()));
  }

  @Override
  public String name() {
    return isShort ? "sharp-3-short" : "sharp-3";
  }

  @Override
  public String source() {
    return "Theorems E, F, G, I, J, proofs/thm-5.1.1.md";
  }

  @Override
  public String formula() {
    return isShort
        ? "least of memorize-3, few-spikes, quads, triples; at most min{ceil(2 sqrt(K - 1)), ceil(4"
            + " sqrt N) + 1}"
        : "least of memorize-3, few-spikes, quads-plus, triples; at most min{ceil(2 sqrt(K - 1)),"
            + " ceil(4 sqrt N)}";
  }

  @Override
  public int layers() {
    return 3;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return tuned.size() == 0
        ? 0
        : candidates.stream()
            .filter(c -> !(c instanceof Triples) && c.unmetHypothesis(tuned).isEmpty())
            .mapToInt(c -> c.promisedNeurons(tuned))
            .min()
            .orElseThrow();
  }

  @Override
  public int promisedNeurons(OrderedInstance instance) {
    return choice(instance).promisedNeurons(instance);
  }

  @Override
  public Network build(OrderedInstance instance) {
    return choice(instance).build(instance);
  }

  /**
   * Returns the construction that is chosen for an instance.
   *
   * @param instance the instance
   * @return the first of the candidates with the fewest neurons
   */
  public Construction choice(OrderedInstance instance) {
    return candidates.stream()
        .filter(c -> c.unmetHypothesis(instance).isEmpty())
        .min(Comparator.comparingInt(c -> c.promisedNeurons(instance)))
        .orElseThrow();
  }
}
