package relucert.construction;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import relucert.construction.sharp3.FewSpikes;
import relucert.construction.sharp3.Memorization;
import relucert.construction.sharp3.Quads;
import relucert.construction.sharp3.QuadsPlus;
import relucert.construction.sharp3.SharpThreeLayer;
import relucert.construction.sharp3.Triples;

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
        List.of(
            new Polyline(),
            new RetainedPolyline(),
            new PaperUpperBound(),
            new OneDirection(),
            new FlatBase(),
            new FivePoints(),
            new SharpTwoLayer(),
            new Memorization(),
            new FewSpikes(),
            new Quads(),
            new QuadsPlus(),
            new Triples(),
            SharpThreeLayer.fewestNeurons(),
            SharpThreeLayer.shortWeights()));
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
