package relucert.report;

import java.util.List;
import relucert.certificate.CertificateWriter;
import relucert.checker.Counterexample;
import relucert.checker.Coverage;
import relucert.interchange.Json;
import relucert.ledger.Claim;
import relucert.ledger.Finding;

/** The ledger and the findings of an audit as JSON ({@code relucert-ledger/1}). */
public final class LedgerJson {
  private static final String FORMAT = "relucert-ledger/1";

  private LedgerJson() {}

  /**
   * Returns the findings of an audit.
   *
   * @param findings the findings in the order of the ledger
   * @param maxK the K up to which networks were built on grids
   * @return the document
   */
  public static String audit(List<Finding> findings, int maxK) {
    return Json.text(
        json ->
            json.object(
                () -> {
                  json.name("format").string(FORMAT);
                  json.name("maxK").integer(maxK);
                  json.name("claims").array(() -> findings.forEach(f -> finding(json, f)));
                }));
  }

  /**
   * Returns the ledger without testing anything.
   *
   * @param claims its entries
   * @return the document
   */
  public static String claims(List<Claim> claims) {
    return Json.text(
        json ->
            json.object(
                () -> {
                  json.name("format").string(FORMAT);
                  json.name("claims")
                      .array(() -> claims.forEach(c -> json.object(() -> claim(json, c))));
                }));
  }

  private static void claim(Json json, Claim claim) {
    json.name("id").string(claim.id());
    json.name("reading").string(claim.reading().toString());
    json.name("source").string(claim.source());
    json.name("statement").string(claim.statement());
    json.name("recorded").string(claim.recorded().toString());
    json.name("proof").string(claim.proof());
  }

  private static void finding(Json json, Finding finding) {
    json.object(
        () -> {
          claim(json, finding.claim());
          json.name("verdict").string(finding.verdict().word());
          json.name("evidence").string(Verdicts.evidence(finding.verdict()));
          Coverage coverage = finding.verdict().coverage();
          json.name("covered")
              .object(
                  () -> {
                    json.name("k").integers(List.of(coverage.fromK(), coverage.toK()));
                    json.name("instances").integer(coverage.instances());
                    if (coverage.singleK() > 0) {
                      json.name("singleK").integer(coverage.singleK());
                    }
                  });
          json.name("counterexample");
          Verdicts.counterexample(finding.verdict())
              .ifPresentOrElse(c -> counterexample(json, c), json::nothing);
          Verdicts.reason(finding.verdict()).ifPresent(r -> json.name("reason").string(r));
        });
  }

  private static void counterexample(Json json, Counterexample counterexample) {
    json.object(
        () -> {
          json.name("case").string(counterexample.description());
          json.name("certificate");
          counterexample
              .certificate()
              .ifPresentOrElse(c -> json.string(CertificateWriter.write(c)), json::nothing);
        });
  }
}
