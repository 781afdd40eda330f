package relucert.experiment.training;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import relucert.network.Network;

/**
 * A trained ReLU network R^d -&gt; R whose weights are single-precision numbers.
 *
 * <p>Invariants: the outputs of a layer are the inputs of the next; the last layer has one output;
 * all numbers are finite.
 */
public final class TrainedNetwork {
  private final ImmutableList<FloatLayer> layers;

  TrainedNetwork(List<FloatLayer> layers) {
    this.layers = ImmutableList.copyOf(layers);
  }

  /**
   * Returns the network whose weights and biases are exactly these floats.
   *
   * @return the network over the rationals
   */
  public Network toExact() {
    return Network.of(layers.stream().map(FloatLayer::toExact).toList());
  }

  /**
   * Returns the value at a point in double precision.
   *
   * @param x a point of d coordinates
   * @return g(x), rounded
   */
  public double value(double[] x) {
    double[] signal = x;
    for (int l = 0; l < layers.size(); l++) {
      signal = layers.get(l).apply(signal);
      if (l < layers.size() - 1) {
        for (int j = 0; j < signal.length; j++) {
          signal[j] = Math.max(signal[j], 0);
        }
      }
    }
    return signal[0];
  }

  /** The layers, from the input to the output. */
  ImmutableList<FloatLayer> layers() {
    return layers;
  }

  /**
   * Returns the weights and biases as text.
   *
   * @return one line that {@link #parse} reads back, bit by bit
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (FloatLayer layer : layers) {
      ByteBuffer bytes =
          ByteBuffer.allocate(Float.BYTES * (layer.weights().length + layer.biases().length));
      bytes.asFloatBuffer().put(layer.weights()).put(layer.biases());
      text.append(text.isEmpty() ? "" : " ")
          .append(layer.inputs())
          .append('x')
          .append(layer.outputs())
          .append(':')
          .append(Base64.getEncoder().encodeToString(bytes.array()));
    }
    return text.toString();
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @param text the text
   * @return the network
   * @throws IllegalArgumentException if it is no such text
   */
  public static TrainedNetwork parse(String text) {
    List<FloatLayer> layers = new ArrayList<>();
    for (String part : text.split(" ", -1)) {
      String[] pieces = part.split("[x:]", 3);
      if (pieces.length != 3) {
        throw new IllegalArgumentException("not the text of a trained network");
      }
      int inputs = Integer.parseInt(pieces[0]);
      int outputs = Integer.parseInt(pieces[1]);
      byte[] bytes = Base64.getDecoder().decode(pieces[2]);
      if (bytes.length != Float.BYTES * (inputs + 1) * outputs) {
        throw new IllegalArgumentException("not the text of a trained network");
      }
      float[] weights = new float[inputs * outputs];
      float[] biases = new float[outputs];
      ByteBuffer.wrap(bytes).asFloatBuffer().get(weights).get(biases);
      layers.add(new FloatLayer(inputs, outputs, weights, biases));
    }
    return new TrainedNetwork(layers);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrainedNetwork network && text().equals(network.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  /** Returns the {@link #text}. */
  @Override
  public String toString() {
    return text();
  }
}
