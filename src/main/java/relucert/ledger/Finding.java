package relucert.ledger;

import relucert.checker.Verdict;

/**
 * A claim with the verdict of an audit.
 *
 * @param claim the claim
 * @param verdict what the checker says
 */
public record Finding(Claim claim, Verdict verdict) {
  /**
   * Tells whether the verdict is the recorded one.
   *
   * @return true if the audit found what the ledger expects
   */
  public boolean isAsRecorded() {
    return verdict.word().equals(claim.recorded().toString());
  }
}
