package relucert.interchange;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.network.Network;

/**
 * A network in an ONNX model: a chain of Gemm, MatMul, Add, Sub, Relu, Identity and Flatten from
 * the only input to the only output, with constant weights. Rows of the input are points. The
 * stored numbers are taken exactly, and so is the arithmetic: this is the function over the reals
 * that the model describes, not what rounding makes of it.
 *
 * @see <a href="https://onnx.ai/onnx/operators/">ONNX operators</a>
 */
final class OnnxNetwork {
  /** The names of the domain of ONNX's own operators. */
  static final Set<String> DOMAINS = Set.of("", "ai.onnx");

  private static final int LEAST_OPERATORS = 7;

  private final SourceFile file;
  private final ExactNumbers numbers = new ExactNumbers();
  private final Map<String, Tensor> constants = new HashMap<>();
  private final OnnxLayers layers;
  private String current = "";

  private OnnxNetwork(SourceFile file) {
    this.file = file;
    this.layers = new OnnxLayers(file);
  }

  /**
   * Reads a network.
   *
   * @throws BadInput if the file cannot be read or is no such model
   */
  static Network read(Path path) {
    BinaryFile file = BinaryFile.read(path);
    ModelProto model;
    try {
      model = ModelProto.parseFrom(file.bytes());
    } catch (InvalidProtocolBufferException e) {
      throw new BadInput(path, "expected an ONNX model, found other bytes: " + e.getMessage());
    }
    if (!model.hasGraph() || model.getGraph().getNodeCount() == 0) {
      throw new BadInput(path, "expected an ONNX model with operators, found none");
    }
    requireOperators(path, model);
    return new OnnxNetwork(file).read(model.getGraph());
  }

  /** Requires operators as they are since opset 7: shapes are matched as in NumPy. */
  private static void requireOperators(Path path, ModelProto model) {
    for (OperatorSetIdProto set : model.getOpsetImportList()) {
      if (DOMAINS.contains(set.getDomain()) && set.getVersion() >= LEAST_OPERATORS) {
        return;
      }
    }
    throw new BadInput(path, "expected an import of ONNX operators from opset 7 on, found none");
  }

  private Network read(GraphProto graph) {
    for (TensorProto tensor : graph.getInitializerList()) {
      define(tensor.getName(), OnnxTensor.read(file, tensor.getName(), tensor, numbers));
    }
    List<ValueInfoProto> inputs = new ArrayList<>(graph.getInputList());
    inputs.removeIf(input -> constants.containsKey(input.getName()));
    if (inputs.size() != 1 || graph.getOutputCount() != 1) {
      throw new BadInput(
          file.path(),
          String.format(
              "expected one input and one output, found %d and %d",
              inputs.size(), graph.getOutputCount()));
    }
    current = inputs.get(0).getName();
    int number = 0;
    for (NodeProto proto : graph.getNodeList()) {
      take(new OnnxNode(file, proto, ++number));
    }
    if (!graph.getOutput(0).getName().equals(current)) {
      throw new BadInput(
          file.path(),
          "expected the output of the last operator, "
              + Shown.quoted(current)
              + ", as output of the model, found "
              + Shown.quoted(graph.getOutput(0).getName()));
    }
    Network network = layers.network();
    requireDimension(inputs.get(0), network.inputDimension());
    return network;
  }

  private void define(String name, Tensor value) {
    if (constants.put(name, value) != null) {
      throw file.bad(value.place(), "expected each constant once, found this one twice");
    }
  }

