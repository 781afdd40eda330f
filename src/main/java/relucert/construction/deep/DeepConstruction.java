package relucert.construction.deep;

import relucert.construction.Construction;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;

/** A construction of networks of a chosen number of layers that promises their width. */
public interface DeepConstruction extends Construction {

  /**
   * Returns the promised width for all targets on a tuned set.
   *
   * @param tuned the tuned set in the order along the line
   * @return the exact width of the network, the largest number of neurons in one hidden layer
   */
  int promisedWidth(TunedSet tuned);

  /**
   * Returns the promised width for an instance.
   *
   * @param instance the instance
   * @return the exact width of the network
   */
  default int promisedWidth(OrderedInstance instance) {
    return promisedWidth(instance.tuned());
  }

  /**
   * Requires a number of layers for which Section 6 has something to say.
   *
   * @param layers L
   * @return L
   * @throws IllegalArgumentException if L is less than 4
   */
  static int requireDeep(int layers) {
    if (layers < 4) {
      throw new IllegalArgumentException("L = " + layers + " layers; expected at least 4");
    }
    return layers;
  }
}
