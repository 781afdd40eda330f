package relucert.interchange;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** An operator of an ONNX model, with its place and its attributes. */
final class OnnxNode {
  /** For each operator that is read, the attributes it may have. */
  private static final Map<String, Set<String>> OPERATORS =
      Map.of(
          "Gemm", Set.of("alpha", "beta", "transA", "transB"),
          "MatMul", Set.of(),
          "Add", Set.of(),
          "Sub", Set.of(),
          "Relu", Set.of(),
          "Identity", Set.of(),
          "Flatten", Set.of("axis"),
          "Constant", Set.of("value"));

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
    Set<String> known = OPERATORS.get(operator());
    if (known == null || !OnnxNetwork.DOMAINS.contains(proto.getDomain())) {
      throw bad(
          "expected Gemm, MatMul, Add, Sub, Relu, Identity or Flatten, found "
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

  /** Returns the tensor of a constant. */
  Tensor constant(ExactNumbers numbers) {
    AttributeProto attribute = typed("value", AttributeType.TENSOR);
    if (attribute == null) {
      throw bad("expected an attribute \"value\", found none");
    }
    return OnnxTensor.read(file, output(), attribute.getT(), numbers);
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
