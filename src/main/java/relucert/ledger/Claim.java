package relucert.ledger;

import relucert.checker.Verdict;

/**
 * One reading of one claim of the paper.
 *
 * @param id the claim's id, after its place in the paper; several readings share one
 * @param reading how it is read
 * @param source where it stands
 * @param statement what it says in this reading
 * @param recorded what the audit is expected to find
 * @param test how it is tested: produces evidence and hands it to the checker
 */
public record Claim(
    String id, Reading reading, String source, String statement, Recorded recorded, Test test) {

  /** Tests a claim. */
  @FunctionalInterface
  public interface Test {
    /**
     * Produces evidence for or against the claim and has it checked.
     *
     * @param workbench what to test with and how far
     * @return the checker's verdict
     */
    Verdict run(Workbench workbench);
  }

  /**
   * Returns the file with the claim's proof or refutation.
   *
   * @return its path in the project
   */
  public String proof() {
    return "proofs/" + id + ".md";
  }

  /**
   * Returns the same claim with another expectation.
   *
   * @param other what to expect
   * @return the changed claim
   */
  public Claim expecting(Recorded other) {
    return new Claim(id, reading, source, statement, other, test);
  }
}
