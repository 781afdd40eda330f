package relucert.search;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.construction.Construction;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.search.width.LeastWidth;

/**
 * Certificates of the values m*(N, K). The upper bound comes from covers for a few sets T, each as
 * large as the neurons allow, that contain every T of size N or its mirror image; where 2 layers
 * and handing the value on take too many neurons, from symbolic networks for N at most 2.
 */
public final class CapacityCertificates {
  private final int n;
  private final int k;
  private final int layers;
  private final Construction construction;

  private CapacityCertificates(int n, int k, int layers, Construction construction) {
    this.n = n;
    this.k = k;
    this.layers = layers;
    this.construction = construction;
  }

  /**
   * Certifies m*(N, K) for 2-layer networks, with data whose targets alternate as the lower bound.
   *
   * @param n N, 0 to K
   * @param k K, 1 to 30
   * @param construction a construction of 2-layer networks that needs the fewest neurons for each T
   * @return the certificate; empty if the construction's shapes do not fit or need more neurons
   *     than alternating targets do
   */
  public static Optional<Certificate> twoLayers(int n, int k, Construction construction) {
    Instance hard =
        HardInstances.alternating(HardInstances.mostRetained(n, k), HardInstances.uniform(k));
    LeastWidth width =
        LeastWidth.through(HardInstances.uniform(k), hard.targets(), LeastWidth.DEFAULT_LIMIT);
    return new CapacityCertificates(n, k, 2, construction)
        .certificate(width.needed(), width.needs());
  }

  /**
   * Certifies m*(N, K) for networks with more layers, with the best known lower bound.
   *
   * @param n N, 0 to K
   * @param k K, 1 to 30
   * @param layers L, 3 to 16
   * @param construction a construction of 2-layer networks that needs the fewest neurons for each T
   * @return the certificate; empty if some T has no cover with so few neurons
   */
  public static Optional<Certificate> layered(int n, int k, int layers, Construction construction) {
    CapacityCertificates made = new CapacityCertificates(n, k, layers, construction);
    Optional<Certificate> lower = LayeredBounds.best(n, k, layers);
    return lower.isEmpty()
        ? made.certificate(0, null)
        : made.certificate(((Statement.WorstCase) lower.get().statement()).neurons(), lower.get());
  }

  private Optional<Certificate> certificate(int neurons, @Nullable Certificate lower) {
    ImmutableList.Builder<Certificate> parts = ImmutableList.builder();
    if (neurons > 0 && lower != null) {
      parts.add(lower);
    }
    List<TunedSet> sets = new ArrayList<>();
    for (TunedSet tuned : TunedSet.ofSize(k, n).toList()) {
      TunedSet mirror = TunedSet.of(k, tuned.members().stream().map(i -> k + 1 - i).toList());
      if (sets.stream().noneMatch(s -> contains(s, tuned) || contains(s, mirror))) {
        TunedSet set = enlarged(tuned, neurons);
        Optional<Certificate> cover = cover(set, neurons);
        if (cover.isEmpty()) {
          return Optional.empty();
        }
        sets.add(set);
        parts.add(cover.get());
      }
    }
    return Optional.of(
        new Certificate(
            new Statement.Capacity(n, k, layers, neurons), new Evidence.Parts(parts.build())));
  }

  private static boolean contains(TunedSet set, TunedSet part) {
    return part.members().stream().allMatch(set::contains);
  }

  /** Adds samples as long as the neurons suffice. */
  private TunedSet enlarged(TunedSet tuned, int neurons) {
    if (handedOn(tuned) > neurons) {
      return tuned;
    }
    TunedSet set = tuned;
    for (int i = 1; i <= k; i++) {
      if (!set.contains(i)) {
        List<Integer> members = new ArrayList<>(set.members());
        members.add(i);
        TunedSet larger = TunedSet.of(k, members);
        set = handedOn(larger) <= neurons ? larger : set;
      }
    }
    return set;
  }

  /** The neurons of a 2-layer network whose output one neuron a layer hands on. */
  private int handedOn(TunedSet tuned) {
    int neurons = construction.promisedNeurons(tuned);
    return neurons == 0 ? 0 : neurons + layers - 2;
  }

  private Optional<Certificate> cover(TunedSet tuned, int neurons) {
    if (handedOn(tuned) <= neurons) {
      return CoverSearch.alwaysFits(tuned, construction, false)
          .map(cover -> layers == 2 ? cover : handOn(tuned, handedOn(tuned), cover));
    }
    return Optional.of(tuned)
        .filter(t -> layers > 2 && SymbolicNetworks.covers(t))
        .map(SymbolicNetworks::of)
        .map(
            cover -> {
              int least = ((Statement.AlwaysFitsLayered) cover.statement()).neurons();
              return layers == 3 ? cover : handOn(tuned, least + layers - 3, cover);
            })
        .filter(c -> ((Statement.AlwaysFitsLayered) c.statement()).neurons() <= neurons);
  }

  private Certificate handOn(TunedSet tuned, int neurons, Certificate part) {
    return new Certificate(
        new Statement.AlwaysFitsLayered(tuned, layers, neurons),
        new Evidence.Parts(ImmutableList.of(part)));
  }
}
