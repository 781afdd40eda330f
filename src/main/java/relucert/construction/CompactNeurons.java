package relucert.construction;

import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.FractionVector;
import relucert.exact.RunningFraction;
import relucert.instance.CompactOrder;
import relucert.network.RidgeNetwork;

/** The neurons of a ridge network over ordered samples, collected in compact form. */
final class CompactNeurons {
  private final CompactOrder order;
  private final FractionVector.Builder scales;
  private final FractionVector.Builder biases;
  private final FractionVector.Builder coefficients;

  /** The denominator of the positions over that of the targets. */
  private final RunningFraction unit;

  private final RunningFraction denominator;
  private final RunningFraction number = new RunningFraction();

  CompactNeurons(CompactOrder order, int expected) {
    this.order = order;
    scales = new FractionVector.Builder(expected);
    biases = new FractionVector.Builder(expected);
    coefficients = new FractionVector.Builder(expected);
    denominator = new RunningFraction().set(BigFraction.of(order.positions().denominator()));
    unit =
        new RunningFraction()
            .set(BigFraction.of(order.positions().denominator(), order.targets().denominator()));
  }

  /** Sets a register to the slope of the chord between two places, from 1. */
  void chord(int left, int right, RunningFraction chord) {
    chord.setDifference(order.targets(), right - 1, left - 1);
    if (chord.signum() != 0) {
      number.setDifference(order.positions(), right - 1, left - 1);
      chord.divide(number).multiply(unit);
    }
  }

  /** Adds a neuron with its breakpoint at a place, from 1. */
  void add(RunningFraction coefficient, int place, boolean facesLeft) {
    coefficients.add(coefficient);
    scales.add(number.set(facesLeft ? -1 : 1));
    number.setNumerator(order.positions(), place - 1).divide(denominator);
    biases.add(facesLeft ? number : number.negate());
  }

  /** Adds a neuron. */
  void add(Hinge hinge) {
    coefficients.add(number.set(hinge.coefficient()));
    scales.add(number.set(hinge.facesLeft() ? -1 : 1));
    number.set(hinge.breakpoint());
    biases.add(hinge.facesLeft() ? number : number.negate());
  }

  RidgeNetwork network(BigFraction constant) {
    return RidgeNetwork.of(
        order.direction(), scales.build(), biases.build(), coefficients.build(), constant);
  }
}
