package relucert.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relucert.checker.Counterexample;
import relucert.construction.Constructions;
import relucert.interchange.OutputFile;
import relucert.ledger.Audit;
import relucert.ledger.Claim;
import relucert.ledger.Finding;
import relucert.ledger.Workbench;
import relucert.report.Explanation;
import relucert.report.Verdicts;
import relucert.report.drawing.Drawing;
import relucert.report.drawing.Figure;
import relucert.report.drawing.FigureSvg;
import relucert.report.drawing.Picture;
import relucert.report.figure.Exhibit;

/** One claim in full. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints one claim in full: its readings, their verdicts (checked anew), the smallest"
            + " counterexample worked out with numbers, and the proof.",
    footer = {
      "",
      "Examples:",
      "  relucert explain cor-4.2.1",
      "  relucert explain fig-3 --svg fig-3.svg",
      "  relucert explain u2 --svg u2.svg"
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "ID",
      completionCandidates = Candidates.Claims.class,
      description = "a claim's id, as `relucert claims` lists it")
  private String id = "";

  @Mixin private PictureOption picture = new PictureOption();

  @Override
  public Integer call() {
    List<Claim> claims = ClaimSelection.of(spec.commandLine(), "explain", List.of(id));
    picture.requireTarget(List.of());
    List<Finding> findings = findings(claims);
    List<Picture> pictures = pictures(findings);
    Optional<OutputFile> file =
        pictures.isEmpty() ? picture.text(() -> figures(findings)) : picture.file(() -> pictures);
    OutputFile.writeAll(file.stream().toList());
    spec.commandLine().getOut().print(Explanation.text(findings, proof(claims.get(0))));
    return AuditCommand.exitCode(findings);
  }

  private List<Finding> findings(List<Claim> claims) {
    try (Progress progress = Progress.of(spec)) {
      progress.counted("checking readings", claims.size());
      return Audit.of(
              Workbench.of(AuditCommand.DEFAULT_K, Constructions.standard()),
              Runtime.getRuntime().availableProcessors())
          .run(claims, finding -> progress.done(1));
    }
  }

  /** The smallest counterexamples of all readings, as far as they are data on a line. */
  private List<Picture> pictures(List<Finding> findings) {
    List<Picture> pictures = new ArrayList<>();
    for (Finding finding : findings) {
      Verdicts.counterexample(finding.verdict())
          .ifPresent(c -> pictures.addAll(pictures(finding, c)));
    }
    return pictures;
  }

  /** The figures of the first reading whose counterexample in words has any. */
  private String figures(List<Finding> findings) {
    for (Finding finding : findings) {
      Optional<Counterexample> counterexample = Verdicts.counterexample(finding.verdict());
      List<Figure> figures =
          counterexample
              .flatMap(c -> Explanation.exhibit(finding, c))
              .map(Exhibit::figures)
              .orElse(ImmutableList.of());
      if (!figures.isEmpty()) {
        return FigureSvg.of(figures, caption(finding, counterexample.orElseThrow()));
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "--svg: expected a claim with a counterexample that can be drawn, found " + id);
  }

  /** The pictures of one counterexample; below the last one stands what it refutes. */
  private static List<Picture> pictures(Finding finding, Counterexample counterexample) {
    List<Picture> pictures =
        new ArrayList<>(
            counterexample.certificate().stream()
                .flatMap(certificate -> Drawing.of(certificate).stream())
                .map(Picture::of)
                .toList());
    if (!pictures.isEmpty()) {
      int last = pictures.size() - 1;
      pictures.set(last, pictures.get(last).withCaption(List.of(caption(finding, counterexample))));
    }
    return pictures;
  }

  private static String caption(Finding finding, Counterexample counterexample) {
    return finding.claim().id()
        + " ("
        + finding.claim().reading()
        + ", "
        + finding.claim().source()
        + ") "
        + finding.verdict().word()
        + ": "
        + Explanation.exhibit(finding, counterexample)
            .map(exhibit -> exhibit.words(counterexample.description()))
            .orElse(counterexample.description());
  }

  private static String proof(Claim claim) {
    try {
      return Resources.toString(Resources.getResource(claim.proof()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
