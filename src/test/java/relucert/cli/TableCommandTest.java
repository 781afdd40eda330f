package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relucert.certificate.CertificateReader;
import relucert.certificate.MalformedCertificateException;
import relucert.checker.CertificateOracle;
import relucert.checker.Checker;

/** The kept table of m*(N, K) is what the command makes, and the checker accepts all of it. */
class TableCommandTest {
  private static final Path KEPT = Path.of("proofs", "capacity");
  private static final int KEPT_MAX_K = 10;
  private static final Pattern NAME = Pattern.compile("mstar3?-n([0-9]+)-k([0-9]+)\\.cert");

  /** With {@code -Dexhaustive.table=true} the whole table is made anew, otherwise a part of it. */
  private static final int MADE_MAX_K = Boolean.getBoolean("exhaustive.table") ? KEPT_MAX_K : 6;

  @TempDir Path folder = Path.of("");

  @Test
  void theKeptCertificatesAreWhatTheCommandMakes() throws IOException {
    CommandRun run =
        CommandRun.of(
            "table",
            "--max-k",
            String.valueOf(MADE_MAX_K),
            "--out",
            folder.resolve("t").toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    Map<String, String> kept = certificates(KEPT);
    kept.keySet().removeIf(name -> k(name) > MADE_MAX_K);
    assertThat(certificates(folder.resolve("t"))).isEqualTo(kept);
    if (MADE_MAX_K == KEPT_MAX_K) {
      assertThat(folder.resolve("t/README.md")).hasSameTextualContentAs(KEPT.resolve("README.md"));
    }
  }

  @Test
  void theCheckerAcceptsEveryKeptCertificateForTheValueItsNameSays() throws IOException {
    certificates(KEPT)
        .forEach(
            (name, text) -> {
              Matcher matcher = NAME.matcher(name.substring(name.indexOf('/') + 1));
              assertThat(matcher.matches()).as(name).isTrue();
              assertThat(Checker.check(text)).as(name).hasToString("ACCEPTED");
              assertThat(text.lines().skip(1).findFirst().orElse(""))
                  .startsWith(
                      String.format(
                          "statement capacity %s %s %s ",
                          matcher.group(1),
                          matcher.group(2),
                          name.startsWith("two-layer/") ? 2 : 3));
            });
  }

  @Test
  void theOracleConfirmsEveryKeptCertificate() throws IOException {
    certificates(KEPT)
        .forEach(
            (name, text) -> {
              if (k(name) <= MADE_MAX_K) {
                assertThat(confirms(text)).as(name).isTrue();
              }
            });
  }

  private static boolean confirms(String text) {
    try {
      return CertificateOracle.confirms(CertificateReader.read(text));
    } catch (MalformedCertificateException e) {
      return false;
    }
  }

  @Test
  void thePageLinksEveryCertificateAndNoOther() throws IOException {
    Set<String> linked = new TreeSet<>();
    Matcher link =
        Pattern.compile("\\[([0-9]+)\\]\\(([^)]*\\.cert)\\)")
            .matcher(Files.readString(KEPT.resolve("README.md")));
    Map<String, String> kept = certificates(KEPT);
    while (link.find()) {
      linked.add(link.group(2));
      assertThat(kept.getOrDefault(link.group(2), "").lines().skip(1).findFirst().orElse(""))
          .endsWith(" " + link.group(1));
    }
    assertThat(linked).isEqualTo(kept.keySet());
  }

  @Test
  void everyValueOfTwoLayersUpToTheLimitIsKept() throws IOException {
    long two = certificates(KEPT).keySet().stream().filter(n -> n.startsWith("two-layer/")).count();
    assertThat(two).isEqualTo((KEPT_MAX_K + 1L) * (KEPT_MAX_K + 2) / 2 - 1);
  }

  @Test
  void aSmallerTableLeavesNothingOfALargerOneAndNoOtherFileIsTouched() throws IOException {
    String out = folder.resolve("t").toString();
    CommandRun.of("table", "--max-k", "4", "--out", out);
    Path notes = Files.writeString(folder.resolve("t/two-layer/notes.txt"), "mine");
    Path other = Files.writeString(folder.resolve("t/two-layer/mstar-n3-k4.cert.bak"), "mine");
    CommandRun.of("table", "--max-k", "3", "--out", out);
    Map<String, String> left = certificates(folder.resolve("t"));
    CommandRun.of("table", "--max-k", "3", "--out", folder.resolve("fresh").toString());
    assertThat(left).isEqualTo(certificates(folder.resolve("fresh")));
    assertThat(notes).hasContent("mine");
    assertThat(other).hasContent("mine");
  }

  @Test
  void badUsageIsOneLineAndWritesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(CommandRun.of("table").code()).isEqualTo(2);
    assertThat(CommandRun.of("table", "--max-k", "0", "--out", folder.resolve("a").toString()))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "relucert: --max-k: expected 1 to 16, found 0; see 'relucert table --help'\n"));
    assertThat(folder.resolve("a")).doesNotExist();
    CommandRun run = CommandRun.of("table", "--max-k", "1", "--out", file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("expected a folder");
    assertThat(file).hasContent("x");
  }

  private static int k(String name) {
    Matcher matcher = NAME.matcher(name.substring(name.indexOf('/') + 1));
    return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
  }

  private static Map<String, String> certificates(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cert")).toList()) {
        texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }
}
