package relucert.report.figure;

import java.util.stream.Collectors;
import relucert.network.Layer;
import relucert.network.Network;

/** The numbers of a network, layer by layer: W1, b1, W2, b2, and so on, each on its own lines. */
final class LayerText {
  /** A longer matrix has each of its rows on a line. */
  private static final int WIDTH = 88;

  private LayerText() {}

  /** Returns how the layers follow on each other, and their weights and biases. */
  static String of(Network network) {
    StringBuilder text = new StringBuilder("  g(x) = " + nested(network.depth()) + ", where\n");
    for (int i = 1; i <= network.depth(); i++) {
      Layer layer = network.layers().get(i - 1);
      text.append(weights("    W" + i + " = ", layer));
      text.append("    b").append(i).append(" = ").append(layer.biases()).append('\n');
    }
    return text.toString();
  }

  /** W2 max(0, W1 x + b1) + b2 for two layers. */
  private static String nested(int depth) {
    String signal = "x";
    for (int i = 1; i <= depth; i++) {
      signal = "W" + i + " " + signal + " + b" + i;
      signal = i < depth ? "max(0, " + signal + ")" : signal;
    }
    return signal;
  }

  private static String weights(String name, Layer layer) {
    String line = name + layer.weights();
    if (line.length() <= WIDTH) {
      return line + "\n";
    }
    String blank = ",\n" + " ".repeat(name.length() + 1);
    return layer.weights().stream()
        .map(Object::toString)
        .collect(Collectors.joining(blank, name + "[", "]\n"));
  }
}
