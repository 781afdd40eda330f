package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.network.Network;

/** Models as other exporters write them (make_models.py). */
class ForeignOnnxTest {
  private static final Path FOLDER = Path.of("src/test/resources/relucert/interchange/onnx");

  @TempDir Path folder = Path.of("");

  private static Map<String, String> refusals() throws IOException {
    Map<String, String> refusals = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("refused.txt"))) {
      List<String> cells = Splitter.on('\t').splitToList(line);
      refusals.put(cells.get(0), cells.get(1));
    }
    return refusals;
  }

  static List<Map.Entry<String, String>> refused() throws IOException {
    return List.copyOf(refusals().entrySet());
  }

  static List<String> readable() throws IOException {
    Map<String, String> refusals = refusals();
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".onnx"))
          .map(name -> name.substring(0, name.length() - ".onnx".length()))
          .filter(name -> !refusals.containsKey(name))
          .sorted()
          .toList();
    }
  }

  /** Those whose input is in single or double precision. */
  static List<String> runnable() throws IOException {
    return readable().stream().filter(name -> !name.contains("float16")).toList();
  }

  private static Path file(String name) {
    return FOLDER.resolve(name + ".onnx");
  }

  @ParameterizedTest
  @MethodSource("readable")
  void everyModelIsTheNetworkOfItsTwin(String name) {
    assertThat(NetworkFile.read(file(name)))
        .isEqualTo(NetworkFile.read(FOLDER.resolve("network.json")));
  }

  /** The numbers are multiples of 1/8 and short, so a runtime computes without rounding. */
  @ParameterizedTest
  @MethodSource("runnable")
  void aRuntimeComputesTheSameValues(String name) throws OrtException {
    Network network = NetworkFile.read(file(name));
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(file(name).toString())) {
      for (int i = -4; i <= 4; i++) {
        float[] point = {i, (3 * i % 7) / 2f};
        try (OnnxTensor input = input(environment, name, point);
            OrtSession.Result result = session.run(Map.of("x", input))) {
          RationalVector x = RationalVector.of(Rationals.of(i), Rationals.of(3 * i % 7, 2));
          assertThat(Rationals.canonical(ElementType.exact(number(result.get(0).getValue()))))
              .isEqualTo(Rationals.canonical(network.value(x)));
        }
      }
    }
  }

  private static OnnxTensor input(OrtEnvironment environment, String name, float[] point)
      throws OrtException {
    Object value =
        switch (name) {
          case "one-point" -> point;
          case "image" -> new float[][][][] {{{point}}};
          case "double", "double-data" -> new double[][] {{point[0], point[1]}};
          default -> new float[][] {point};
        };
    return OnnxTensor.createTensor(environment, value);
  }

  private static double number(Object value) {
    if (value instanceof float[] vector) {
      return vector[0];
    }
    return value instanceof double[][] rows ? rows[0][0] : ((float[][]) value)[0][0];
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNotSupportedIsNamedInOneLine(Map.Entry<String, String> refusal) {
    assertRefused(file(refusal.getKey()), refusal.getValue());
  }

  private static void assertRefused(Path file, String message) {
    Throwable thrown = catchThrowable(() -> NetworkFile.read(file));
    assertThat(thrown).isInstanceOf(BadInput.class);
    assertThat(thrown.getMessage())
        .startsWith(file + ": ")
        .contains(message)
        .hasSizeLessThan(400)
        .matches(text -> text.codePoints().noneMatch(Character::isISOControl), "one line");
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.copy(FOLDER.resolve("external.data"), outside.resolve("external.data"));
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Path model = Files.copy(file("external"), inside.resolve("external.onnx"));
    Files.createSymbolicLink(inside.resolve("external.data"), outside.resolve("external.data"));
    assertRefused(model, "expected a file beside the model, found \"external.data\"");
    Files.delete(inside.resolve("external.data"));
    Files.copy(FOLDER.resolve("external.data"), inside.resolve("external.data"));
    assertThat(NetworkFile.read(model)).isEqualTo(NetworkFile.read(FOLDER.resolve("network.json")));
  }

  /** Bits and bytes changed and files cut off: read or refused in one line, and soon. */
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void changedAndTruncatedModelsAreReadOrRefused() throws IOException {
    int changes = Integer.getInteger("exhaustive.flips", 60);
    Files.copy(FOLDER.resolve("external.data"), folder.resolve("external.data"));
    SplittableRandom random = new SplittableRandom(1);
    for (String name : readable()) {
      byte[] bytes = Files.readAllBytes(file(name));
      for (int i = 0; i < changes; i++) {
        byte[] changed = bytes.clone();
        for (int flips = random.nextInt(3); flips >= 0; flips--) {
          changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        requireAnswer(i % 4 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : changed);
      }
    }
  }

  private void requireAnswer(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("changed.onnx"), bytes);
    Throwable thrown = catchThrowable(() -> NetworkFile.read(file));
    if (thrown != null) {
      assertRefused(file, "expected");
    }
  }

  /**
   * A small file may ask for much: the same matrix again and again, or longer and longer numbers.
   */
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aSmallModelThatAsksForMuchIsRefusedSoon() throws IOException {
    List<Float> ones = Collections.nCopies(300 * 300, 1e-30f);
    TensorProto matrix =
        TensorProto.newBuilder()
            .setName("W")
            .setDataType(TensorProto.DataType.FLOAT_VALUE)
            .addDims(300)
            .addDims(300)
            .addAllFloatData(ones)
            .build();
    TensorProto factor =
        TensorProto.newBuilder()
            .setName("c")
            .setDataType(TensorProto.DataType.FLOAT_VALUE)
            .addFloatData(1e-30f)
            .build();
    assertMuch(List.of(matrix), List.of("MatMul", "W"));
    assertMuch(List.of(matrix), List.of("Gemm", "W"));
    assertMuch(List.of(matrix), List.of("MatMul", "W", "Relu", ""));
    assertMuch(List.of(matrix, factor), List.of("MatMul", "W"), List.of("Mul", "c"));
    assertMuch(List.of(matrix, factor), List.of("MatMul", "W"), List.of("Add", "c", "Relu", ""));
    assertMuch(List.of(factor), List.of(), List.of("Mul", "c"));
    assertMuch(List.of(factor), List.of("Add", "c"), List.of("Mul", "c"));
  }

  private void assertMuch(List<TensorProto> tensors, List<String> repeated) throws IOException {
    assertMuch(tensors, List.of(), repeated);
  }

  private void assertMuch(List<TensorProto> tensors, List<String> first, List<String> repeated)
      throws IOException {
    GraphProto.Builder graph = GraphProto.newBuilder().addAllInitializer(tensors);
    graph.addInputBuilder().setName("x0");
    List<String> operators = new ArrayList<>(first);
    while (operators.size() < 40_000 && !repeated.isEmpty()) {
      operators.addAll(repeated);
    }
    int number = 0;
    for (int i = 0; i < operators.size(); i += 2) {
      NodeProto.Builder node = graph.addNodeBuilder().setOpType(operators.get(i));
      node.addInput("x" + number++).addOutput("x" + number);
      if (!operators.get(i + 1).isEmpty()) {
        node.addInput(operators.get(i + 1));
      }
    }
    graph.addOutputBuilder().setName("x" + number);
    ModelProto.Builder model = ModelProto.newBuilder().setGraph(graph);
    model.addOpsetImportBuilder().setVersion(13);
    Path file = Files.write(folder.resolve("much.onnx"), model.build().toByteArray());
    assertRefused(file, "found too much to compute");
  }

  @Test
  void constantsThatAreFoldedCountToo() throws IOException {
    ModelProto.Builder model =
        ModelProto.parseFrom(Files.readAllBytes(file("opset13"))).toBuilder();
    GraphProto.Builder graph = model.getGraphBuilder();
    TensorProto.Builder large = graph.addInitializerBuilder().setName("L0");
    large.setDataType(TensorProto.DataType.FLOAT_VALUE).addDims(400).addDims(500);
    large.addAllFloatData(Collections.nCopies(200_000, 1f));
    for (int i = 0; i < 200; i++) {
      NodeProto.Builder node = graph.addNodeBuilder().setOpType("Transpose");
      node.addInput("L" + i).addOutput("L" + (i + 1));
      node.addAttributeBuilder()
          .setName("perm")
          .setType(AttributeProto.AttributeType.INTS)
          .addInts(1)
          .addInts(0);
    }
    Path file = Files.write(folder.resolve("folded.onnx"), model.build().toByteArray());
    assertRefused(file, "(Transpose): expected a model that is simplified more easily");
  }
}
