package relucert.experiment.trained;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import relucert.experiment.Experiment;
import relucert.experiment.Experiments;

class LauncherTest {
  @Test
  void theLauncherFetchesTheLibraryForTheExperimentsThatTrain() throws IOException {
    Matcher matcher =
        Pattern.compile("\n      ([a-z0-9 |-]+)\\) return 0 ;;")
            .matcher(Files.readString(Path.of("relucert")));
    assertThat(matcher.find()).isTrue();
    assertThat(List.of(matcher.group(1).split(" \\| ", -1)))
        .isEqualTo(
            Experiments.all().stream().filter(Experiment::trains).map(Experiment::name).toList());
  }
}
