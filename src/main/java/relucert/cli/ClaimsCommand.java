package relucert.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import relucert.ledger.Claim;
import relucert.ledger.Ledger;
import relucert.report.LedgerJson;

/** Lists the ledger without testing anything. */
@Command(
    name = "claims",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Lists the claims: id, reading, recorded verdict, place in the paper, statement.",
    footer = {"", "Examples:", "  relucert claims", "  relucert claims --json"})
final class ClaimsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    if (json) {
      spec.commandLine().getOut().print(LedgerJson.claims(Ledger.claims()));
      return 0;
    }
    for (Claim claim : Ledger.claims()) {
      spec.commandLine()
          .getOut()
          .print(
              String.format(
                  Locale.ROOT,
                  "%-25s %-8s  %-7s  %s: %s\n",
                  claim.id(),
                  claim.reading(),
                  claim.recorded(),
                  claim.source(),
                  claim.statement()));
    }
    return 0;
  }
}
