package relucert.experiment;

/** Thrown when a journal cannot be used: another process has it, or it is of another run. */
public final class CellJournalException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Says why.
   *
   * @param problem where in the journal, what was expected and what was found
   */
  public CellJournalException(String problem) {
    super(problem);
  }
}
