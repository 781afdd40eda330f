package relucert.search.hunt;

import java.util.Set;
import relucert.instance.Instance;

/**
 * What a claim says of one instance on a line, and how it is decided there.
 *
 * <p>A law is a pure function: the same instance gives the same answer, on any thread. Its answer
 * is the same on the whole orbit of an instance under the symmetries it names.
 */
public interface InstanceLaw {
  /**
   * Returns how the law is decided.
   *
   * @return one line
   */
  String method();

  /**
   * Returns the symmetries that the law respects.
   *
   * @return a set that does not change
   */
  Set<Symmetry> symmetries();

  /**
   * Decides the law at an instance.
   *
   * @param instance an instance with d = 1 whose samples increase
   * @return the answer, which rests on accepted certificates only
   */
  Outcome test(Instance instance);
}
