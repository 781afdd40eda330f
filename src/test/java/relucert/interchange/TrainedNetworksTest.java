package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;
import relucert.search.repair.Residuals;

/** Networks trained and stored by PyTorch (make_trained.py) are read as the numbers they are. */
class TrainedNetworksTest {
  private static final Path FOLDER = Path.of("src/test/resources/relucert/interchange/trained");

  private static Network read(String name) {
    return NetworkFile.read(FOLDER.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"line32", "line64", "space32", "space64"})
  void allFourFormatsGiveTheSamePieces(String name) {
    Network twin = read(name + ".json");
    assertThat(twin.depth()).isEqualTo(3);
    for (String format : new String[] {".onnx", ".safetensors", ".npz"}) {
      Network network = read(name + format);
      assertThat(network).as(format).isEqualTo(twin);
      for (int t = -2; t <= 2; t++) {
        RationalVector point = RationalVector.zero(twin.inputDimension()).map(c -> Rationals.of(1));
        RationalVector direction =
            RationalVector.unit(twin.inputDimension(), 0).plus(point.times(Rationals.of(t, 7)));
        assertThat(NetworkOnLine.of(network, point, direction).function())
            .isEqualTo(NetworkOnLine.of(twin, point, direction).function());
      }
    }
  }

  /** What training leaves: a small loss, and not one sample that is fitted. */
  @ParameterizedTest
  @ValueSource(strings = {"line32", "line64", "space32", "space64"})
  void theLossIsSmallAndStillEverySampleIsMissed(String name) {
    Instance data =
        InstanceFile.read(FOLDER.resolve(name.substring(0, name.length() - 2) + ".json"))
            .instance();
    Residuals residuals = Residuals.of(read(name + ".onnx"), data);
    assertThat(residuals.meanSquare()).isLessThan(Rationals.of(1, 1_000_000_000));
    assertThat(residuals.fitted()).isZero();
  }
}
