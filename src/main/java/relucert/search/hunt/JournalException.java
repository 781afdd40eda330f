package relucert.search.hunt;

/** Thrown when a journal cannot be used: another process has it, or it is of another hunt. */
public final class JournalException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Says why.
   *
   * @param problem where in the journal, what was expected and what was found
   */
  public JournalException(String problem) {
    super(problem);
  }
}
