package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.interchange.TensorBytes.Doubles;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;

class TensorFileProperties {
  private static final Path ARRAYS = Path.of("src/test/resources/arrays");
  private static Path folder = Path.of("");

  @BeforeContainer
  static void createFolder() throws IOException {
    folder = Files.createTempDirectory("relucert");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    for (String name :
        List.of("g.json", "g.safetensors", "g.npz", "n.npz", "o.safetensors", "line.safetensors")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  private static Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<Network> networks() {
    return DoubleNetworks.networks(DoubleNetworks.doubles(), 0);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void aNetworkInArraysIsItsTwinInJson(@ForAll("networks") Network network) {
    NetworkFile.write(network, folder.resolve("g.json"));
    Map<String, Doubles> arrays = TensorBytes.arrays(network);
    Network twin = NetworkFile.read(folder.resolve("g.json"));
    for (Path file :
        List.of(
            write("g.safetensors", TensorBytes.safetensors(arrays)),
            write("g.npz", TensorBytes.npz(arrays)))) {
      Network read = NetworkFile.read(file);
      assertThat(read).isEqualTo(twin).isEqualTo(network);
      RationalVector origin = RationalVector.zero(read.inputDimension());
      RationalVector first = RationalVector.unit(read.inputDimension(), 0);
      assertThat(NetworkOnLine.of(read, origin, first).function())
          .isEqualTo(NetworkOnLine.of(twin, origin, first).function());
    }
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void layersFollowInTheOrderOfTheirNumbers(@ForAll("networks") Network network) {
    ImmutableMap.Builder<String, Doubles> renamed = ImmutableMap.builder();
    TensorBytes.arrays(network)
        .forEach((name, array) -> renamed.put(name.replaceFirst("net.(\\d)", "fc1$1"), array));
    // fc10, fc12, fc14, fc16: their numbers grow; as words fc10 follows fc8, too.
    assertThat(NetworkFile.read(write("n.npz", TensorBytes.npz(renamed.buildOrThrow()))))
        .isEqualTo(network);
  }

  @Example
  void tenFollowsNine() {
    Doubles two = Doubles.of(List.of(1, 1), 2);
    Doubles three = Doubles.of(List.of(1, 1), 3);
    Path file =
        write(
            "o.safetensors", TensorBytes.safetensors(Map.of("10.weight", two, "9.weight", three)));
    assertThat(NetworkFile.read(file).layers().get(0).weights().get(0, 0))
        .isEqualTo(org.apache.commons.numbers.fraction.BigFraction.of(3));
  }

  /** The files were written by NumPy 2.4; 0.1 and 1e-3 stand for the doubles next to them. */
  @Example
  void whatNumPyWroteIsRead() {
    RationalVector third = RationalVector.of(ElementType.exact(3), ElementType.exact(1e-3));
    for (String name : List.of("numpy.npz", "numpy.npy", "numpy-columns.npy")) {
      InstanceFile file = InstanceFile.read(ARRAYS.resolve(name));
      Instance instance = file.instance();
      assertThat(file.sources()).containsExactly(ARRAYS.resolve(name));
      assertThat(instance.k()).isEqualTo(3);
      assertThat(instance.point(1)).isEqualTo(RationalVector.of(1, 0));
      assertThat(instance.point(2)).isEqualTo(RationalVector.parse("1/2", "-1/4"));
      assertThat(instance.point(3)).isEqualTo(third);
      assertThat(instance.target(2)).isEqualTo(ElementType.exact(0.1));
      assertThat(instance.tuned().members()).containsExactly(2);
    }
    Instance single = InstanceFile.read(ARRAYS.resolve("numpy-compressed.npz")).instance();
    assertThat(single.point(2)).isEqualTo(RationalVector.parse("1/2", "-1/4"));
    assertThat(single.point(3).get(1)).isEqualTo(ElementType.exact(1e-3f));
    assertThat(single.target(2)).isEqualTo(ElementType.exact(0.1));
    assertThat(single.tuned().members()).containsExactly(2, 3);
  }

  @Example
  void pointsOfALineMayBeAVectorAndLabelsAColumn() {
    Path file =
        write(
            "line.safetensors",
            TensorBytes.safetensors(
                Map.of(
                    "points", Doubles.of(List.of(3), 1, 2, 4),
                    "labels", Doubles.of(List.of(3, 1), 1, 1, 1),
                    "pretrained", Doubles.of(List.of(3), 1, 0.5, 1))));
    assertThat(InstanceFile.read(file).instance())
        .isEqualTo(
            Instance.onLine(RationalVector.of(1, 2, 4), RationalVector.parse("0", "1/2", "0")));
  }
}
