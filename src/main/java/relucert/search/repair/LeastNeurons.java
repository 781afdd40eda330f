package relucert.search.repair;

import relucert.construction.sharp3.SharpThreeLayer;
import relucert.instance.OrderedInstance;
import relucert.search.NeuronCounts;
import relucert.search.width.LeastWidth;

/**
 * How few neurons the data along a direction a need, for comparison with a network that has more.
 * In one dimension this speaks of all networks, otherwise of those that look along a only.
 *
 * @param twoLayersAtLeast the number that 2 layers need
 * @param twoLayersAtMost a number that is enough for 2 layers; the same if the search for the least
 *     width was not cut off
 * @param breakpoints the least number of breakpoints of a function through the data
 * @param layers L, the layers that the next numbers speak of, at least 3
 * @param atLeast what so many breakpoints need with L layers (theorem-d)
 * @param atMost what we build with 3 layers
 */
public record LeastNeurons(
    int twoLayersAtLeast,
    int twoLayersAtMost,
    int breakpoints,
    int layers,
    long atLeast,
    int atMost) {

  /**
   * Finds the numbers.
   *
   * @param wanted the data along a
   * @param layers L, taken as 3 if it is less
   * @return the numbers
   */
  public static LeastNeurons of(OrderedInstance wanted, int layers) {
    LeastWidth width = LeastWidth.through(wanted.positions(), wanted.targets(), Correction.LIMIT);
    int depth = Math.max(layers, 3);
    return new LeastNeurons(
        width.needed(),
        width.neurons(),
        width.leastBreakpoints(),
        depth,
        NeuronCounts.forBreakpoints(depth, width.leastBreakpoints()),
        SharpThreeLayer.fewestNeurons().promisedNeurons(wanted));
  }
}
