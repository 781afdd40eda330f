package relucert.network;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.FractionVector;
import relucert.exact.IntegerVector;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * A 2-layer network all of whose neurons look along one direction a, in compact form: the ridge
 * function x -&gt; constant + sum of coefficient_j max(0, scale_j s + bias_j) of the position s =
 * a.x. It has d + 3m + 1 numbers where a {@link Network} of m neurons has (d + 2)m + 1. The
 * networks of Section 4 are of this kind: W1 = 1_m a^T, up to signs.
 *
 * <p>Many samples are evaluated at once: the neurons are sorted here by their breakpoints, whatever
 * their order, and summed up to one affine function for each interval between two of them.
 *
 * <p>Invariants: as many scales, biases and coefficients as neurons; no scale is 0.
 */
public final class RidgeNetwork {
  private final RationalVector direction;
  private final FractionVector scales;
  private final FractionVector biases;
  private final FractionVector coefficients;
  private final BigFraction constant;
  private final Supplier<ParallelSweep> sweep = Suppliers.memoize(() -> new ParallelSweep(this));

  private RidgeNetwork(
      RationalVector direction,
      FractionVector scales,
      FractionVector biases,
      FractionVector coefficients,
      BigFraction constant) {
    this.direction = direction;
    this.scales = scales;
    this.biases = biases;
    this.coefficients = coefficients;
    this.constant = constant;
  }

  /**
   * Returns the network with the given numbers.
   *
   * @param direction a, of size d
   * @param scales for each of the m neurons by which multiple of a it is weighted, not 0
   * @param biases the m biases of the hidden layer
   * @param coefficients the m output weights
   * @param constant the output bias
   * @return the network
   * @throws IllegalArgumentException if the numbers of neurons differ or a scale is 0; the message
   *     counts neurons from 1
   */
  public static RidgeNetwork of(
      RationalVector direction,
      FractionVector scales,
      FractionVector biases,
      FractionVector coefficients,
      BigFraction constant) {
    if (biases.size() != scales.size() || coefficients.size() != scales.size()) {
      throw new IllegalArgumentException(
          String.format(
              "%d scales, %d biases, %d coefficients",
              scales.size(), biases.size(), coefficients.size()));
    }
    for (int j = 0; j < scales.size(); j++) {
      if (scales.isZero(j)) {
        throw new IllegalArgumentException("neuron " + (j + 1) + " has scale 0");
      }
    }
    return new RidgeNetwork(direction, scales, biases, coefficients, Rationals.canonical(constant));
  }

  /**
   * Returns the direction.
   *
   * @return a, of size d
   */
  public RationalVector direction() {
    return direction;
  }

  /**
   * Returns the number m of neurons.
   *
   * @return m
   */
  public int neurons() {
    return scales.size();
  }

  /**
   * Returns by which multiple of the direction each neuron is weighted.
   *
   * @return m numbers other than 0, negative for a neuron that faces left
   */
  public FractionVector scales() {
    return scales;
  }

  /**
   * Returns the biases of the hidden layer.
   *
   * @return m numbers
   */
  public FractionVector biases() {
    return biases;
  }

  /**
   * Returns the output weights.
   *
   * @return m numbers
   */
  public FractionVector coefficients() {
    return coefficients;
  }

  /**
   * Returns the output bias.
   *
   * @return the constant
   */
  public BigFraction constant() {
    return constant;
  }

  /**
   * Returns the network's value as a function of the position, exactly.
   *
   * @param position s = a.x
   * @return g(x)
   */
  public BigFraction value(BigFraction position) {
    return java.util.Objects.requireNonNull(sweep.get()).value(position);
  }

  /**
   * Returns the values at many positions.
   *
   * @param positions for each sample s = a.x, in any order
   * @return g(x) for each of them, in order
   */
  public RationalVector values(IntegerVector positions) {
    if (isShort(positions)) {
      return table(positions).values(positions);
    }
    List<BigFraction> values = new ArrayList<>(positions.size());
    for (BigFraction position : positions.toRationals()) {
      values.add(value(position));
    }
    return RationalVector.of(values);
  }

  /**
   * Returns the values at many positions as integers over one denominator.
   *
   * @param positions for each sample s = a.x, in any order
   * @return g(x) for each of them, not reduced; empty if a common denominator would be absurdly
   *     long, which it is where many slopes have unlike denominators
   */
  public Optional<IntegerVector> integerValues(IntegerVector positions) {
    return isShort(positions)
        ? table(positions).integerValues(positions)
        : Optional.of(IntegerVector.of(values(positions)));
  }

  /**
   * Looks for a sample whose target the network does not take.
   *
   * @param positions for each sample s = a.x, in any order
   * @param targets for each sample the value to be taken
   * @return the place of the first sample, from 0, with g(x) other than its target; empty if there
   *     is none
   * @throws IllegalArgumentException if there are not as many positions as targets
   */
  public OptionalInt firstMiss(IntegerVector positions, IntegerVector targets) {
    if (positions.size() != targets.size()) {
      throw new IllegalArgumentException(
          positions.size() + " positions, " + targets.size() + " targets");
    }
    if (isShort(positions)) {
      return table(positions).firstMiss(positions, targets);
    }
    for (int i = 0; i < targets.size(); i++) {
      BigFraction position = BigFraction.of(positions.numerator(i), positions.denominator());
      BigFraction target = BigFraction.of(targets.numerator(i), targets.denominator());
      if (value(position).compareTo(target) != 0) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isShort(IntegerVector positions) {
    return positions.bits() <= IntervalTable.POSITION_BITS;
  }

  private IntervalTable table(IntegerVector positions) {
    return BoundedIntervals.table(this, positions.denominator())
        .orElseGet(() -> new RunningIntervals(this, positions.denominator()).table());
  }

  /**
   * Returns the same network in full.
   *
   * @return a network with 2 layers whose neurons are in the same order
   */
  public Network toNetwork() {
    List<RationalVector> rows = new ArrayList<>(neurons());
    for (BigFraction scale : scales.toRationals()) {
      rows.add(direction.times(scale));
    }
    return Network.of(
        Layer.of(RationalMatrix.of(direction.size(), rows), biases.toRationals()),
        Layer.of(
            RationalMatrix.of(neurons(), List.of(coefficients.toRationals())),
            RationalVector.of(constant)));
  }
}
