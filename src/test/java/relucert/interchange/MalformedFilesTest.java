package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedFilesTest {
  static List<MalformedFiles.Case> cases() {
    return MalformedFiles.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyMalformedFileIsRejectedInOneLineThatNamesFileAndPlace(MalformedFiles.Case bad) {
    Throwable thrown =
        catchThrowable(
            () -> {
              if (bad.isNetwork()) {
                NetworkFile.read(bad.path());
              } else {
                InstanceFile.read(bad.path());
              }
            });
    assertThat(thrown).isInstanceOf(BadInput.class);
    assertThat(thrown.getMessage()).startsWith(bad.message());
    assertThat(thrown.getMessage())
        .hasSizeLessThan(400)
        .matches(text -> text.codePoints().noneMatch(Character::isISOControl), "one line");
  }

  @Test
  void everyFileOfTheCorpusStandsInTheTableOnce() throws IOException {
    assertThat(cases().stream().map(MalformedFiles.Case::file).sorted().toList())
        .isEqualTo(MalformedFiles.files())
        .hasSizeGreaterThanOrEqualTo(60);
  }
}
