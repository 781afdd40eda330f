package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.network.Layer;
import relucert.network.Network;

class NetworkFileTest {
  @TempDir Path folder = Path.of("");

  private static final Network HAT =
      Network.of(
          Layer.of(RationalMatrix.of(new long[] {1}, new long[] {1}), RationalVector.of(0, -1)),
          Layer.of(RationalMatrix.of(new long[] {1, -2}), RationalVector.parse("1/3")));

  @Test
  void theTextOfANetworkIsIndentedWithNumbersOnOneLine() {
    assertThat(NetworkFile.text(HAT))
        .isEqualTo(
            """
            {
              "format": "relucert-network/1",
              "inputDimension": 1,
              "layers": [
                {
                  "weights": [
                    ["1"],
                    ["1"]
                  ],
                  "biases": ["0", "-1"]
                },
                {
                  "weights": [
                    ["1", "-2"]
                  ],
                  "biases": ["1/3"]
                }
              ]
            }
            """);
  }

  @Test
  void fieldsMayStandInAnyOrderAndNumbersMayBeJsonNumbers() throws IOException {
    Path file = folder.resolve("network.json");
    Files.writeString(
        file,
        """
        {"layers": [{"biases": [0, -1e0], "weights": [[1.0], ["2/2"]]},
                    {"biases": ["+2/6"], "weights": [[1, -0.2E1]]}],
         "inputDimension": 1, "format": "relucert-network\\/1"}""");
    assertThat(NetworkFile.read(file)).isEqualTo(HAT);
  }

  @Test
  void aLayerWithoutNeuronsKeepsTheInputDimension() throws IOException {
    Path file = folder.resolve("network.json");
    Files.writeString(
        file,
        """
        {"format": "relucert-network/1", "inputDimension": 3, "layers": [
          {"weights": [], "biases": []}, {"weights": [[]], "biases": ["5"]}]}""");
    Network network = NetworkFile.read(file);
    assertThat(network.inputDimension()).isEqualTo(3);
    assertThat(network.neurons()).isZero();
    assertThat(network)
        .isEqualTo(
            Network.of(
                Layer.of(RationalMatrix.of(3, List.of()), RationalVector.zero(0)),
                Layer.of(
                    RationalMatrix.of(0, List.of(RationalVector.zero(0))), RationalVector.of(5))));
  }
}
