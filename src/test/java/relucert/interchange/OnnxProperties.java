package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;

class OnnxProperties {
  private static Path file = Path.of("");

  @BeforeContainer
  static void createFile() throws IOException {
    file = Files.createTempFile("relucert", ".onnx");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.deleteIfExists(file);
  }

  @Provide
  Arbitrary<Network> doubles() {
    return DoubleNetworks.networks(DoubleNetworks.doubles(), 1);
  }

  /** Networks of numbers as constructions make them; most are no doubles. */
  @Provide
  Arbitrary<Network> rationals() {
    return InterchangeValues.networks().filter(network -> network.bits() < 900);
  }

  private static Network written(Network network) throws IOException {
    Files.write(file, OnnxModel.bytes(network));
    return NetworkFile.read(file);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void aNetworkOfDoublesIsReadAsItWasWritten(@ForAll("doubles") Network network)
      throws IOException {
    Network read = written(network);
    assertThat(read).isEqualTo(network);
    RationalVector origin = RationalVector.zero(read.inputDimension());
    RationalVector first = RationalVector.unit(read.inputDimension(), 0);
    assertThat(NetworkOnLine.of(read, origin, first).function())
        .isEqualTo(NetworkOnLine.of(network, origin, first).function());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void whatIsReadIsTheRoundedNetwork(@ForAll("rationals") Network network) throws IOException {
    assertThat(written(network)).isEqualTo(OnnxModel.rounded(network));
  }

  /** Half-spaces with third and seventh parts, whose rounding errors add up. */
  @Provide
  Arbitrary<Network> thirds() {
    Arbitrary<Integer> integers = Arbitraries.integers().between(-1000, 1000);
    return DoubleNetworks.networks(integers.map(Integer::doubleValue), 0)
        .map(
            network ->
                Network.of(
                    network.layers().stream()
                        .map(
                            layer ->
                                relucert.network.Layer.of(
                                    relucert.exact.RationalMatrix.of(
                                        layer.inputs(),
                                        layer.weights().stream()
                                            .map(row -> row.times(BigFraction.of(1, 21)))
                                            .toList()),
                                    layer.biases().times(BigFraction.of(1, 21))))
                        .toList()));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theRuntimeStaysWithinTheStatedError(
      @ForAll("thirds") Network network, @ForAll List<Short> numbers) throws OrtException {
    int d = network.inputDimension();
    List<RationalVector> points = new ArrayList<>();
    for (int i = 0; i + d <= numbers.size(); i += d) {
      List<BigFraction> point = new ArrayList<>();
      numbers.subList(i, i + d).forEach(n -> point.add(BigFraction.of(n, 13)));
      points.add(RationalVector.of(point));
    }
    points.add(RationalVector.zero(d));
    RationalVector values = network.values(points);
    OnnxError error = OnnxError.of(network, points);
    double[] computed = run(OnnxModel.bytes(network), points);
    for (int i = 0; i < points.size(); i++) {
      BigFraction off = ElementType.exact(computed[i]).subtract(values.get(i)).abs();
      assertThat(off).isLessThanOrEqualTo(error.computed().get(i));
      assertThat(error.rounding().get(i)).isLessThanOrEqualTo(error.computed().get(i));
    }
  }

  private static double[] run(byte[] model, List<RationalVector> points) throws OrtException {
    double[][] rows =
        points.stream()
            .map(
                point ->
                    TensorBytes.doubles(point).stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(model);
        OnnxTensor input = OnnxTensor.createTensor(environment, rows);
        OrtSession.Result result = session.run(Map.of("x", input))) {
      double[][] values = (double[][]) result.get(0).getValue();
      return java.util.Arrays.stream(values).mapToDouble(row -> row[0]).toArray();
    }
  }
}
