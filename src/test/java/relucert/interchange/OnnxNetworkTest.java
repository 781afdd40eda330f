package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.network.Layer;
import relucert.network.Network;

class OnnxNetworkTest {
  @TempDir Path folder = Path.of("");

  private final GraphProto.Builder graph =
      GraphProto.newBuilder()
          .addInput(ValueInfoProto.newBuilder().setName("x"))
          .addOutput(ValueInfoProto.newBuilder().setName("y"));

  private OnnxNetworkTest constant(String name, List<Long> shape, Float... numbers) {
    graph.addInitializer(
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(TensorProto.DataType.FLOAT_VALUE)
            .addAllDims(shape)
            .addAllFloatData(Arrays.asList(numbers)));
    return this;
  }

  private OnnxNetworkTest node(String operator, String output, String... inputs) {
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(operator)
            .addAllInput(Arrays.asList(inputs))
            .addOutput(output));
    return this;
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("g.onnx"), bytes);
  }

  private Path file() throws IOException {
    return file(model(13));
  }

  private byte[] model(int opset) {
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .setGraph(graph)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
        .build()
        .toByteArray();
  }

  private void assertRefused(byte[] bytes, String message) throws IOException {
    Path file = file(bytes);
    Throwable thrown = catchThrowable(() -> NetworkFile.read(file));
    assertThat(thrown).isInstanceOf(BadInput.class);
    assertThat(thrown.getMessage())
        .startsWith(file + ": ")
        .contains(message)
        .hasSizeLessThan(400)
        .matches(text -> text.codePoints().noneMatch(Character::isISOControl), "one line");
  }

  private void assertRefused(String message) throws IOException {
    assertRefused(Files.readAllBytes(file()), message);
  }

  @Test
  void matMulAndAddAreALayerAndSubBeforeThemAShift() throws IOException {
    constant("m", List.of(2L), 1f, 2f).constant("W", List.of(2L, 3L), 1f, 2f, 3f, 4f, 5f, 6f);
    constant("b", List.of(1L, 3L), 0.5f, 0f, 0f).constant("V", List.of(3L, 1L), 1f, -1f, 0.1f);
    constant("c", List.of(), 7f);
    node("Flatten", "f", "x").node("Sub", "s", "f", "m").node("MatMul", "t", "s", "W");
    node("Add", "u", "b", "t").node("Relu", "r", "u").node("Gemm", "y", "r", "V", "c");
    // (x - m) W = x W - (9, 12, 15).
    assertThat(NetworkFile.read(file()))
        .isEqualTo(
            Network.of(
                Layer.of(
                    RationalMatrix.of(new long[][] {{1, 4}, {2, 5}, {3, 6}}),
                    RationalVector.parse("-17/2", "-12", "-15")),
                Layer.of(
                    RationalMatrix.of(
                        3,
                        List.of(
                            RationalVector.of(
                                ElementType.exact(1),
                                ElementType.exact(-1),
                                ElementType.exact(0.1f)))),
                    RationalVector.of(7))));
  }

  @Test
  void aReluAtTheEndIsFollowedByTheIdentity() throws IOException {
    constant("W", List.of(1L, 1L), 2f).node("MatMul", "t", "x", "W").node("Relu", "y", "t");
    Network network = NetworkFile.read(file());
    assertThat(network.widths()).containsExactly(1);
    assertThat(network.value(RationalVector.of(-3)).signum()).isZero();
    assertThat(network.value(RationalVector.of(3))).isEqualTo(relucert.exact.Rationals.of(6));
  }

  @Test
  void alphaAndBetaScaleExactly() throws IOException {
    constant("W", List.of(1L, 1L), 3f).constant("b", List.of(1L), 5f);
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("Gemm")
            .addAllInput(List.of("x", "W", "b"))
            .addOutput("y")
            .addAttribute(factor("alpha", 0.5f))
            .addAttribute(factor("beta", 0.25f)));
    assertThat(NetworkFile.read(file()))
        .isEqualTo(
            Network.of(
                Layer.of(
                    RationalMatrix.column(RationalVector.parse("3/2")),
                    RationalVector.parse("5/4"))));
  }

  private static AttributeProto factor(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOAT)
        .setF(value)
        .build();
  }

  @Test
  void anotherOperatorIsNamed() throws IOException {
    node("Sigmoid", "y", "x");
    assertRefused("node 1 (Sigmoid): expected affine operators, Relu and changes of shape");
  }

  @Test
  void aMatrixOfAnotherSizeIsNamed() throws IOException {
    constant("W", List.of(1L, 2L), 1f, 2f).constant("V", List.of(3L, 1L), 1f, 2f, 3f);
    node("MatMul", "t", "x", "W").node("Relu", "r", "t").node("MatMul", "y", "r", "V");
    assertRefused("node 3 (MatMul): expected a matrix for 2 values, found 3");
  }

  @Test
  void aBranchIsRefused() throws IOException {
    constant("W", List.of(1L, 1L), 1f);
    node("MatMul", "t", "x", "W").node("Relu", "r", "t").node("Add", "y", "r", "t");
    assertRefused(
        "node 3 (Add): expected a constant, found \"t\", the output of another node (only"
            + " chains are read)");
  }

  @Test
  void aBatchNormalizationIsRefusedForItsRoot() throws IOException {
    node("BatchNormalization", "y", "x");
    assertRefused(
        "node 1 (BatchNormalization): expected rational operators, found a division by sqrt");
  }

  @Test
  void numbersThatAreNoneAreRefused() throws IOException {
    constant("W", List.of(1L, 2L), 1f, Float.NEGATIVE_INFINITY).node("MatMul", "y", "x", "W");
    assertRefused("W[0][1]: expected a finite number, found -Infinity");
  }

  @Test
  void aShapeThatIsTooLargeOrDoesNotMatchIsRefused() throws IOException {
    constant("W", List.of(2_000_000L, 2_000_000L), 1f).node("MatMul", "y", "x", "W");
    assertRefused("W: expected at most 2000000 numbers in a file, found 4000000000000");
    graph.clearInitializer();
    constant("W", List.of(1L, 2L), 1f);
    assertRefused("W: expected 8 bytes for 2 numbers float32, found 4");
  }

  @Test
  void operatorsOfOldAreRefused() throws IOException {
    constant("W", List.of(1L, 1L), 1f).node("MatMul", "y", "x", "W");
    assertRefused(model(6), "expected an import of ONNX operators from opset 7 on, found none");
  }

  @Test
  void manyOutputsAreRefused() throws IOException {
    constant("W", List.of(1L, 2L), 1f, 2f).node("MatMul", "y", "x", "W");
    assertRefused("node 1 (MatMul): expected one output of the last layer, found 2");
  }

  @Test
  void everyTruncationAndEveryChangedByteIsReadOrRefused() throws IOException {
    byte[] bytes =
        OnnxModel.bytes(
            Network.of(
                Layer.of(RationalMatrix.of(new long[][] {{1}, {2}}), RationalVector.of(0, 1)),
                Layer.of(RationalMatrix.of(new long[][] {{3, 4}}), RationalVector.of(5))));
    for (int length = 0; length < bytes.length; length++) {
      assertRefused(Arrays.copyOf(bytes, length), "expected");
    }
    for (int i = 0; i < bytes.length; i++) {
      for (int value : new int[] {0, 0x7f, 0xff, bytes[i] ^ 1}) {
        byte[] changed = bytes.clone();
        changed[i] = (byte) value;
        Path file = file(changed);
        if (catchThrowable(() -> NetworkFile.read(file)) != null) {
          assertRefused(changed, "expected");
        }
      }
    }
  }

  @Test
  void aValueThatIsDefinedTwiceIsRefused() throws IOException {
    constant("W", List.of(1L, 1L), 1f).constant("b", List.of(1L), 1f);
    node("MatMul", "t", "x", "W").node("Relu", "r", "t").node("Add", "t", "r", "b");
    node("MatMul", "y", "t", "W");
    assertRefused("node 3 (Add): expected a new name for the output, found \"t\" again");
  }

  @Test
  void theInputAndConstantsAreNotDefinedAgain() throws IOException {
    for (String name : List.of("x", "W", "")) {
      graph.clearInitializer().clearNode();
      constant("W", List.of(1L, 1L), 1f);
      node("MatMul", name, "x", "W").node("MatMul", "y", name, "W");
      assertRefused(
          "node 1 (MatMul): expected a new name for the output, found \"" + name + "\" again");
    }
    graph.clearInitializer().clearNode();
    constant("W", List.of(1L, 1L), 1f).node("MatMul", "t", "x", "W").node("Constant", "t");
    assertRefused("node 2 (Constant): expected a new name for the output, found \"t\" again");
  }
}
