package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import relucert.network.Network;

class NetworkFileProperties {
  private static Path file = Path.of("");

  @BeforeContainer
  static void createFile() throws IOException {
    file = Files.createTempFile("relucert", ".json");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.deleteIfExists(file);
  }

  @Provide
  Arbitrary<Network> networks() {
    return InterchangeValues.networks();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aNetworkWrittenAndReadIsTheSame(@ForAll("networks") Network network) {
    NetworkFile.write(network, file);
    assertThat(NetworkFile.read(file)).isEqualTo(network);
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void writingWhatWasReadGivesTheSameBytes(@ForAll("networks") Network network) throws IOException {
    NetworkFile.write(network, file);
    assertThat(NetworkFile.text(NetworkFile.read(file))).isEqualTo(Files.readString(file));
  }
}
