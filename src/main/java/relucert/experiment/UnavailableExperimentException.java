package relucert.experiment;

/** Thrown when an experiment needs something that this machine lacks; the message says what. */
public final class UnavailableExperimentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is missing.
   *
   * @param missing one line
   */
  public UnavailableExperimentException(String missing) {
    super(missing);
  }
}
