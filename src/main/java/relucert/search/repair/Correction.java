package relucert.search.repair;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Supplier;
import relucert.construction.Construction;
import relucert.construction.SharpTwoLayer;
import relucert.construction.sharp3.SharpThreeLayer;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.SampleOrder;
import relucert.network.Network;
import relucert.search.width.LeastWidth;

/**
 * A network h that takes every target of an instance, known by its size and made when it is asked
 * for.
 *
 * @param method how it is built: {@code sharp-2}, {@code least-width} or {@code sharp-3}
 * @param direction the direction a along which it looks at the samples
 * @param layers its number L of layers, 2 or 3
 * @param neurons its number of neurons
 * @param network the network
 */
public record Correction(
    String method, RationalVector direction, int layers, int neurons, Supplier<Network> network) {
  /**
   * The most ranges that the search for a least width keeps for each direction. Where it is met the
   * network has one neuron more than may be needed.
   */
  static final long LIMIT = 20_000;

  /**
   * Returns the corrections along several directions.
   *
   * @param instance the samples and targets
   * @param directions at least one, each of which tells all samples apart
   * @return for each direction the best network for any targets on this tuned set with 2 layers,
   *     the least for these targets with 2 layers, and the best with 3 layers
   * @throws IllegalArgumentException if a direction does not tell two samples apart
   */
  public static ImmutableList<Correction> of(Instance instance, List<RationalVector> directions) {
    ImmutableList.Builder<Correction> corrections = ImmutableList.builder();
    for (RationalVector direction : directions) {
      OrderedInstance ordered = SampleOrder.along(instance.points(), direction).of(instance);
      corrections.add(leastWidth(ordered));
      corrections.add(by(new SharpTwoLayer(), ordered));
      corrections.add(by(SharpThreeLayer.fewestNeurons(), ordered));
    }
    return corrections.build();
  }

  private static Correction by(Construction construction, OrderedInstance ordered) {
    return new Correction(
        construction.name(),
        ordered.direction(),
        construction.layers(),
        construction.promisedNeurons(ordered),
        () -> construction.build(ordered));
  }

  private static Correction leastWidth(OrderedInstance ordered) {
    LeastWidth width = LeastWidth.through(ordered.positions(), ordered.targets(), LIMIT);
    return new Correction(
        "least-width",
        ordered.direction(),
        2,
        width.neurons(),
        () -> width.function().along(ordered.direction()));
  }
}
