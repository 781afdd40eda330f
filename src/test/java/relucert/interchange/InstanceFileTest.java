package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

class InstanceFileTest {
  @TempDir Path folder = Path.of("");

  private static final Instance HAT =
      Instance.onLine(
          RationalVector.parse("0", "1/2", "3"), RationalVector.parse("0", "-2/3", "0"));

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Instance read(String name, String text) throws IOException {
    return InstanceFile.read(file(name, text)).instance();
  }

  @Test
  void theTextOfAnInstanceIsIndentedWithNumbersOnOneLine() {
    assertThat(InstanceFile.text(HAT))
        .isEqualTo(
            """
            {
              "format": "relucert-instance/1",
              "points": [
                ["0"],
                ["1/2"],
                ["3"]
              ],
              "targets": ["0", "-2/3", "0"],
              "tuned": [2]
            }
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 1/10",
    "\"0.1\", 1/10",
    "1e-3, 1/1000",
    "\"1e-3\", 1/1000",
    "0.30000000000000000000000000000000000001, 30000000000000000000000000000000000001/1e38",
    "12345678901234567890123456789, 12345678901234567890123456789",
    "-2.50E+1, -25",
    "\"+7/4\", 7/4",
    "\".5\", 1/2",
    "\"-0\", 0",
    "1e10000, 1e10000",
  })
  void numbersMeanExactlyWhatTheirDigitsSay(String written, String meant) throws IOException {
    Instance instance =
        read(
            "n.json",
            "{\"format\": \"relucert-instance/1\", \"points\": [[0]], \"targets\": ["
                + written
                + "]}");
    String exact = meant.replace("/1e38", "/1" + "0".repeat(38));
    assertThat(instance.targets()).isEqualTo(RationalVector.parse(exact));
  }

  @Test
  void tunedSamplesMayHaveTargetZero() throws IOException {
    Instance instance =
        read(
            "t.json",
            """
            {"tuned": [3, 2], "targets": [0, "-2/3", 0], "points": [[0], [0.5], [3]],
             "format": "relucert-instance/1"}""");
    assertThat(instance.tuned()).isEqualTo(TunedSet.of(3, 2, 3));
    assertThat(instance.targets()).isEqualTo(HAT.targets());
  }

  @Test
  void labelsMinusPretrainedValuesAreTheTargets() throws IOException {
    InstanceFile read =
        InstanceFile.read(
            file(
                "l.json",
                """
                {"format": "relucert-instance/1", "points": [[0], [0.5], [3]],
                 "labels": [0.1, 0, 1], "pretrained": ["1/10", "2/3", 1]}"""));
    assertThat(read.instance()).isEqualTo(HAT);
    assertThat(read.labels()).contains(RationalVector.parse("1/10", "0", "1"));
    assertThat(read.pretrainedNetwork()).isEmpty();
  }

  @Test
  void csvWithLabelsAndPretrainedValuesGivesTheirDifference() throws IOException {
    InstanceFile read = InstanceFile.read(file("l.csv", "y,x1,f\n0.1,0,1/10\n0,0.5,2/3\n1,3,1\n"));
    assertThat(read.instance()).isEqualTo(HAT);
    assertThat(read.labels()).contains(RationalVector.parse("1/10", "0", "1"));
  }

  @Test
  void csvMayHaveQuotedCellsCarriageReturnsAByteOrderMarkAndBlankLines() throws IOException {
    assertThat(
            read("q.CSV", "\uFEFF\"x1\", \"z\"\r\n0,0\r\n \"1/2\" ,\"-2/3\"\r\n\r\n3,\t0\r\n\r\n"))
        .isEqualTo(HAT);
  }

  @Test
  void csvNeedsNoLineEndAtItsEnd() throws IOException {
    assertThat(read("e.csv", "x1,z\n0,0\n0.5,-2/3\n3,0")).isEqualTo(HAT);
  }

  @Test
  void csvMayMarkTunedSamples() throws IOException {
    assertThat(read("t.csv", "tuned,z,x2,x1\n1,0,2,1\n0,0,4,3\n1,5,6,5\n"))
        .isEqualTo(
            Instance.of(
                RationalMatrix.of(new long[] {1, 2}, new long[] {3, 4}, new long[] {5, 6}),
                RationalVector.of(0, 0, 5),
                TunedSet.of(3, 1, 3)));
  }

  @Test
  void aFileOfAnotherNameIsTakenByItsContent() throws IOException {
    assertThat(read("data", "x1,z\n0,0\n0.5,-2/3\n3,0")).isEqualTo(HAT);
    assertThat(read("data.txt", "\n\uFEFF".substring(0, 1) + InstanceFile.text(HAT)))
        .isEqualTo(HAT);
  }

  @Test
  void aJsonFileMayStartWithAByteOrderMark() throws IOException {
    assertThat(read("b.json", "\uFEFF" + InstanceFile.text(HAT))).isEqualTo(HAT);
  }

  @Test
  void problemsOfThePretrainedNetworkNameItsOwnFile() throws IOException {
    Path instance =
        file(
            "p.json",
            """
            {"format": "relucert-instance/1", "points": [[0]], "labels": [1],
             "pretrainedNetwork": "f.json"}""");
    assertThatThrownBy(() -> InstanceFile.read(instance))
        .isInstanceOf(BadInput.class)
        .hasMessage(folder.resolve("f.json") + ": expected a file, found nothing of this name");
    file("f.json", "{}");
    assertThatThrownBy(() -> InstanceFile.read(instance))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith(folder.resolve("f.json") + ": line 1, column 1: expected a field");
  }

  @Test
  void thePretrainedNetworkMustHaveTheDimensionOfThePoints() throws IOException {
    file(
        "f.json",
        """
        {"format": "relucert-network/1", "inputDimension": 2,
         "layers": [{"weights": [[1, 1]], "biases": [0]}]}""");
    Path instance =
        file(
            "p.json",
            """
            {"format": "relucert-instance/1", "points": [[0]], "labels": [1],
             "pretrainedNetwork": "f.json"}""");
    assertThatThrownBy(() -> InstanceFile.read(instance))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            instance
                + ": line 2, column 23, pretrainedNetwork: expected a network of input dimension 1,"
                + " as the points have, found 2");
  }
}
