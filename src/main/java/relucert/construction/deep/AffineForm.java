package relucert.construction.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.network.Layer;

/**
 * An affine function of the signals of one layer: what a neuron of the next layer sees.
 *
 * @param weights one weight for each signal
 * @param constant what is added
 */
record AffineForm(RationalVector weights, BigFraction constant) {

  static AffineForm zero(int signals) {
    return new AffineForm(RationalVector.zero(signals), BigFraction.ZERO);
  }

  /** The signal of one neuron of a layer. */
  static AffineForm signal(int signals, int index) {
    return new AffineForm(RationalVector.unit(signals, index), BigFraction.ZERO);
  }

  AffineForm plus(BigFraction number) {
    return new AffineForm(weights, constant.add(number));
  }

  AffineForm plus(AffineForm other) {
    return new AffineForm(weights.plus(other.weights), constant.add(other.constant));
  }

  /** The outputs of a layer whose inputs are these forms of the same signals. */
  static List<AffineForm> outputs(Layer layer, List<AffineForm> inputs, int signals) {
    List<AffineForm> outputs = new ArrayList<>(layer.outputs());
    for (int r = 0; r < layer.outputs(); r++) {
      RationalVector row = layer.weights().row(r);
      AffineForm sum = zero(signals).plus(layer.biases().get(r));
      for (int c = 0; c < row.size(); c++) {
        if (row.get(c).signum() != 0) {
          AffineForm input = inputs.get(c);
          sum =
              sum.plus(
                  new AffineForm(
                      input.weights.times(row.get(c)), input.constant.multiply(row.get(c))));
        }
      }
      outputs.add(sum);
    }
    return outputs;
  }

  /** The layer that computes these forms of the same signals. */
  static Layer layer(List<AffineForm> forms, int signals) {
    return Layer.of(
        RationalMatrix.of(signals, forms.stream().map(AffineForm::weights).toList()),
        RationalVector.of(
            forms.stream().map(AffineForm::constant).collect(Collectors.toUnmodifiableList())));
  }
}
