package relucert.interchange;

import java.util.Optional;
import relucert.certificate.Certificate;
import relucert.checker.Coverage;

/**
 * A finding of an audit as a file tells it. It is no verdict: the words are the file's, only the
 * certificate can be checked again.
 *
 * @param id the claim's id
 * @param reading how the claim is read
 * @param source where it stands in the paper
 * @param statement what it says in this reading
 * @param recorded the verdict that the ledger expects
 * @param verdict what the audit found
 * @param evidence the strength of the evidence
 * @param coverage what was looked at
 * @param reason why there is no verdict
 * @param counterexample the case in which the statement fails
 * @param certificate the certificate of that case, where there is one
 */
public record StoredFinding(
    String id,
    String reading,
    String source,
    String statement,
    String recorded,
    String verdict,
    String evidence,
    Coverage coverage,
    Optional<String> reason,
    Optional<String> counterexample,
    Optional<Certificate> certificate) {

  /**
   * Tells whether the verdict is the recorded one.
   *
   * @return true if the audit found what the ledger expects
   */
  public boolean isAsRecorded() {
    return verdict.equals(recorded);
  }
}
