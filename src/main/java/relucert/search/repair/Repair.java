package relucert.search.repair;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.SampleOrder;
import relucert.network.Network;

/**
 * A network g that was trained elsewhere, with the fewest further neurons that we know how to build
 * so that it takes every target exactly; and how many a network without g takes, for comparison.
 *
 * <p>Candidates: a new output layer ({@link OutputRefit}); for the residuals along each direction
 * each {@link Correction}; and the same for the residuals that are left when the output layer fits
 * as many samples as possible at the beginning of the order. Nothing says that there is no better
 * one. A trained network usually misses all K samples by a little, and N = K residuals in no
 * relation to each other are as hard to take as K targets: then starting anew costs about as many
 * neurons as the repair, and g's are saved.
 */
public final class Repair {
  private final Network network;
  private final Residuals residuals;
  private final ImmutableList<Candidate> candidates;
  private final Correction anew;

  private Repair(
      Network network, Residuals residuals, ImmutableList<Candidate> candidates, Correction anew) {
    this.network = network;
    this.residuals = residuals;
    this.candidates = candidates;
    this.anew = anew;
  }

  /**
   * A way to mend the network.
   *
   * @param method {@code nothing}, {@code refit}, the method of the correction, or {@code refit + }
   *     that method
   * @param way how the correction is made part of the network; empty without one
   * @param direction the direction of the correction; empty without one
   * @param further the number of neurons added
   * @param network the mended network
   */
  public record Candidate(
      String method,
      String way,
      Optional<RationalVector> direction,
      int further,
      Supplier<Network> network) {}

  /**
   * Looks for repairs.
   *
   * @param network g, on R^d
   * @param wanted samples in R^d and the values that g should have there
   * @param directions at least one, each of which tells all samples apart
   * @return the candidates
   * @throws IllegalArgumentException if the dimensions differ or a direction does not tell two
   *     samples apart
   */
  public static Repair of(Network network, Instance wanted, List<RationalVector> directions) {
    Residuals residuals = Residuals.of(network, wanted);
    ImmutableList.Builder<Candidate> candidates = ImmutableList.builder();
    if (residuals.worst().isEmpty()) {
      candidates.add(without("nothing", network));
    }
    candidates.addAll(corrected("", network, residuals.instance(), directions));
    if (OutputRefit.isPossible(network)) {
      candidates.addAll(refitted(network, wanted, directions));
    }
    Correction anew =
        Correction.of(wanted, directions).stream()
            .min(Comparator.comparingInt(Correction::neurons))
            .orElseThrow();
    return new Repair(network, residuals, candidates.build(), anew);
  }

  private static Candidate without(String method, Network network) {
    return new Candidate(method, "", Optional.empty(), 0, () -> network);
  }

  private static List<Candidate> refitted(
      Network network, Instance wanted, List<RationalVector> directions) {
    OutputRefit refit = new OutputRefit(network, wanted);
    Optional<Network> all = refit.all();
    if (all.isPresent()) {
      return List.of(without("refit", all.get()));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (RationalVector direction : directions) {
      Network some = refit.first(SampleOrder.along(wanted.points(), direction));
      Instance left = Residuals.of(some, wanted).instance();
      candidates.addAll(corrected("refit + ", some, left, List.of(direction)));
    }
    return candidates;
  }

  private static List<Candidate> corrected(
      String before, Network network, Instance left, List<RationalVector> directions) {
    Junction junction = new Junction(network, left);
    List<Candidate> candidates = new ArrayList<>();
    for (Correction c : Correction.of(left, directions)) {
      candidates.add(
          new Candidate(
              before + c.method(),
              junction.way(c.layers()),
              Optional.of(c.direction()),
              c.neurons() + junction.further(c.layers()),
              Suppliers.memoize(() -> junction.join(c.network().get()))));
    }
    return candidates;
  }

  /**
   * Returns the network as it was given.
   *
   * @return g
   */
  public Network network() {
    return network;
  }

  /**
   * Returns by how much g misses.
   *
   * @return the residuals
   */
  public Residuals residuals() {
    return residuals;
  }

  /**
   * Returns all ways that were looked at.
   *
   * @return at least one
   */
  public ImmutableList<Candidate> candidates() {
    return candidates;
  }

  /**
   * Returns the repair with the fewest further neurons.
   *
   * @return the first of them
   */
  public Candidate best() {
    return candidates.stream().min(Comparator.comparingInt(Candidate::further)).orElseThrow();
  }

  /**
   * Returns for each method its candidate with the fewest further neurons.
   *
   * @return the methods in the order of {@link #candidates}
   */
  public ImmutableList<Candidate> bestOfEach() {
    return candidates.stream()
        .map(Candidate::method)
        .distinct()
        .map(
            method ->
                candidates.stream()
                    .filter(c -> c.method().equals(method))
                    .min(Comparator.comparingInt(Candidate::further))
                    .orElseThrow())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the smallest network that takes all targets without g.
   *
   * @return the first with the fewest neurons
   */
  public Correction anew() {
    return anew;
  }

  /**
   * Tells whether a network without g is smaller than the repaired one.
   *
   * @return whether {@link #anew} has fewer neurons than g and {@link #best} add up to
   */
  public boolean isAnewSmaller() {
    return anew.neurons() < network.neurons() + best().further();
  }
}
