package relucert.search.hunt;

/** Thrown when results of shards are not what they say, or not all of one hunt. */
public final class RejectedShardException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int file;

  /**
   * Says why.
   *
   * @param file the number of the file in the order given, from 0
   * @param problem where in the file, what was expected and what was found
   */
  public RejectedShardException(int file, String problem) {
    super(problem);
    this.file = file;
  }

  /**
   * Returns which file was rejected.
   *
   * @return its number in the order given, from 0
   */
  public int file() {
    return file;
  }
}
