package relucert.cli;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.network.Network;

/**
 * A line t -&gt; p + t u.
 *
 * @param point p
 * @param direction u
 */
record Line(RationalVector point, RationalVector direction) {

  /**
   * Returns the line along which a network varies if it varies along one only: p = 0 and u = a /
   * (a.a), so that t = a.x, where a is {@link #commonDirection}.
   *
   * @return the line; for input dimension 1 always p = 0, u = 1; empty if the rows of the first
   *     layer are not parallel
   */
  static Optional<Line> ofCommonDirection(Network network) {
    return commonDirection(network).map(a -> new Line(RationalVector.zero(a.size()), unitAlong(a)));
  }

  /** Returns a / (a.a). */
  static RationalVector unitAlong(RationalVector a) {
    return a.times(a.dot(a).reciprocal());
  }

  /**
   * Returns the direction a to which all non-zero rows of the first layer are parallel, scaled so
   * that its first non-zero entry is 1; e_1 if all rows are zero.
   */
  static Optional<RationalVector> commonDirection(Network network) {
    Optional<RationalVector> common =
        network.layers().get(0).weights().stream()
            .filter(row -> !row.isZero())
            .findFirst()
            .map(Line::scaled);
    if (common.isEmpty()) {
      return Optional.of(RationalVector.unit(network.inputDimension(), 0));
    }
    return network.layers().get(0).weights().stream()
            .allMatch(row -> row.isZero() || scaled(row).equals(common.get()))
        ? common
        : Optional.empty();
  }

  private static RationalVector scaled(RationalVector row) {
    BigFraction leading =
        row.entries().stream().filter(entry -> entry.signum() != 0).findFirst().orElseThrow();
    return row.times(leading.reciprocal());
  }
}
