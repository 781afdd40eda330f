package relucert.experiment;

/** Thrown when a stored cell is none of this version of its experiment. */
public final class UnusableCellException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100;

  UnusableCellException(String key, IllegalArgumentException cause) {
    super(
        String.format(
            "cell %s: expected a result of this version, found: %s",
            key, shortened(String.valueOf(cause.getMessage()))),
        cause);
  }

  /** The message may quote all of the cell. */
  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
