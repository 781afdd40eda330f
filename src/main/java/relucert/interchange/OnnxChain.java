package relucert.interchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/** The operators of an ONNX model one after the other, each on the output of the one before. */
final class OnnxChain {
  private final SourceFile file;
  private final OnnxConstants constants;
  private final OnnxLayers layers;
  private OnnxArrangement arrangement;
  private String current;

  /** The input and the outputs of operators up to here: each value is defined once. */
  private final Set<String> values = new HashSet<>();

  OnnxChain(
      SourceFile file,
      OnnxConstants constants,
      OnnxLayers layers,
      String input,
      OnnxArrangement arrangement) {
    this.file = file;
    this.constants = constants;
    this.layers = layers;
    this.current = input;
    this.arrangement = arrangement;
    values.add(input);
  }

  /** Returns the name of the last operator's output. */
  String output() {
    return current;
  }

  /**
   * Takes the next operator.
   *
   * @throws BadInput if it does not go on from the one before, or is no operator of a ReLU network
   */
  void take(OnnxNode node) {
    if (node.output().isEmpty()
        || constants.contains(node.output())
        || !values.add(node.output())) {
      throw node.bad(
          "expected a new name for the output, found " + Shown.quoted(node.output()) + " again");
    }
    if (node.operator().equals("Constant")) {
      constants.constant(node);
      return;
    }
    node.requireInputs(1, 3);
    if (constants.contains(node.input(0)) && node.inputs() == 1 + extraInputs(node)) {
      constants.fold(node);
      return;
    }
    switch (node.operator()) {
      case "Gemm" -> takeGemm(node);
      case "MatMul" -> takeProduct(node);
      case "Add", "Sub", "Mul", "Div", "Neg" -> takeEntries(node);
      case "Relu", "Clip", "Max" -> {
        requireRelu(node);
        layers.relu(node);
      }
      default -> takeMove(node);
    }
    current = node.output();
    constants.computed(current);
  }

  /** How many inputs beside the first an operator that moves values has. */
  private static int extraInputs(OnnxNode node) {
    return switch (node.operator()) {
      case "Identity", "Cast", "Transpose", "Flatten" -> 0;
      case "Reshape" -> 1;
      case "Squeeze", "Unsqueeze" -> node.inputs() - 1;
      default -> Integer.MIN_VALUE;
    };
  }

  private void takeGemm(OnnxNode node) {
    node.requireInputs(2, 3);
    boolean isLeft = !constants.contains(node.input(0));
    requireCurrent(node, isLeft ? 0 : 1);
    turnIf(node, isLeft ? "transA" : "transB");
    requireArrangement(node, isLeft ? OnnxArrangement.ROWS : OnnxArrangement.COLUMNS);
    Tensor given = constants.matrix(node, isLeft ? 1 : 0);
    boolean isTurned = node.integer(isLeft ? "transB" : "transA", 0) != 0;
    multiply(node, isTurned == isLeft ? given : given.transposed(), node.factor("alpha"));
    if (node.inputs() == 3 && !node.input(2).isEmpty()) {
      layers.add(node, constants.vector(node, 2, arrangement).times(node.factor("beta")));
    }
  }

  private void turnIf(OnnxNode node, String attribute) {
    if (node.integer(attribute, 0) != 0) {
      arrangement = arrangement.transposed(node);
    }
  }

  private void takeProduct(OnnxNode node) {
    node.requireInputs(2, 2);
    boolean isLeft = !constants.contains(node.input(0));
    requireCurrent(node, isLeft ? 0 : 1);
    if (arrangement != OnnxArrangement.POINT) {
      requireArrangement(node, isLeft ? OnnxArrangement.ROWS : OnnxArrangement.COLUMNS);
    }
    Tensor given = constants.matrix(node, isLeft ? 1 : 0);
    multiply(node, isLeft ? given.transposed() : given, BigFraction.ONE);
  }

  private void multiply(OnnxNode node, Tensor matrix, BigFraction alpha) {
    List<Placed<RationalVector>> rows = matrix.rows(file);
    if (!alpha.equals(BigFraction.ONE)) {
      rows.replaceAll(row -> new Placed<>(row.value().times(alpha), row.place()));
    }
    layers.multiply(node, rows);
  }

