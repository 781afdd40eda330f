package relucert.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.network.Layer;
import relucert.network.Network;

/** Functions written so that a reader can evaluate them by hand. */
public final class FunctionText {
  /** Deeper networks with more neurons are not written out. */
  private static final int MOST_NESTED = 8;

  private final StringBuilder text = new StringBuilder();

  private FunctionText() {}

  /** A network on R as {@code 1 - 2*max(0, 2 - x) + max(0, 3 - x)}, deeper ones nested. */
  static String of(Network network) {
    return of(network, "x");
  }

  /**
   * Returns a network on R as {@code 1 - 2*max(0, 2 - x) + max(0, 3 - x)}, deeper ones nested.
   *
   * @param network a network with input dimension 1
   * @param variable the name of the variable
   * @return the text
   */
  public static String of(Network network, String variable) {
    if (network.depth() > 2 && network.neurons() > MOST_NESTED) {
      return "a network with widths " + network.widths();
    }
    List<String> input = List.of(variable);
    List<String> signal = input;
    for (Layer layer : network.layers().subList(0, network.depth() - 1)) {
      boolean first = signal == input;
      List<String> next = new ArrayList<>();
      for (int j = 0; j < layer.outputs(); j++) {
        String preActivation =
            first
                ? affine(layer.weights().get(j, 0), layer.biases().get(j), variable)
                : sum(layer, j, signal);
        next.add("max(0, " + preActivation + ")");
      }
      signal = next;
    }
    return sum(network.layers().get(network.depth() - 1), 0, signal);
  }

  private static String sum(Layer layer, int row, List<String> signal) {
    FunctionText function = new FunctionText();
    function.term(layer.biases().get(row), "");
    for (int i = 0; i < signal.size(); i++) {
      function.term(layer.weights().get(row, i), signal.get(i));
    }
    return function.finish();
  }

  /** A sum of multiples of the given functions; terms with coefficient 0 are left out. */
  static String sum(RationalVector coefficients, List<String> functions) {
    FunctionText function = new FunctionText();
    for (int i = 0; i < functions.size(); i++) {
      function.term(coefficients.get(i), functions.get(i));
    }
    return function.finish();
  }

  /**
   * Returns an affine function: {@code x - 3}, {@code 3 - x}, {@code -2*x + 1/3}.
   *
   * @param slope its slope
   * @param intercept its value at 0
   * @param variable the name of the variable
   * @return the text
   */
  public static String affine(BigFraction slope, BigFraction intercept, String variable) {
    FunctionText function = new FunctionText();
    boolean constantFirst = slope.signum() < 0 && intercept.signum() > 0;
    if (constantFirst) {
      function.term(intercept, "");
    }
    function.term(slope, variable);
    if (!constantFirst) {
      function.term(intercept, "");
    }
    return function.finish();
  }

  private void term(BigFraction coefficient, String factor) {
    if (coefficient.signum() == 0) {
      return;
    }
    boolean minus = coefficient.signum() < 0;
    text.append(text.length() == 0 ? (minus ? "-" : "") : (minus ? " - " : " + "));
    BigFraction size = coefficient.abs();
    boolean one = size.compareTo(BigFraction.ONE) == 0;
    if (factor.isEmpty() || !one) {
      text.append(Rationals.text(size));
    }
    text.append(factor.isEmpty() || one ? "" : "*").append(factor);
  }

  private String finish() {
    return text.length() == 0 ? "0" : text.toString();
  }
}
