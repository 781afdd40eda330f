package relucert.construction.sharp3;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/** Positions along the line, and where breakpoints are put between them. */
final class LineSamples {
  private LineSamples() {}

  /**
   * Returns the positions followed by dummy positions up to a number, at the distance of the last
   * two: samples in arithmetic progression stay so, and the numbers short.
   */
  static List<BigFraction> padded(RationalVector positions, int size) {
    List<BigFraction> padded = new ArrayList<>(positions.entries());
    int k = positions.size();
    BigFraction step =
        k >= 2 ? positions.get(k - 1).subtract(positions.get(k - 2)) : BigFraction.ONE;
    while (padded.size() < size) {
      padded.add(padded.get(padded.size() - 1).add(step));
    }
    return padded;
  }

  static BigFraction max(BigFraction first, BigFraction second) {
    return first.compareTo(second) >= 0 ? first : second;
  }
}
