package relucert.interchange;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import relucert.network.Network;

/**
 * A network in an ONNX model: a chain of operators from the only input to the only output, with
 * constant weights ({@link OnnxChain}). Affine are Gemm, MatMul, Add, Sub, Mul, Div and Neg with a
 * constant; max(0, t) is Relu, Clip from 0 on or Max with 0; Identity, Cast, Flatten, Reshape,
 * Transpose, Squeeze and Unsqueeze move values. The stored numbers are taken exactly, and so is the
 * arithmetic: this is the function over the reals that the model describes, not what rounding makes
 * of it.
 *
 * @see <a href="https://onnx.ai/onnx/operators/">ONNX operators</a>
 */
final class OnnxNetwork {
  /** The names of the domain of ONNX's own operators. */
  static final Set<String> DOMAINS = Set.of("", "ai.onnx");

  private static final int LEAST_OPERATORS = 7;

  private final SourceFile file;
  private final OnnxConstants constants;
  private final OnnxLayers layers;

  private OnnxNetwork(SourceFile file) {
    OnnxWork work = new OnnxWork();
    this.file = file;
    this.constants = new OnnxConstants(file, work);
    this.layers = new OnnxLayers(file, work);
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
    if (graph.getSparseInitializerCount() > 0 || graph.getQuantizationAnnotationCount() > 0) {
      throw new BadInput(file.path(), "expected plain numbers, found sparse or quantized ones");
    }
    graph.getInitializerList().forEach(constants::initializer);
    List<ValueInfoProto> inputs = new ArrayList<>(graph.getInputList());
    inputs.removeIf(input -> constants.contains(input.getName()));
    if (inputs.size() != 1 || graph.getOutputCount() != 1) {
      throw new BadInput(
          file.path(),
          String.format(
              "expected one input and one output, found %d and %d",
              inputs.size(), graph.getOutputCount()));
    }
    ValueInfoProto input = inputs.get(0);
    boolean isPoint = input.getType().getTensorType().getShape().getDimCount() == 1;
    OnnxChain chain =
        new OnnxChain(
            file,
            constants,
            layers,
            input.getName(),
            isPoint ? OnnxArrangement.POINT : OnnxArrangement.ROWS);
    int number = 0;
    for (NodeProto proto : graph.getNodeList()) {
      chain.take(new OnnxNode(file, proto, ++number));
    }
    if (!graph.getOutput(0).getName().equals(chain.output())) {
      throw new BadInput(
          file.path(),
          "expected the output of the last operator, "
              + Shown.quoted(chain.output())
              + ", as output of the model, found "
              + Shown.quoted(graph.getOutput(0).getName()));
    }
    Network network = layers.network();
    requireDimension(input, network.inputDimension());
    return network;
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
