package relucert.report.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import relucert.construction.Constructions;
import relucert.interchange.LedgerFile;
import relucert.ledger.Audit;
import relucert.ledger.Claim;
import relucert.ledger.Ledger;
import relucert.ledger.Workbench;
import relucert.report.LedgerJson;

/** A page of a few claims that are tested in no time, among them refutations of several kinds. */
final class SamplePage {
  private static final Set<String> IDS =
      Set.of("fig-3", "fig-2", "cor-4.2.1", "thm-4.1.2", "thm-5.1.split", "rem-3", "eq-6");

  private SamplePage() {}

  static LedgerFile audit() {
    List<Claim> claims = Ledger.claims().stream().filter(c -> IDS.contains(c.id())).toList();
    return LedgerFile.parse(
        Path.of("audit"),
        LedgerJson.audit(
            Audit.of(Workbench.of(2, Constructions.standard()), 2).run(claims, finding -> {}), 2));
  }

  static String html() {
    return ReportPage.html(audit());
  }
}
