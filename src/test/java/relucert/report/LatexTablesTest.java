package relucert.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.interchange.NetworkFile;
import relucert.ledger.CapacityTable;
import relucert.ledger.Ledger;
import relucert.network.Layer;
import relucert.network.Network;

/** Every table goes through pdfLaTeX with the packages that it says; skipped if there is none. */
class LatexTablesTest {
  private static final Pattern PACKAGE = Pattern.compile("\\\\usepackage\\{\\w+}");

  @TempDir Path folder = Path.of("");

  private String compiled(String table) throws IOException, InterruptedException {
    assumeTrue(isInstalled(), "pdflatex is not installed");
    String comment = table.substring(0, table.indexOf('\n'));
    assertThat(comment).startsWith("% needs ");
    StringBuilder document = new StringBuilder("\\documentclass{article}\n");
    Matcher packages = PACKAGE.matcher(comment);
    while (packages.find()) {
      document.append(packages.group()).append('\n');
    }
    document.append("\\begin{document}\n").append(table).append("\\end{document}\n");
    Files.writeString(folder.resolve("t.tex"), document);
    Process latex =
        new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "t.tex")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    assertThat(latex.waitFor(100, TimeUnit.SECONDS)).isTrue();
    String output =
        new String(Files.readAllBytes(folder.resolve("output.txt")), StandardCharsets.ISO_8859_1);
    assertThat(latex.exitValue()).as(output).isZero();
    return output;
  }

  private static boolean isInstalled() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(String.valueOf(System.getenv("PATH")))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "pdflatex")));
  }

  @Test
  void theTableOfCapacitiesIsLaTeX() throws IOException, InterruptedException {
    for (List<CapacityTable.Entry> entries :
        List.of(
            CapacityTable.twoLayers(8, entry -> {}), CapacityTable.threeLayers(6, entry -> {}))) {
      assertThat(compiled(LatexTables.capacity(entries))).doesNotContain("Overfull");
    }
  }

  @Test
  void theLedgerIsLaTeXAndNotWiderThanThePage() throws IOException, InterruptedException {
    assertThat(compiled(LatexTables.ledger(Ledger.claims()))).doesNotContain("Overfull");
  }

  @ParameterizedTest
  @ValueSource(strings = {"line32", "line64", "space32"})
  void aTrainedNetworkIsLaTeX(String name) throws IOException, InterruptedException {
    compiled(
        LatexTables.network(
            NetworkFile.read(
                Path.of("src/test/resources/relucert/interchange/trained", name + ".json"))));
  }

  @Test
  void aMatrixMayHaveManyColumnsOrNone() throws IOException, InterruptedException {
    Layer wide =
        Layer.of(
            RationalMatrix.of(12, List.of(RationalVector.zero(12))), RationalVector.parse("-1/3"));
    Layer column =
        Layer.of(RationalMatrix.column(RationalVector.zero(12)), RationalVector.zero(12));
    assertThat(compiled(LatexTables.network(Network.of(column, wide)))).doesNotContain("Overfull");
    Layer none = Layer.of(RationalMatrix.of(2, List.of()), RationalVector.zero(0));
    Layer constant =
        Layer.of(
            RationalMatrix.of(0, List.of(RationalVector.zero(0))), RationalVector.parse("7/2"));
    compiled(LatexTables.network(Network.of(none, constant)));
  }
}
