package relucert.cli;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relucert.construction.Constructions;
import relucert.ledger.Audit;
import relucert.ledger.Claim;
import relucert.ledger.Finding;
import relucert.ledger.Workbench;
import relucert.report.Explanation;

/** One claim in full. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints one claim in full: its readings, their verdicts (checked anew), the smallest"
            + " counterexample worked out with numbers, and the proof.",
    footer = {"", "Example:", "  relucert explain cor-4.2.1"})
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "a claim's id, as `relucert claims` lists it")
  private String id = "";

  @Override
  public Integer call() {
    List<Claim> claims = ClaimSelection.of(spec.commandLine(), "explain", List.of(id));
    List<Finding> findings =
        Audit.of(
                Workbench.of(AuditCommand.DEFAULT_K, Constructions.standard()),
                Runtime.getRuntime().availableProcessors())
            .run(claims, finding -> {});
    spec.commandLine().getOut().print(Explanation.text(findings, proof(claims.get(0))));
    return AuditCommand.exitCode(findings);
  }

  private static String proof(Claim claim) {
    try {
      return Resources.toString(Resources.getResource(claim.proof()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
