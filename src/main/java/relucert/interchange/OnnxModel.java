package relucert.interchange;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * A network as an ONNX model in double precision (opset 13): a Gemm for each layer, a Relu between
 * them; input {@code x} of shape (batch, d), output {@code y} of shape (batch, 1). Weights and
 * biases are rounded to doubles; how far that changes the network says {@link OnnxError}.
 */
public final class OnnxModel {
  private static final int IR_VERSION = 8;
  private static final int OPERATORS = 13;

  private OnnxModel() {}

  /**
   * Returns the network that the model of a network describes: every weight and bias is rounded to
   * a double. A hidden layer without neurons gets one whose weights and bias are 0, because an ONNX
   * matrix has at least one row.
   *
   * @param network the network
   * @return the network with rounded numbers
   * @throws ArithmeticException if a weight or bias is too large for a double; the message says
   *     which layer has it
   */
  public static Network rounded(Network network) {
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < network.depth(); l++) {
      Layer layer = network.layers().get(l);
      int inputs = Math.max(1, layer.inputs());
      int number = l + 1;
      List<RationalVector> rows = new ArrayList<>();
      for (RationalVector row : layer.weights().stream().toList()) {
        rows.add(rounded(row.size() == 0 ? RationalVector.zero(1) : row, number));
      }
      if (rows.isEmpty()) {
        layers.add(
            Layer.of(
                RationalMatrix.of(inputs, List.of(RationalVector.zero(inputs))),
                RationalVector.zero(1)));
      } else {
        layers.add(Layer.of(RationalMatrix.of(inputs, rows), rounded(layer.biases(), number)));
      }
    }
    return Network.of(layers);
  }

  private static RationalVector rounded(RationalVector numbers, int layer) {
    return numbers.map(number -> nearest(number, "layer " + layer));
  }

  /**
   * Returns the double nearest to a number, as the rational it is.
   *
   * @throws ArithmeticException if it is infinite; the message begins with {@code where}
   */
  static BigFraction nearest(BigFraction number, String where) {
    double nearest = number.doubleValue();
    if (!Double.isFinite(nearest)) {
      throw new ArithmeticException(
          where + ": expected numbers in the range of a double, found one outside");
    }
    return ElementType.exact(nearest);
  }

  /**
   * Returns the model of a network.
   *
   * @param network the network
   * @return the bytes of the file
   * @throws ArithmeticException as {@link #rounded}
   */
  public static byte[] bytes(Network network) {
    Network rounded = rounded(network);
    GraphProto.Builder graph = GraphProto.newBuilder().setName("network");
    graph.addInput(value("x", rounded.inputDimension())).addOutput(value("y", 1));
    String previous = "x";
    for (int l = 1; l <= rounded.depth(); l++) {
      Layer layer = rounded.layers().get(l - 1);
      boolean isLast = l == rounded.depth();
      graph.addInitializer(
          tensor("W" + l, layer.weights().stream().toList(), layer.outputs(), layer.inputs()));
      graph.addInitializer(tensor("b" + l, List.of(layer.biases()), layer.outputs()));
      String affine = isLast ? "y" : "t" + l;
      graph.addNode(gemm(previous, l, affine));
      if (!isLast) {
        previous = "a" + l;
        graph.addNode(
            NodeProto.newBuilder()
                .setName("relu" + l)
                .setOpType("Relu")
                .addInput(affine)
                .addOutput(previous));
      }
    }
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("relucert")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATORS))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  private static NodeProto gemm(String input, int l, String output) {
    return NodeProto.newBuilder()
        .setName("gemm" + l)
        .setOpType("Gemm")
        .addInput(input)
        .addInput("W" + l)
        .addInput("b" + l)
        .addOutput(output)
        .addAttribute(
            AttributeProto.newBuilder()
                .setName("transB")
                .setType(AttributeProto.AttributeType.INT)
                .setI(1))
        .build();
  }

  private static ValueInfoProto value(String name, int size) {
    TensorShapeProto shape =
        TensorShapeProto.newBuilder()
            .addDim(Dimension.newBuilder().setDimParam("batch"))
            .addDim(Dimension.newBuilder().setDimValue(size))
            .build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder()
                        .setElemType(TensorProto.DataType.DOUBLE_VALUE)
                        .setShape(shape)))
        .build();
  }

  private static TensorProto tensor(String name, List<RationalVector> rows, int... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.DOUBLE_VALUE);
    int size = rows.stream().mapToInt(RationalVector::size).sum();
    ByteBuffer data = ByteBuffer.allocate(Double.BYTES * size).order(ByteOrder.LITTLE_ENDIAN);
    for (RationalVector row : rows) {
      for (BigFraction number : row) {
        data.putDouble(number.doubleValue());
      }
    }
    for (int dimension : shape) {
      tensor.addDims(dimension);
    }
    return tensor.setRawData(ByteString.copyFrom(data.flip())).build();
  }
}
