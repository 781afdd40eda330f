package relucert.interchange;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/** The constants of an ONNX model: its initializers and what operators make of them. */
final class OnnxConstants {
  private final SourceFile file;
  private final OnnxWork work;
  private final ExactNumbers numbers = new ExactNumbers();
  private final Set<String> computed = new HashSet<>();
  private final Map<String, Tensor> constants = new HashMap<>();

  OnnxConstants(SourceFile file, OnnxWork work) {
    this.file = file;
    this.work = work;
  }

  /** Takes the name of an output that depends on the input of the model. */
  void computed(String output) {
    computed.add(output);
  }

  boolean contains(String name) {
    return constants.containsKey(name);
  }

  /** Takes an initializer. */
  void initializer(TensorProto tensor) {
    define(tensor.getName(), OnnxTensor.read(file, tensor.getName(), tensor, numbers));
  }

  /** Takes the value of a Constant. */
  void constant(OnnxNode node) {
    define(node.output(), node.constant(numbers));
  }

  private void define(String name, Tensor value) {
    if (constants.put(name, value) != null) {
      throw file.bad(value.place(), "expected each constant once, found this one twice");
    }
  }

  /**
   * Takes an operator whose first input is a constant.
   *
   * @throws BadInput if it does more than to move numbers
   */
  void fold(OnnxNode node) {
    Tensor tensor = tensor(node, 0);
    work.spend(node, 1L + tensor.size());
    Tensor folded =
        switch (node.operator()) {
          case "Identity" -> tensor;
          case "Cast" -> cast(node, tensor);
          case "Transpose" -> transposed(node, tensor);
          case "Squeeze", "Unsqueeze", "Reshape", "Flatten" -> reshaped(node, tensor);
          default ->
              throw node.bad("expected an operator on the input of the model, found constants");
        };
    define(node.output(), folded);
  }

  private static Tensor transposed(OnnxNode node, Tensor tensor) {
    int rank = tensor.shape().size();
    List<Long> reversed = rank == 2 ? List.of(1L, 0L) : List.of(0L);
    List<Long> order = node.integers("perm", reversed);
    if (rank < 2 || order.equals(List.of(0L, 1L))) {
      return tensor;
    }
    if (!order.equals(reversed)) {
      throw node.bad("expected the order of 2 dimensions, found " + order);
    }
    return tensor.transposed();
  }

  private Tensor reshaped(OnnxNode node, Tensor tensor) {
    List<Integer> shape = new ArrayList<>(tensor.shape());
    switch (node.operator()) {
      case "Squeeze" -> squeeze(node, shape, axes(node));
      case "Unsqueeze" -> unsqueeze(node, shape, axes(node));
      case "Flatten" -> {
        if (shape.size() != 2 || node.integer("axis", 1) != 1) {
          throw node.bad("expected a constant matrix and axis 1, found the shape " + shape);
        }
      }
      default -> shape = shape(node, tensor);
    }
    if (shape.size() > 2) {
      throw node.bad("expected a constant vector or matrix, found the shape " + shape);
    }
    return tensor.withShape(shape.toArray(Integer[]::new));
  }

  private static void squeeze(OnnxNode node, List<Integer> shape, List<Long> axes) {
    if (axes.isEmpty()) {
      shape.removeIf(size -> size == 1);
      return;
    }
    int rank = shape.size();
    List<Integer> places =
        axes.stream()
            .map(axis -> (int) (axis < 0 ? axis + rank : axis))
            .sorted()
            .distinct()
            .toList();
    for (int i = places.size() - 1; i >= 0; i--) {
      int place = places.get(i);
      if (place < 0 || place >= rank || shape.get(place) != 1) {
        throw node.bad("expected axes of size 1, found " + axes + " of the shape " + shape);
      }
      shape.remove(place);
    }
  }

  private static void unsqueeze(OnnxNode node, List<Integer> shape, List<Long> axes) {
    long axis = axes.size() == 1 ? axes.get(0) : Long.MIN_VALUE;
    long place = axis < 0 ? axis + shape.size() + 1 : axis;
    if (place < 0 || place > shape.size()) {
      throw node.bad("expected one new axis, found " + axes + " for the shape " + shape);
    }
    shape.add((int) place, 1);
  }

