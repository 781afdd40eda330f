package relucert.checker;

import java.util.Optional;

/**
 * What became of one {@link GridCheck}: how many labelings of a tuned set were checked, up to the
 * first that was not shown. Only this package can create one.
 */
public final class CheckedGrid {
  private final int k;
  private final long cases;
  private final Optional<String> failure;

  CheckedGrid(int k, long cases, Optional<String> failure) {
    this.k = k;
    this.cases = cases;
    this.failure = failure;
  }

  /**
   * Returns the number of samples.
   *
   * @return K
   */
  public int k() {
    return k;
  }

  /**
   * Returns the number of instances that were looked at.
   *
   * @return all of them if none failed; else those before the first that failed, and that one
   */
  public long cases() {
    return cases;
  }

  /**
   * Returns the first instance that was not shown.
   *
   * @return the instance with the first failed condition; empty if all were shown
   */
  public Optional<String> failure() {
    return failure;
  }
}
