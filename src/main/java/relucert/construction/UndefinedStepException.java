package relucert.construction;

/**
 * Thrown by a construction whose text does not say what to do for an instance: a literal one at a
 * group without samples or a radius below every positive number, or one whose theorem says only
 * that something exists, if it is not found.
 */
public final class UndefinedStepException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String step;
  private final String reason;

  /**
   * Names the step.
   *
   * @param step where in the text, for example {@code equation (28)}
   * @param reason why it is not defined, with the numbers of the instance
   */
  public UndefinedStepException(String step, String reason) {
    super(step + ": " + reason);
    this.step = step;
    this.reason = reason;
  }

  /**
   * Returns the step.
   *
   * @return where in the text
   */
  public String step() {
    return step;
  }

  /**
   * Returns why it is not defined.
   *
   * @return the reason, with the numbers of the instance
   */
  public String reason() {
    return reason;
  }
}
