package relucert.search;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.construction.Construction;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.search.width.LeastWidth;

/**
 * Certificates of the values m*(N, K) of 2-layer networks. The lower bound comes from alternating
 * targets; the upper bound from covers for a few sets T, each as large as the neurons allow, that
 * contain every T of size N or its mirror image.
 */
public final class CapacityCertificates {
  private final int n;
  private final int k;
  private final Construction construction;

  private CapacityCertificates(int n, int k, Construction construction) {
    this.n = n;
    this.k = k;
    this.construction = construction;
  }

  /**
   * Certifies m*(N, K) for 2-layer networks.
   *
   * @param n N, 0 to K
   * @param k K, 1 to 30
   * @param construction a construction of 2-layer networks that needs the fewest neurons for each T
   * @return the certificate; empty if the construction's shapes do not fit or need more neurons
   *     than alternating targets do
   */
  public static Optional<Certificate> twoLayers(int n, int k, Construction construction) {
    return new CapacityCertificates(n, k, construction).certificate();
  }

  private Optional<Certificate> certificate() {
    Instance hard =
        HardInstances.alternating(HardInstances.mostRetained(n, k), HardInstances.uniform(k));
    LeastWidth width =
        LeastWidth.through(HardInstances.uniform(k), hard.targets(), LeastWidth.DEFAULT_LIMIT);
    int neurons = width.needed();
    ImmutableList.Builder<Certificate> parts = ImmutableList.builder();
    if (neurons > 0) {
      parts.add(width.needs());
    }
    for (TunedSet tuned : coveringSets(neurons)) {
      Optional<Certificate> cover = CoverSearch.alwaysFits(tuned, construction, false);
      if (cover.isEmpty() || construction.promisedNeurons(tuned) > neurons) {
        return Optional.empty();
      }
      parts.add(cover.get());
    }
    return Optional.of(
        new Certificate(
            new Statement.Capacity(n, k, 2, neurons), new Evidence.Parts(parts.build())));
  }

  private List<TunedSet> coveringSets(int neurons) {
    List<TunedSet> sets = new ArrayList<>();
    for (TunedSet tuned : TunedSet.ofSize(k, n).toList()) {
      TunedSet mirror = TunedSet.of(k, tuned.members().stream().map(i -> k + 1 - i).toList());
      if (sets.stream().noneMatch(s -> contains(s, tuned) || contains(s, mirror))) {
        sets.add(enlarged(tuned, neurons));
      }
    }
    return sets;
  }

  private static boolean contains(TunedSet set, TunedSet part) {
    return part.members().stream().allMatch(set::contains);
  }

  /** Adds samples as long as the neurons suffice. */
  private TunedSet enlarged(TunedSet tuned, int neurons) {
    TunedSet set = tuned;
    for (int i = 1; i <= k; i++) {
      if (!set.contains(i)) {
        List<Integer> members = new ArrayList<>(set.members());
        members.add(i);
        TunedSet larger = TunedSet.of(k, members);
        set = construction.promisedNeurons(larger) <= neurons ? larger : set;
      }
    }
    return set;
  }
}
