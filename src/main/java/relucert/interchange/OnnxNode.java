package relucert.interchange;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** An operator of an ONNX model, with its place and its attributes. */
final class OnnxNode {
  /** For each operator that is read, the attributes it may have. */
  private static final Map<String, Set<String>> OPERATORS =
      Map.ofEntries(
          Map.entry("Gemm", Set.of("alpha", "beta", "transA", "transB")),
          Map.entry("MatMul", Set.of()),
          Map.entry("Add", Set.of()),
          Map.entry("Sub", Set.of()),
          Map.entry("Mul", Set.of()),
          Map.entry("Div", Set.of()),
          Map.entry("Neg", Set.of()),
          Map.entry("Relu", Set.of()),
          Map.entry("Clip", Set.of("min", "max")),
          Map.entry("Max", Set.of()),
          Map.entry("Identity", Set.of()),
          Map.entry("Cast", Set.of("to", "saturate")),
          Map.entry("Flatten", Set.of("axis")),
          Map.entry("Reshape", Set.of()),
          Map.entry("Transpose", Set.of("perm")),
          Map.entry("Squeeze", Set.of("axes")),
          Map.entry("Unsqueeze", Set.of("axes")),
          Map.entry(
              "Constant",
              Set.of("value", "value_float", "value_floats", "value_int", "value_ints")));

  private final SourceFile file;
  private final NodeProto proto;
  private final int number;
  private final Map<String, AttributeProto> attributes = new HashMap<>();

  /**
   * Takes an operator.
   *
   * @param number its number in the file, from 1
   * @throws BadInput if it is another than those of a ReLU network, or has other attributes
   */
  OnnxNode(SourceFile file, NodeProto proto, int number) {
    this.file = file;
    this.proto = proto;
    this.number = number;
    if (operator().equals("BatchNormalization")) {
      throw bad(
          "expected rational operators, found a division by sqrt(var + epsilon), which is irrational"
              + " in general; fold it into the layer before it when exporting");
    }
    Set<String> known = OPERATORS.get(operator());
    if (known == null || !OnnxNetwork.DOMAINS.contains(proto.getDomain())) {
      throw bad(
          "expected affine operators, Relu and changes of shape (Gemm, MatMul, Add, Relu, ..), found "
              + Shown.quoted(operator()));
    }
    for (AttributeProto attribute : proto.getAttributeList()) {
      if (!known.contains(attribute.getName())) {
        throw bad("expected no attribute " + Shown.quoted(attribute.getName()) + ", found it");
      }
      attributes.put(attribute.getName(), attribute);
    }
    if (proto.getOutputCount() != 1) {
      throw bad("expected one output, found " + proto.getOutputCount());
    }
  }

  String operator() {
    return proto.getOpType();
  }

  String output() {
    return proto.getOutput(0);
  }

  int inputs() {
    return proto.getInputCount();
  }

  String input(int index) {
    return proto.getInput(index);
  }

  Place place() {
    return Place.of("node " + number + " (" + Shown.shortened(operator()) + ")");
  }

  BadInput bad(String problem) {
    return file.bad(place(), problem);
  }

  void requireInputs(int least, int most) {
    if (inputs() < least || inputs() > most) {
      throw bad(String.format("expected %d to %d inputs, found %d", least, most, inputs()));
    }
  }

  /** Returns an attribute that is a number, 1 if it is missing. */
  BigFraction factor(String name) {
    AttributeProto attribute = typed(name, AttributeType.FLOAT);
    try {
      return attribute == null ? BigFraction.ONE : ElementType.exact(attribute.getF());
    } catch (NumberFormatException e) {
      throw bad(name + ": " + e.getMessage());
    }
  }

  /** Returns an attribute that is an integer. */
  long integer(String name, long missing) {
    AttributeProto attribute = typed(name, AttributeType.INT);
    return attribute == null ? missing : attribute.getI();
  }

  /** Returns an attribute that is a list of integers. */
  List<Long> integers(String name, List<Long> missing) {
    AttributeProto attribute = typed(name, AttributeType.INTS);
    return attribute == null ? missing : attribute.getIntsList();
  }

  boolean has(String name) {
    return attributes.containsKey(name);
  }

  /** Returns the tensor of a constant. */
  Tensor constant(ExactNumbers numbers) {
    if (attributes.size() != 1) {
      throw bad("expected one attribute, \"value\" for example, found " + attributes.size());
    }
    return OnnxTensor.read(file, output(), tensor(attributes.keySet().iterator().next()), numbers);
  }

  private TensorProto tensor(String name) {
    TensorProto.Builder tensor = TensorProto.newBuilder();
    AttributeType type =
        switch (name) {
          case "value" -> AttributeType.TENSOR;
          case "value_float" -> AttributeType.FLOAT;
          case "value_floats" -> AttributeType.FLOATS;
          case "value_int" -> AttributeType.INT;
          default -> AttributeType.INTS;
        };
    AttributeProto attribute = Objects.requireNonNull(typed(name, type));
    switch (type) {
      case TENSOR -> {
        return attribute.getT();
      }
      case FLOAT -> tensor.addFloatData(attribute.getF());
      case FLOATS ->
          tensor.addAllFloatData(attribute.getFloatsList()).addDims(attribute.getFloatsCount());
      case INT -> tensor.addInt64Data(attribute.getI());
      default -> tensor.addAllInt64Data(attribute.getIntsList()).addDims(attribute.getIntsCount());
    }
    boolean isReal = type == AttributeType.FLOAT || type == AttributeType.FLOATS;
    return tensor
        .setDataType(isReal ? TensorProto.DataType.FLOAT_VALUE : TensorProto.DataType.INT64_VALUE)
        .build();
  }

  private @Nullable AttributeProto typed(String name, AttributeType type) {
    AttributeProto attribute = attributes.get(name);
    if (attribute != null && attribute.getType() != type) {
      throw bad(
          "expected an attribute " + name + " of type " + type + ", found " + attribute.getType());
    }
    return attribute;
  }
}