  private void take(OnnxNode node) {
    if (node.operator().equals("Constant")) {
      define(node.output(), node.constant(numbers));
      return;
    }
    node.requireInputs(1, 3);
    switch (node.operator()) {
      case "Gemm" -> takeGemm(node);
      case "MatMul" -> {
        node.requireInputs(2, 2);
        requireCurrent(node, 0);
        layers.multiply(node, matrix(node, 1).transposed().rows(file));
      }
      case "Add" -> {
        node.requireInputs(2, 2);
        int value = node.input(1).equals(current) ? 1 : 0;
        requireCurrent(node, value);
        layers.add(node, vector(node, 1 - value));
      }
      case "Sub" -> {
        node.requireInputs(2, 2);
        requireCurrent(node, 0);
        layers.add(node, vector(node, 1).times(BigFraction.of(-1)));
      }
      case "Relu" -> {
        requireOnly(node);
        layers.relu(node);
      }
      default -> {
        requireOnly(node);
        if (node.integer("axis", 1) != 1) {
          throw node.bad("expected axis 1, found " + node.integer("axis", 1));
        }
      }
    }
    current = node.output();
  }

  private void takeGemm(OnnxNode node) {
    node.requireInputs(2, 3);
    requireCurrent(node, 0);
    if (node.integer("transA", 0) != 0) {
      throw node.bad("expected transA 0, found " + node.integer("transA", 0));
    }
    Tensor given = matrix(node, 1);
    Tensor matrix = node.integer("transB", 0) == 0 ? given.transposed() : given;
    BigFraction alpha = node.factor("alpha");
    List<Placed<RationalVector>> rows = matrix.rows(file);
    if (!alpha.equals(BigFraction.ONE)) {
      rows.replaceAll(row -> new Placed<>(row.value().times(alpha), row.place()));
    }
    layers.multiply(node, rows);
    if (node.inputs() == 3 && !node.input(2).isEmpty()) {
      layers.add(node, vector(node, 2).times(node.factor("beta")));
    }
  }

  private void requireOnly(OnnxNode node) {
    node.requireInputs(1, 1);
    requireCurrent(node, 0);
  }

  private void requireCurrent(OnnxNode node, int index) {
    if (!node.input(index).equals(current)) {
      throw node.bad(
          "expected a chain of operators, so the input "
              + Shown.quoted(current)
              + ", found "
              + Shown.quoted(node.input(index)));
    }
  }

  private Tensor constant(OnnxNode node, int index) {
    Tensor tensor = constants.get(node.input(index));
    if (tensor == null) {
      throw node.bad("expected a constant, found " + Shown.quoted(node.input(index)));
    }
    return tensor;
  }

  private Tensor matrix(OnnxNode node, int index) {
    Tensor tensor = constant(node, index);
    if (tensor.shape().size() != 2 || tensor.size() == 0) {
      throw node.bad("expected a constant matrix, found the shape " + tensor.shape());
    }
    return tensor;
  }

  /** Returns a constant of shape (n), (1, n) or a scalar. */
  private RationalVector vector(OnnxNode node, int index) {
    Tensor tensor = constant(node, index);
    if (tensor.shape().size() == 2 && tensor.shape().get(0) != 1) {
      throw node.bad("expected a constant vector, found the shape " + tensor.shape());
    }
    return RationalVector.of(tensor.entries());
  }

  /** Requires that the declared shape of the input, as far as there is one, is that of points. */
  private void requireDimension(ValueInfoProto input, int dimension) {
    List<Dimension> declared = input.getType().getTensorType().getShape().getDimList();
    long size = 1;
    for (Dimension d :
        declared.subList(Math.min(1, Math.max(0, declared.size() - 1)), declared.size())) {
      if (!d.hasDimValue() || d.getDimValue() < 1 || d.getDimValue() > ExactNumbers.MAX_NUMBERS) {
        return;
      }
      // Both factors are at most 2,000,000 here.
      size = Math.min(size * d.getDimValue(), ExactNumbers.MAX_NUMBERS);
    }
    if (!declared.isEmpty() && size != dimension) {
      throw file.bad(
          Place.of(Shown.shortened(input.getName())),
          String.format(
              "expected the shape of a point of %s, as the weights have, found %d",
              Shown.counted(dimension, "coordinate"), size));
    }
  }
}
