package relucert.exact;

import java.math.BigInteger;
import java.util.List;

/**
 * Where the digits of several numbers stand among the planes of a block: number k, of at most
 * {@code bounds[k]} in size, takes the planes from {@code first(k)} on, lowest digit first. A plane
 * has a lane for each sample of the block.
 */
final class PlaneLayout {
  private final Radix radix;
  private final List<BigInteger> bounds;
  private final int[] first;

  PlaneLayout(Radix radix, List<BigInteger> bounds) {
    this.radix = radix;
    this.bounds = bounds;
    first = new int[bounds.size() + 1];
    for (int k = 0; k < bounds.size(); k++) {
      first[k + 1] = first[k] + radix.digits(bounds.get(k));
    }
  }

  Radix radix() {
    return radix;
  }

  int size() {
    return bounds.size();
  }

  int first(int k) {
    return first[k];
  }

  int digits(int k) {
    return first[k + 1] - first[k];
  }

  int planes() {
    return first[bounds.size()];
  }
}
