package relucert.construction;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import relucert.construction.deep.HandedOn;
import relucert.construction.deep.PropositionSix;
import relucert.construction.deep.SharpDeep;
import relucert.construction.paper.PaperConstructions;
import relucert.construction.sharp3.SharpThreeLayer;

/**
 * A catalog of constructions, each under its name.
 *
 * <p>Invariant: the names are pairwise distinct.
 */
public final class Constructions {
  private final ImmutableList<Construction> all;

  private Constructions(ImmutableList<Construction> all) {
    this.all = all;
  }

  /**
   * Returns the catalog of all constructions of this program.
   *
   * @return the standard catalog
   */
  public static Constructions standard() {
    return of(
        ImmutableList.<Construction>builder()
            .add(new Polyline())
            .add(new RetainedPolyline())
            .add(new PaperUpperBound())
            .add(new OneDirection())
            .add(new FlatBase())
            .add(new FivePoints())
            .add(new SharpTwoLayer())
            .addAll(PaperConstructions.all())
            .addAll(SharpThreeLayer.all())
            .build());
  }

  /**
   * Returns the constructions of networks of any chosen number of layers (Section 6).
   *
   * @param layers L, at least 4
   * @return the catalog for that number
   * @throws IllegalArgumentException if L is smaller
   */
  public static Constructions deep(int layers) {
    return of(List.of(new PropositionSix(layers), new SharpDeep(layers), new HandedOn(layers)));
  }

  /**
   * Returns a catalog.
   *
   * @param constructions the constructions
   * @return the catalog
   * @throws IllegalArgumentException if two have the same name
   */
  public static Constructions of(List<? extends Construction> constructions) {
    if (constructions.stream().map(Construction::name).distinct().count() != constructions.size()) {
      throw new IllegalArgumentException("two constructions of one name");
    }
    return new Constructions(ImmutableList.copyOf(constructions));
  }

  /**
   * Returns the constructions in the order of the catalog.
   *
   * @return all of them
   */
  public ImmutableList<Construction> all() {
    return all;
  }

  /**
   * Finds a construction.
   *
   * @param name its name
   * @return the construction, or empty if there is none of that name
   */
  public Optional<Construction> named(String name) {
    return all.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /**
   * Returns a construction of which it is known that it exists.
   *
   * @param name its name
   * @return the construction
   * @throws IllegalArgumentException if there is none of that name
   */
  public Construction require(String name) {
    return named(name)
        .orElseThrow(() -> new IllegalArgumentException("no construction named " + name));
  }
}
