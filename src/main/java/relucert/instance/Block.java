package relucert.instance;

/**
 * A block: the consecutive sample numbers first, ..., last (from 1), as in Definition 4.3.
 *
 * @param first its smallest member
 * @param last its largest member, at least {@code first}
 */
public record Block(int first, int last) {
  /**
   * Creates a block.
   *
   * @throws IllegalArgumentException if it would be empty or start below 1
   */
  public Block {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("a block from " + first + " to " + last);
    }
  }

  /**
   * Returns the number |P| of members.
   *
   * @return at least 1
   */
  public int size() {
    return last - first + 1;
  }

  /**
   * Tells whether a sample belongs to the block.
   *
   * @param sample a sample number
   * @return true if first &lt;= sample &lt;= last
   */
  public boolean contains(int sample) {
    return first <= sample && sample <= last;
  }

  /** Returns {@code {3}} or {@code {3..7}}. */
  @Override
  public String toString() {
    return first == last ? "{" + first + "}" : "{" + first + ".." + last + "}";
  }
}
