package relucert.interchange;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import relucert.exact.RationalVector;
import relucert.network.Network;

/**
 * A network in named arrays, as PyTorch names them: {@code NAME.weight} (outputs x inputs) and
 * {@code NAME.bias} (outputs; 0 if it is missing) for each affine layer. Such a file does not say
 * in which order the layers follow, so their names may differ in their numbers only ({@code
 * 0.weight, 2.weight, ..} or {@code fc1.weight, fc2.weight, ..}), and these are the order; nor does
 * it say what stands between them, which is taken to be max(0, t).
 */
final class TensorNetwork {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final String EXPECTED = "expected arrays named NAME.weight and NAME.bias";

  /** Compares digits without leading zeros as the numbers that they are, of any length. */
  private static final Comparator<String> BY_VALUE =
      Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

  /** Compares names that differ in numbers only. */
  private static final Comparator<String> BY_NUMBERS =
      (a, b) -> {
        List<String> left = numbers(a);
        List<String> right = numbers(b);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
          int order = BY_VALUE.compare(left.get(i), right.get(i));
          if (order != 0) {
            return order;
          }
        }
        return a.compareTo(b);
      };

  private final SourceFile file;
  private final TreeMap<String, Tensor> weights = new TreeMap<>(BY_NUMBERS);
  private final TreeMap<String, Tensor> biases = new TreeMap<>(BY_NUMBERS);

  private TensorNetwork(SourceFile file) {
    this.file = file;
  }

  private static List<String> numbers(String name) {
    return NUMBER
        .matcher(name)
        .results()
        .map(MatchResult::group)
        .map(CharMatcher.is('0')::trimLeadingFrom)
        .toList();
  }

  /**
   * Reads a network.
   *
   * @throws BadInput if the file cannot be read or its arrays are no network
   */
  static Network read(Path path) {
    ImmutableMap<String, Tensor> tensors = TensorFile.read(path);
    TensorNetwork reader = new TensorNetwork(() -> path);
    tensors.forEach(reader::take);
    reader.requireOrder();
    return reader.network();
  }

  private void take(String name, Tensor tensor) {
    int dot = name.lastIndexOf('.');
    String layer = dot < 0 ? "" : name.substring(0, dot);
    switch (name.substring(dot + 1)) {
      case "weight" -> weights.put(layer, tensor);
      case "bias" -> biases.put(layer, tensor);
      default -> throw file.bad(tensor.place(), EXPECTED + ", found this one");
    }
  }

  private void requireOrder() {
    if (weights.isEmpty()) {
      throw new BadInput(file.path(), EXPECTED + ", found no weights");
    }
    for (Map.Entry<String, Tensor> bias : biases.entrySet()) {
      if (!weights.containsKey(bias.getKey())) {
        throw file.bad(bias.getValue().place(), "expected weights of this layer, too, found none");
      }
    }
    String first = weights.firstKey();
    String previous = null;
    for (Map.Entry<String, Tensor> layer : weights.entrySet()) {
      if (!pattern(layer.getKey()).equals(pattern(first))) {
        throw file.bad(
            layer.getValue().place(),
            "expected names of layers that differ in numbers only, because these are their order,"
                + " found also "
                + Shown.quoted(first + ".weight"));
      }
      // Names with equal numbers are neighbours.
      if (previous != null && numbers(previous).equals(numbers(layer.getKey()))) {
        throw file.bad(
            layer.getValue().place(),
            "expected layers with different numbers, because these are their order, found also "
                + Shown.quoted(previous + ".weight"));
      }
      previous = layer.getKey();
    }
  }

  private static String pattern(String name) {
    return NUMBER.matcher(name).replaceAll("0");
  }

  private Network network() {
    NetworkDraft draft = new NetworkDraft(file);
    boolean isFirst = true;
    for (Map.Entry<String, Tensor> layer : weights.entrySet()) {
      Tensor matrix = layer.getValue();
      List<Placed<RationalVector>> rows = matrix.rows(file);
      if (isFirst) {
        if (matrix.shape().get(1) == 0) {
          throw file.bad(matrix.place(), "expected at least one input, found " + matrix.shape());
        }
        draft.inputDimension(matrix.shape().get(1));
        isFirst = false;
      }
      draft.layer(
          new Placed<>(rows, matrix.place()),
          bias(biases.get(layer.getKey()), rows.size(), matrix));
    }
    return draft.network();
  }

  private Placed<RationalVector> bias(@Nullable Tensor bias, int outputs, Tensor matrix) {
    return bias == null
        ? new Placed<>(RationalVector.zero(outputs), matrix.place())
        : new Placed<>(RationalVector.of(Placed.values(bias.vector(file))), bias.place());
  }
}
