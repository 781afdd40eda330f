package relucert.report.figure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The counterexamples that the ledger gives in words, by the id of the claim whose printed reading
 * they refute. Refutations with a certificate are drawn from that and are not here.
 */
public final class Exhibits {
  private static final ImmutableMap<String, Supplier<Exhibit>> ALL =
      ImmutableMap.<String, Supplier<Exhibit>>builder()
          .putAll(CapacityExhibits.all())
          .putAll(BoundExhibits.all())
          .putAll(SetExhibits.all())
          .putAll(DataExhibits.all())
          .putAll(ActivationExhibits.all())
          .putAll(TextExhibits.all())
          .buildOrThrow();

  private Exhibits() {}

  /**
   * Returns the claims with an exhibit.
   *
   * @return their ids
   */
  public static ImmutableSet<String> ids() {
    return ALL.keySet();
  }

  /**
   * Rebuilds the counterexample of a claim.
   *
   * @param id the claim
   * @return the exhibit, if the claim has one
   */
  public static Optional<Exhibit> of(String id) {
    return Optional.ofNullable(ALL.get(id)).map(Supplier::get);
  }

  /**
   * Rebuilds the counterexample of a claim for a text about it.
   *
   * @param id the claim
   * @param counterexample the ledger's text
   * @return the exhibit, if the claim has one and the text states all its facts
   */
  public static Optional<Exhibit> of(String id, String counterexample) {
    return of(id).filter(exhibit -> exhibit.agreesWith(counterexample));
  }
}
