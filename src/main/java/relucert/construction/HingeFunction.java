package relucert.construction;

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
 * A 2-layer network along a line: a constant plus neurons. It also serves as an activation function
 * that is a sum of ReLU neurons, such as the hard-tanh of equation 23.
 *
 * @param constant the output bias b2
 * @param hinges the neurons, in the order of the hidden layer
 */
public record HingeFunction(BigFraction constant, ImmutableList<Hinge> hinges) {

  /** Creates the function and makes its constant canonical. */
  public HingeFunction {
    constant = Rationals.canonical(constant);
  }

  /**
   * Returns a constant plus neurons.
   *
   * @param constant the constant
   * @param hinges the neurons
   * @return the function
   */
  public static HingeFunction of(BigFraction constant, Hinge... hinges) {
    return new HingeFunction(constant, ImmutableList.copyOf(hinges));
  }

  /**
   * Returns the value at a point of the line.
   *
   * @param t the point
   * @return the constant plus the neurons' contributions
   */
  public BigFraction at(BigFraction t) {
    BigFraction value = constant;
    for (Hinge hinge : hinges) {
      value = value.add(hinge.at(t));
    }
    return value;
  }

  /**
   * Returns the function with these neurons that takes a given value at a given point.
   *
   * @param position the point
   * @param value the value there
   * @param hinges the neurons
   * @return the function
   */
  public static HingeFunction through(BigFraction position, BigFraction value, List<Hinge> hinges) {
    BigFraction constant = value;
    for (Hinge hinge : hinges) {
      constant = constant.subtract(hinge.at(position));
    }
    return new HingeFunction(constant, ImmutableList.copyOf(hinges));
  }

  /** Returns the same constant and neurons without the first one. */
  HingeFunction withoutFirst() {
    return new HingeFunction(constant, hinges.subList(1, hinges.size()));
  }

  /**
   * Returns the network x -&gt; f(a.x): a right-facing neuron has weights a and bias -breakpoint, a
   * left-facing one weights -a and bias +breakpoint.
   *
   * @param direction a, of size d
   * @return a network with 2 layers, input dimension d and as many neurons as the function has
   */
  public Network along(RationalVector direction) {
    RationalVector opposite = direction.times(BigFraction.ONE.negate());
    List<RationalVector> rows = new ArrayList<>();
    List<BigFraction> biases = new ArrayList<>();
    List<BigFraction> coefficients = new ArrayList<>();
    for (Hinge hinge : hinges) {
      rows.add(hinge.facesLeft() ? opposite : direction);
      biases.add(hinge.facesLeft() ? hinge.breakpoint() : hinge.breakpoint().negate());
      coefficients.add(hinge.coefficient());
    }
    return Network.of(
        Layer.of(RationalMatrix.of(direction.size(), rows), RationalVector.of(biases)),
        Layer.of(
            RationalMatrix.of(hinges.size(), List.of(RationalVector.of(coefficients))),
            RationalVector.of(constant)));
  }
}
