package relucert.construction.paper;

import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.HingeFunction;
import relucert.exact.RationalVector;

/**
 * What the paper draws as one neuron: an activation function applied to an affine form of the units
 * of the layer before.
 *
 * @param weights a weight for each unit of the layer before, or for each input
 * @param bias the bias
 * @param activation a sum of ReLU neurons
 */
public record Unit(RationalVector weights, BigFraction bias, HingeFunction activation) {}
