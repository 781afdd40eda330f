package relucert.cli;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import relucert.interchange.BadInput;
import relucert.interchange.LedgerFile;
import relucert.interchange.StoredFinding;
import relucert.ledger.Claim;
import relucert.ledger.Ledger;

/**
 * An audit that a file tells of. The file is not trusted with what the ledger says: its claims,
 * their statements and the recorded verdicts have to be this program's own. What the audit found
 * stays the file's word, but for certificates, which are checked again.
 */
final class StoredAudit {
  private static final ImmutableMap<List<String>, Claim> CLAIMS =
      Ledger.claims().stream()
          .collect(
              ImmutableMap.toImmutableMap(
                  claim -> List.of(claim.id(), claim.reading().toString()), claim -> claim));

  private StoredAudit() {}

  /**
   * Reads an audit.
   *
   * @throws BadInput if it cannot be read, is empty, or is not of the ledger
   */
  static LedgerFile read(Path json) {
    LedgerFile file = LedgerFile.read(json);
    if (file.findings().isEmpty()) {
      throw new BadInput(json, "claims", "expected findings, found none");
    }
    Set<Claim> met = new HashSet<>();
    for (StoredFinding finding : file.findings()) {
      String place = finding.id() + " (" + finding.reading() + ")";
      Claim claim = CLAIMS.get(List.of(finding.id(), finding.reading()));
      if (claim == null) {
        throw new BadInput(json, place, "expected a reading of the ledger");
      }
      if (!met.add(claim)) {
        throw new BadInput(json, place, "expected each reading once");
      }
      requireOwn(json, place, "source", claim.source(), finding.source());
      requireOwn(json, place, "statement", claim.statement(), finding.statement());
      requireOwn(json, place, "recorded", claim.recorded().toString(), finding.recorded());
      boolean isRefuted = finding.verdict().equals("refuted");
      if (isRefuted != finding.counterexample().isPresent()) {
        throw new BadInput(
            json,
            place,
            isRefuted ? "expected a counterexample" : "expected no counterexample, found one");
      }
    }
    return file;
  }

  private static void requireOwn(
      Path json, String place, String field, String expected, String found) {
    if (!expected.equals(found)) {
      throw new BadInput(
          json, place + ", " + field, "expected what this version's ledger says; audit anew");
    }
  }
}
