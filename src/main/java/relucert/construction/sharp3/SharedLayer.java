package relucert.construction.sharp3;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
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
 * written as integers, each neuron's without a common divisor; where these are long and fewer bits
 * are enough otherwise, the layers are scaled otherwise ({@link WeightScales}).
 */
final class SharedLayer {
  /** Integers of at most so many bits are short enough. */
  private static final int SHORT_BITS = 62;

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
    List<List<BigFraction>> rows = units.stream().map(this::row).toList();
    List<BigFraction> whole =
        openings.stream()
            .map(o -> BigFraction.of(Rationals.canonical(o.breakpoint()).getDenominator()))
            .toList();
    Network network = scaled(direction, rows, WeightScales.byRows(rows, whole));
    for (WeightScales scales : otherScales(rows, whole, network.bits())) {
      Network other = scaled(direction, rows, scales);
      network = other.bits() < network.bits() ? other : network;
    }
    return network;
  }

  /** Other ways to scale the layers that may do with fewer bits than a number, if that is large. */
  private List<WeightScales> otherScales(
      List<List<BigFraction>> rows, List<BigFraction> whole, int bits) {
    if (bits <= SHORT_BITS) {
      return List.of();
    }
    List<WeightScales> others = new ArrayList<>();
    WeightScales.byColumns(rows, openings.size(), bits).ifPresent(others::add);
    if (rows.stream().flatMap(List::stream).allMatch(weight -> Rationals.bits(weight) < bits)) {
      others.add(WeightScales.unscaled(rows, whole));
    }
    return others;
  }

  private Network scaled(
      RationalVector direction, List<List<BigFraction>> rows, WeightScales scales) {
    List<RationalVector> first = new ArrayList<>();
    List<BigFraction> firstBiases = new ArrayList<>();
    for (int j = 0; j < openings.size(); j++) {
      BigFraction scale = scales.first().get(j);
      BigFraction facing = openings.get(j).facesLeft() ? scale.negate() : scale;
      first.add(direction.times(facing));
      firstBiases.add(facing.multiply(openings.get(j).breakpoint()).negate());
    }
    List<RationalVector> second = new ArrayList<>();
    List<BigFraction> secondBiases = new ArrayList<>();
    List<BigFraction> third = new ArrayList<>();
    for (int k = 0; k < rows.size(); k++) {
      List<BigFraction> row = scales.scaled(rows.get(k), k);
      second.add(RationalVector.of(row.subList(0, openings.size())));
      secondBiases.add(row.get(openings.size()));
      third.add(outputs.get(k).divide(scales.second().get(k)));
    }
    return Network.of(
        Layer.of(RationalMatrix.of(direction.size(), first), RationalVector.of(firstBiases)),
        Layer.of(RationalMatrix.of(openings.size(), second), RationalVector.of(secondBiases)),
        Layer.of(
            RationalMatrix.of(units.size(), List.of(RationalVector.of(third))),
            RationalVector.of(constant)));
  }

  /** The weights on the openings, which are the turns at their breakpoints, and the bias. */
  private List<BigFraction> row(BrokenLine phi) {
    List<BigFraction> row = new ArrayList<>();
    BigFraction leftSlope = phi.slopes().get(0);
    // At the first breakpoint no opening that faces right is active.
    BigFraction bias = phi.atFirstBreakpoint();
    BigFraction origin = openings.get(0).breakpoint();
    for (int j = 1; j <= openings.size(); j++) {
      Opening opening = openings.get(j - 1);
      BigFraction jump = phi.slopes().get(j).subtract(phi.slopes().get(j - 1));
      row.add(jump);
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
}