  /** Takes y + c, y - c, c - y, c y, y / c or -y. */
  private void takeEntries(OnnxNode node) {
    BigFraction minus = BigFraction.ONE.negate();
    if (node.operator().equals("Neg")) {
      requireOnly(node);
      layers.scale(node, RationalVector.of(minus));
      return;
    }
    node.requireInputs(2, 2);
    int value = constants.contains(node.input(0)) ? 1 : 0;
    requireCurrent(node, value);
    RationalVector c = constants.vector(node, 1 - value, arrangement);
    switch (node.operator()) {
      case "Add" -> layers.add(node, c);
      case "Sub" -> {
        if (value == 1) {
          layers.scale(node, RationalVector.of(minus));
        }
        layers.add(node, value == 1 ? c : c.times(minus));
      }
      case "Mul" -> layers.scale(node, c);
      default -> {
        if (value == 1 || c.entries().stream().anyMatch(entry -> entry.signum() == 0)) {
          throw node.bad("expected a constant other than 0 to divide by, found none");
        }
        layers.scale(node, c.map(BigFraction::reciprocal));
      }
    }
  }

  /** Requires that an operator is max(0, y). */
  private void requireRelu(OnnxNode node) {
    boolean isRelu =
        switch (node.operator()) {
          case "Max" -> node.inputs() == 2 && isZero(node, isCurrent(node, 0) ? 1 : 0);
          case "Clip" -> isClippedBelowOnly(node);
          default -> node.inputs() == 1;
        };
    if (!isRelu) {
      throw node.bad("expected max(0, t), found another maximum or minimum");
    }
    requireCurrent(node, isCurrent(node, 0) ? 0 : node.inputs() - 1);
  }

  private boolean isClippedBelowOnly(OnnxNode node) {
    boolean isInput = node.inputs() > 1 && !node.input(1).isEmpty();
    boolean isZero =
        isInput
            ? constants.tensor(node, 1).size() == 1 && isZero(node, 1)
            : node.has("min") && node.factor("min").signum() == 0;
    boolean hasMost = node.has("max") || (node.inputs() == 3 && !node.input(2).isEmpty());
    return isZero && !hasMost;
  }

  /** Whether an input is zero for each value. */
  private boolean isZero(OnnxNode node, int index) {
    RationalVector c = constants.vector(node, index, arrangement);
    return c.isZero() && (c.size() == 1 || c.size() == layers.width());
  }

  private boolean isCurrent(OnnxNode node, int index) {
    return node.input(index).equals(current);
  }

  private void takeMove(OnnxNode node) {
    requireCurrent(node, 0);
    node.requireInputs(1, 1 + Math.max(0, Math.min(1, extraInputs(node))));
    int width = layers.width();
    switch (node.operator()) {
      case "Identity" -> {}
      case "Cast" -> requireReal(node);
      case "Flatten" -> {
        requireArrangement(node, OnnxArrangement.ROWS);
        if (node.integer("axis", 1) != 1) {
          throw node.bad("expected axis 1, found " + node.integer("axis", 1));
        }
      }
      case "Reshape" ->
          arrangement = arrangement.reshaped(node, constants.integers(node, 1), width);
      case "Transpose" -> {
        List<Long> order = node.integers("perm", List.of(1L, 0L));
        if (!order.equals(List.of(0L, 1L))) {
          arrangement = arrangement.transposed(node);
        }
      }
      case "Squeeze" -> arrangement = arrangement.squeezed(node, constants.axes(node), width);
      default -> arrangement = arrangement.unsqueezed(node, constants.axes(node));
    }
  }

  private static void requireReal(OnnxNode node) {
    ElementType type = OnnxTensor.type(node.integer("to", 0));
    if (type != ElementType.FLOAT32 && type != ElementType.FLOAT64) {
      throw node.bad(
          "expected single or double precision, found the type " + node.integer("to", 0));
    }
  }

  private void requireArrangement(OnnxNode node, OnnxArrangement wanted) {
    if (arrangement != wanted) {
      throw node.bad(
          "expected a "
              + (wanted == OnnxArrangement.ROWS ? "row" : "column")
              + " of values for each point, found them otherwise");
    }
  }

  private void requireOnly(OnnxNode node) {
    node.requireInputs(1, 1);
    requireCurrent(node, 0);
  }

  private void requireCurrent(OnnxNode node, int index) {
    if (!isCurrent(node, index)) {
      throw node.bad(
          "expected a chain of operators, so the input "
              + Shown.quoted(current)
              + ", found "
              + Shown.quoted(node.input(index)));
    }
  }
}
