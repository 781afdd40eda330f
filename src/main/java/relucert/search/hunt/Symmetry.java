package relucert.search.hunt;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A change of an instance on a line that may leave the answer of a law as it is. Shifts of x are
 * always taken as one: the first point of every instance is 0.
 */
public enum Symmetry {
  /** x to c x with c &gt; 0. */
  SCALE_X("scale of x"),
  /** z to c z with c &gt; 0. */
  SCALE_Z("scale of z"),
  /** x to -x, the samples and T in reverse order. */
  REFLECT("reflection of x"),
  /** z to -z. */
  NEGATE("sign of z");

  private final String words;

  Symmetry(String words) {
    this.words = words;
  }

  /**
   * Returns all symmetries.
   *
   * @return a set that does not change
   */
  public static Set<Symmetry> all() {
    return Set.of(values());
  }

  /** The symmetries in words, in the order of this enumeration. */
  static String text(Collection<Symmetry> symmetries) {
    return symmetries.isEmpty()
        ? "none"
        : EnumSet.copyOf(symmetries).stream().map(s -> s.words).collect(Collectors.joining(", "));
  }
}
