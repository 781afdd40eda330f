package relucert.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import relucert.checker.Checker;

/** The worked examples of proofs/FORMAT.md are certificates of this program. */
class FormatTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```certificate\n(.*?)```", Pattern.DOTALL);

  private static List<String> examples() throws IOException {
    String page = Files.readString(Path.of("proofs", "FORMAT.md"), StandardCharsets.UTF_8);
    return EXAMPLE.matcher(page).results().map(result -> result.group(1)).toList();
  }

  @Test
  void everyExampleIsAccepted() throws IOException {
    assertThat(examples()).isNotEmpty();
    for (String example : examples()) {
      assertThat(Checker.check(example)).as(example).hasToString("ACCEPTED");
    }
  }

  @Test
  void everyExampleIsOneOfTheExamplesOfTheTests() throws IOException {
    List<String> texts =
        CertificateExamples.all().values().stream().map(CertificateWriter::write).toList();
    assertThat(texts).containsAll(examples());
  }

  @Test
  void everyKindOfStatementEvidenceAndBoundHasAnExample() throws IOException {
    Set<String> kinds = new HashSet<>();
    Pattern kind = Pattern.compile("^(statement|evidence) ([a-z-]+)", Pattern.MULTILINE);
    for (String example : examples()) {
      Matcher matcher = kind.matcher(example);
      String statement = matcher.find() ? matcher.group(2) : "";
      kinds.add(statement + " by " + (matcher.find() ? matcher.group(2) : ""));
    }
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "fits-neurons by network",
            "fits-breakpoints by function",
            "needs-breakpoints by packing",
            "needs-neurons by packing",
            "needs-neurons by cone-cases",
            "needs-neurons by reach-sets",
            "needs-layered-neurons by packing",
            "needs-layered-neurons by two-runs",
            "needs-layered-neurons by zigzag",
            "worst-case by parts",
            "worst-case by parameter-count",
            "always-fits by cover",
            "always-fits-layered by parts",
            "always-fits-layered by symbolic-cases",
            "capacity by parts",
            "violated by parts");
    String page = Files.readString(Path.of("proofs", "FORMAT.md"), StandardCharsets.UTF_8);
    for (PrintedBound bound : PrintedBound.values()) {
      assertThat(page).contains("`" + bound.id() + "`");
    }
  }
}
