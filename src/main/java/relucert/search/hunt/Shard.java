package relucert.search.hunt;

/**
 * One of several parts of a hunt: the units whose index leaves a given remainder.
 *
 * @param index the remainder, 0 to count - 1
 * @param count the number of parts, at least 1
 */
public record Shard(int index, int count) {
  private static final int MAX_COUNT = 1_000_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if they do not name a shard
   */
  public Shard {
    if (count < 1 || count > MAX_COUNT || index < 0 || index >= count) {
      throw new IllegalArgumentException("expected i/n with 0 <= i < n <= " + MAX_COUNT);
    }
  }

  boolean contains(int unit) {
    return unit % count == index;
  }

  /** Returns for example {@code 0/7}. */
  @Override
  public String toString() {
    return index + "/" + count;
  }
}