  private List<Integer> shape(OnnxNode node, Tensor tensor) {
    List<Long> wanted = integers(node, 1);
    long known = 1;
    int open = -1;
    List<Integer> shape = new ArrayList<>();
    for (int i = 0; i < Math.min(wanted.size(), 3); i++) {
      long size =
          wanted.get(i) == 0 && i < tensor.shape().size() ? tensor.shape().get(i) : wanted.get(i);
      open = size == -1 ? i : open;
      // Each is at most 2,000,000, and there are 3 of them.
      known *= size == -1 ? 1 : Math.max(0, Math.min(size, ExactNumbers.MAX_NUMBERS));
      shape.add((int) Math.max(-1, Math.min(size, ExactNumbers.MAX_NUMBERS)));
    }
    if (open >= 0) {
      shape.set(open, known == 0 ? 0 : (int) Math.min(tensor.size() / known, Integer.MAX_VALUE));
      known *= shape.get(open);
    }
    if (wanted.size() > 2 || known != tensor.size() || shape.contains(-1)) {
      throw node.bad("expected a shape for " + tensor.size() + " numbers, found " + wanted);
    }
    return shape;
  }

  /** Returns the axes of an operator: an attribute, since opset 13 an input; none if missing. */
  List<Long> axes(OnnxNode node) {
    return node.inputs() > 1 && !node.input(1).isEmpty()
        ? integers(node, 1)
        : node.integers("axes", List.of());
  }

  /** Returns the small integers of a constant vector. */
  List<Long> integers(OnnxNode node, int index) {
    Tensor tensor = tensor(node, index);
    List<Long> integers = new ArrayList<>();
    for (BigFraction entry : tensor.entries()) {
      if (!tensor.type().isInteger() || entry.getNumerator().bitLength() >= Long.SIZE) {
        throw node.bad(
            "expected integers in " + Shown.quoted(node.input(index)) + ", found others");
      }
      integers.add(entry.longValue());
    }
    return integers;
  }

  /** The same numbers of another type, if it has them. */
  private static Tensor cast(OnnxNode node, Tensor tensor) {
    ElementType type = OnnxTensor.type(node.integer("to", 0));
    if (type == null || type.isInteger()) {
      throw node.bad("expected a floating-point type, found the type " + node.integer("to", 0));
    }
    for (int i = 0; i < tensor.size(); i++) {
      if (!type.has(tensor.entries().get(i))) {
        throw node.bad(
            "expected numbers that " + type + " has exactly, found another, number " + (i + 1));
      }
    }
    return new Tensor(tensor.name(), type, tensor.shape(), tensor.entries());
  }

  /** Returns the constant that is an input. */
  Tensor tensor(OnnxNode node, int index) {
    Tensor tensor = constants.get(node.input(index));
    if (tensor == null) {
      String name = node.input(index);
      throw node.bad(
          "expected a constant, found "
              + Shown.quoted(name)
              + (computed.contains(name) ? ", the output of another node" : "")
              + " (only chains are read)");
    }
    return tensor;
  }

  /** Returns a constant matrix. */
  Tensor matrix(OnnxNode node, int index) {
    Tensor tensor = tensor(node, index);
    if (tensor.shape().size() != 2 || tensor.size() == 0) {
      throw node.bad("expected a constant matrix, found the shape " + tensor.shape());
    }
    work.spend(node, tensor.size());
    return tensor;
  }

  /** Returns a constant with one number for each value, or for all of them. */
  RationalVector vector(OnnxNode node, int index, OnnxArrangement arrangement) {
    Tensor tensor = tensor(node, index);
    List<Integer> shape = tensor.shape();
    boolean isOne = tensor.size() == 1;
    boolean fits =
        switch (arrangement) {
          case ROWS -> shape.size() < 2 || shape.get(0) == 1;
          case COLUMNS -> isOne || (shape.size() == 2 && shape.get(1) == 1);
          case POINT -> shape.size() < 2;
          case SINGLES -> isOne && shape.size() < 2;
        };
    if (!fits || tensor.size() == 0) {
      throw node.bad("expected a constant vector, found the shape " + shape);
    }
    work.spend(node, tensor.size());
    return RationalVector.of(tensor.entries());
  }
}
