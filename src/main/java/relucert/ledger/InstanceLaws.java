package relucert.ledger;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import relucert.construction.Constructions;
import relucert.search.hunt.InstanceLaw;

/**
 * The claims that say something of every instance, each with its law. A claim about numbers, sets,
 * formulas, single figures, or that some data exist has none.
 */
public final class InstanceLaws {
  private InstanceLaws() {}

  /** The name of one reading of one claim. */
  record Key(String id, Reading reading) {}

  /**
   * Returns what a claim says of an instance.
   *
   * @param claim the claim
   * @param constructions the constructions that it may speak of
   * @return its law, if it has one
   */
  public static Optional<InstanceLaw> of(Claim claim, Constructions constructions) {
    return Optional.ofNullable(all(constructions).get(new Key(claim.id(), claim.reading())));
  }

  /** All laws. */
  static ImmutableMap<Key, InstanceLaw> all(Constructions constructions) {
    ImmutableMap.Builder<Key, InstanceLaw> laws = ImmutableMap.builder();
    Stream.of(
            WidthLaws.all(),
            PolylineLaws.all(constructions),
            LiteralLaws.all(constructions),
            LayeredLaws.all(constructions),
            DepthLaws.all())
        .flatMap(List::stream)
        .forEach(laws::put);
    return laws.buildOrThrow();
  }

  static Map.Entry<Key, InstanceLaw> entry(String id, Reading reading, InstanceLaw law) {
    return Map.entry(new Key(id, reading), law);
  }
}
