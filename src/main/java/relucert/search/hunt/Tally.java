package relucert.search.hunt;

/**
 * A number of instances, up to symmetry and in all.
 *
 * @param representatives the least instances of the orbits, at least 0
 * @param instances the instances of the grid that they stand for
 */
public record Tally(long representatives, long instances) {
  static final Tally NONE = new Tally(0, 0);

  Tally plus(Tally other) {
    return new Tally(
        representatives + other.representatives, Math.addExact(instances, other.instances));
  }

  Tally minus(Tally other) {
    return new Tally(representatives - other.representatives, instances - other.instances);
  }

  boolean isNone() {
    return representatives == 0;
  }
}
