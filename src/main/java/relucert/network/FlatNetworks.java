package relucert.network;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * Room for many 2-layer networks R^d -&gt; R of one size, as integers over few denominators.
 * Network b is
 *
 * <pre>
 *   g_b(x) = (c_b + sum_j a_jb max(0, (w_jb . x + v_jb) / h_b)) / q
 * </pre>
 *
 * with weights w and biases v of the hidden layer over h, output weights a and output bias c over
 * q. The hidden layer either is one for all networks ({@link #isShared}) or belongs to each of
 * them; q is one for all. Nothing is required of the numbers: a network exists where no denominator
 * is 0.
 *
 * <p>The rows handed out are the room itself and not copies: whoever holds this object can change
 * the networks. Who has to rely on them takes a {@link #copy} first.
 */
public final class FlatNetworks {
  private final int count;
  private final int dimension;
  private final boolean isShared;
  private final long[][] weights;
  private final long[][] biases;
  private final long[][] outputs;
  private final long[] constants;
  private final long[] hiddenDenominators;
  private long outputDenominator = 1;

  private FlatNetworks(int count, int dimension, int neurons, boolean isShared) {
    int layers = isShared ? 1 : count;
    this.count = count;
    this.dimension = dimension;
    this.isShared = isShared;
    this.weights = new long[Math.multiplyExact(neurons, dimension)][layers];
    this.biases = new long[neurons][layers];
    this.outputs = new long[neurons][count];
    this.constants = new long[count];
    this.hiddenDenominators = new long[layers];
  }

  /**
   * Makes room for networks that share one hidden layer.
   *
   * @param count their number, at least 1
   * @param dimension d
   * @param neurons m
   * @return room; all numbers are 0, but q is 1
   */
  public static FlatNetworks shared(int count, int dimension, int neurons) {
    return new FlatNetworks(count, dimension, neurons, true);
  }

  /**
   * Makes room for networks with a hidden layer each.
   *
   * @param count their number, at least 1
   * @param dimension d
   * @param neurons m
   * @return room; all numbers are 0, but q is 1
   */
  public static FlatNetworks own(int count, int dimension, int neurons) {
    return new FlatNetworks(count, dimension, neurons, false);
  }

  /**
   * Returns the number of networks.
   *
   * @return at least 1
   */
  public int count() {
    return count;
  }

  /**
   * Returns the dimension of the inputs.
   *
   * @return d
   */
  public int dimension() {
    return dimension;
  }

  /**
   * Returns the number of neurons of each network.
   *
   * @return m
   */
  public int neurons() {
    return outputs.length;
  }

  /**
   * Tells whether the networks share their hidden layer.
   *
   * @return true if rows of the hidden layer have one entry, false if one for each network
   */
  public boolean isShared() {
    return isShared;
  }

  /**
   * Returns one coordinate of a neuron's weights.
   *
   * @param neuron its number j, from 0
   * @param axis the coordinate, from 0
   * @return the numerators over h: one if shared, else one for each network
   */
  public long[] weights(int neuron, int axis) {
    return weights[neuron * dimension + axis];
  }

  /**
   * Returns a neuron's bias.
   *
   * @param neuron its number j, from 0
   * @return the numerators over h: one if shared, else one for each network
   */
  public long[] biases(int neuron) {
    return biases[neuron];
  }

  /**
   * Returns a neuron's output weight.
   *
   * @param neuron its number j, from 0
   * @return the numerators over q, one for each network
   */
  public long[] outputs(int neuron) {
    return outputs[neuron];
  }

  /**
   * Returns the output biases.
   *
   * @return the numerators over q, one for each network
   */
  public long[] constants() {
    return constants;
  }

  /**
   * Returns the denominators h of the hidden layers.
   *
   * @return one if shared, else one for each network
   */
  public long[] hiddenDenominators() {
    return hiddenDenominators;
  }

  /**
   * Returns the denominator of the output layers.
   *
   * @return q
   */
  public long outputDenominator() {
    return outputDenominator;
  }

  /**
   * Sets the denominator of the output layers.
   *
   * @param denominator q
   */
  public void setOutputDenominator(long denominator) {
    this.outputDenominator = denominator;
  }

  /**
   * Returns a copy. Every number is read once, so the copy is some family of networks even if the
   * numbers change meanwhile.
   *
   * @return other room with the same numbers
   */
  public FlatNetworks copy() {
    FlatNetworks copy = new FlatNetworks(count, dimension, neurons(), isShared);
    copy.take(this);
    return copy;
  }

  /**
   * Takes the numbers over from other room, as {@link #copy} does.
   *
   * @param other any networks
   * @return whether the sizes are the same; if they are not, nothing is taken
   */
  public boolean take(FlatNetworks other) {
    if (count != other.count
        || dimension != other.dimension
        || neurons() != other.neurons()
        || isShared != other.isShared) {
      return false;
    }
    takeRows(weights, other.weights);
    takeRows(biases, other.biases);
    takeRows(outputs, other.outputs);
    takeRow(constants, other.constants);
    takeRow(hiddenDenominators, other.hiddenDenominators);
    outputDenominator = other.outputDenominator;
    return true;
  }

  private static void takeRows(long[][] rows, long[][] others) {
    for (int j = 0; j < rows.length; j++) {
      takeRow(rows[j], others[j]);
    }
  }

  private static void takeRow(long[] row, long[] other) {
    System.arraycopy(other, 0, row, 0, row.length);
  }

  /**
   * Returns one of the networks.
   *
   * @param number b, from 0 to {@link #count} - 1
   * @return the network g_b, its numbers in canonical form
   * @throws ArithmeticException if one of its denominators is 0
   */
  public Network network(int number) {
    int layer = isShared ? 0 : number;
    long h = hiddenDenominators[layer];
    if (h == 0 || outputDenominator == 0) {
      throw new ArithmeticException("a denominator of network " + number + " is 0");
    }
    List<RationalVector> rows = new ArrayList<>(neurons());
    List<BigFraction> hidden = new ArrayList<>(neurons());
    List<BigFraction> last = new ArrayList<>(neurons());
    for (int j = 0; j < neurons(); j++) {
      List<BigFraction> row = new ArrayList<>(dimension);
      for (int axis = 0; axis < dimension; axis++) {
        row.add(Rationals.of(weights(j, axis)[layer], h));
      }
      rows.add(RationalVector.of(row));
      hidden.add(Rationals.of(biases[j][layer], h));
      last.add(Rationals.of(outputs[j][number], outputDenominator));
    }
    return Network.of(
        Layer.of(RationalMatrix.of(dimension, rows), RationalVector.of(hidden)),
        Layer.of(
            RationalMatrix.of(neurons(), List.of(RationalVector.of(last))),
            RationalVector.of(Rationals.of(constants[number], outputDenominator))));
  }
}
