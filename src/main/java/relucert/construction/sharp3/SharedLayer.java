package relucert.construction.sharp3;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.IntegerVector;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * A 3-layer network along a line whose second-layer neurons see broken lines over one common first
 * layer: g(t) = constant + sum of w_k max(0, phi_k(t)).
 *
 * <p>With slopes s_0, ..., s_a on the intervals between the openings, phi is a combination of them
 * and a constant exactly when its slope on the far left is right, s_0 + sum over the openings j
 * that face left of (s_j - s_(j-1)) = 0 (proofs/theorem-d.md). The weights of the second layer are
 * written as integers without a common divisor, and the factors moved into the output weights, so
 * that they are as short as they can be.
 */
final class SharedLayer {
  private final ImmutableList<Opening> openings;
  private final List<BrokenLine> units = new ArrayList<>();
  private final List<BigFraction> outputs = new ArrayList<>();
  private BigFraction constant = BigFraction.ZERO;

  SharedLayer(List<Opening> openings) {
    this.openings = ImmutableList.copyOf(openings);
  }

  /** Adds a second-layer neuron w max(0, phi). */
  void add(BigFraction weight, BrokenLine phi) {
    units.add(phi);
    outputs.add(weight);
  }

  /** Adds a constant to the output. */
  void add(BigFraction value) {
    constant = constant.add(value);
  }

  /** Returns the network x -&gt; g(a.x). */
  Network along(RationalVector direction) {
    List<RationalVector> first = new ArrayList<>();
    List<BigFraction> firstBiases = new ArrayList<>();
    List<BigInteger> scales = new ArrayList<>();
    for (Opening opening : openings) {
      BigFraction breakpoint = Rationals.canonical(opening.breakpoint());
      BigInteger scale = breakpoint.getDenominator();
      BigFraction facing = BigFraction.of(opening.facesLeft() ? scale.negate() : scale);
      scales.add(scale);
      first.add(direction.times(facing));
      firstBiases.add(facing.multiply(breakpoint).negate());
    }
    List<RationalVector> second = new ArrayList<>();
    List<BigFraction> secondBiases = new ArrayList<>();
    List<BigFraction> third = new ArrayList<>();
    for (int k = 0; k < units.size(); k++) {
      List<BigFraction> row = row(units.get(k), scales);
      IntegerVector overOne = IntegerVector.of(RationalVector.of(row));
      List<BigInteger> whole = IntStream.range(0, row.size()).mapToObj(overOne::numerator).toList();
      BigInteger divisor = commonDivisor(whole);
      List<BigFraction> scaled =
          whole.stream().map(n -> BigFraction.of(n.divide(divisor))).toList();
      second.add(RationalVector.of(scaled.subList(0, openings.size())));
      secondBiases.add(scaled.get(openings.size()));
      third.add(outputs.get(k).multiply(BigFraction.of(divisor, overOne.denominator())));
    }
    return Network.of(
        Layer.of(RationalMatrix.of(direction.size(), first), RationalVector.of(firstBiases)),
        Layer.of(RationalMatrix.of(openings.size(), second), RationalVector.of(secondBiases)),
        Layer.of(
            RationalMatrix.of(units.size(), List.of(RationalVector.of(third))),
            RationalVector.of(constant)));
  }

  /** The weights on the openings, each divided by its scale, and the bias. */
  private List<BigFraction> row(BrokenLine phi, List<BigInteger> scales) {
    List<BigFraction> row = new ArrayList<>();
    BigFraction leftSlope = phi.slopes().get(0);
    // At the first breakpoint no opening that faces right is active.
    BigFraction bias = phi.atBreakpoint(1);
    BigFraction origin = openings.get(0).breakpoint();
    for (int j = 1; j <= openings.size(); j++) {
      Opening opening = openings.get(j - 1);
      BigFraction jump = phi.slopes().get(j).subtract(phi.slopes().get(j - 1));
      row.add(jump.divide(scales.get(j - 1)));
      if (opening.facesLeft()) {
        leftSlope = leftSlope.add(jump);
        bias = bias.subtract(jump.multiply(opening.breakpoint().subtract(origin)));
      }
    }
    if (leftSlope.signum() != 0) {
      throw new IllegalStateException("a broken line that its first layer cannot make");
    }
    row.add(bias);
    return row;
  }

  /** The greatest common divisor; 1 if all numbers are 0. */
  private static BigInteger commonDivisor(List<BigInteger> row) {
    BigInteger divisor = BigInteger.ZERO;
    for (BigInteger entry : row) {
      divisor = divisor.gcd(entry);
      if (divisor.equals(BigInteger.ONE)) {
        return divisor;
      }
    }
    return divisor.signum() == 0 ? BigInteger.ONE : divisor;
  }
}
