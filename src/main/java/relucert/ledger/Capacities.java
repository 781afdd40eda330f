package relucert.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import relucert.certificate.Certificate;
import relucert.checker.CertifiedCapacity;
import relucert.construction.Construction;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.search.ConeCaseSearch;
import relucert.search.CoverSearch;
import relucert.search.Packings;

/**
 * The certified table of m*(N, K) for 2-layer networks and K up to a limit, filled as it is asked
 * for. Every entry was created by the checker.
 */
public final class Capacities {
  private final Construction sharp;
  private final int maxK;
  private final Map<Integer, CertifiedCapacity.Outcome> entries = new ConcurrentHashMap<>();

  /** Thrown when an entry could not be certified. */
  static final class NotCertifiedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotCertifiedException(String reason) {
      super(reason);
    }
  }

  Capacities(Construction sharp, int maxK) {
    this.sharp = sharp;
    this.maxK = maxK;
  }

  /**
   * Returns the largest K of the table.
   *
   * @return the limit
   */
  public int maxK() {
    return maxK;
  }

  /**
   * Returns m*(N, K).
   *
   * @param n the number N of tuned samples, 0 to K
   * @param k the number K of samples, 1 to {@link #maxK}
   * @return the least number of neurons that fits all data
   * @throws RuntimeException if the value could not be certified
   */
  public int least(int n, int k) {
    return entry(n, k).neurons();
  }

  /** Tells whether m*(N, K) stays the same if no target inside T may be 0. */
  boolean sameForNonZeroTargets(int n, int k) {
    return entry(n, k).sameForNonZeroTargets();
  }

  /**
   * Returns N*(m, K) by Definition 3.1: the largest N in 0..K such that m neurons tune any N of K
   * samples.
   *
   * @param m the number of neurons
   * @param k the number K of samples, 1 to {@link #maxK}
   * @return the fine-tuning capacity
   * @throws RuntimeException if a value could not be certified
   */
  public int capacity(int m, int k) {
    int best = 0;
    for (int n = 0; n <= k; n++) {
      if (least(n, k) <= m) {
        best = n;
      }
    }
    return best;
  }

  /**
   * Returns N_MC(m) by Definition 3.2, as far as the table reaches.
   *
   * @param m the number of neurons, at most {@link #maxK} - 3
   * @return the largest K with m*(K, K) &lt;= m
   * @throws RuntimeException if a value could not be certified or the table is too small to tell
   */
  public int memorization(int m) {
    int best = 0;
    for (int k = 1; k <= maxK; k++) {
      if (least(k, k) <= m) {
        best = k;
      }
    }
    if (best == maxK) {
      throw new NotCertifiedException("N_MC(" + m + ") lies beyond the table");
    }
    return best;
  }

  private CertifiedCapacity entry(int n, int k) {
    CertifiedCapacity.Outcome outcome = entries.computeIfAbsent(k * 100 + n, key -> certify(n, k));
    CertifiedCapacity capacity = outcome.capacity();
    if (capacity == null) {
      throw new NotCertifiedException(outcome.failure());
    }
    return capacity;
  }

  private CertifiedCapacity.Outcome certify(int n, int k) {
    List<Certificate> covers = new ArrayList<>();
    int neurons = 0;
    for (TunedSet tuned : TunedSet.ofSize(k, n).toList()) {
      neurons = Math.max(neurons, sharp.promisedNeurons(tuned));
      Optional<Certificate> cover = CoverSearch.alwaysFits(tuned, sharp, false);
      cover.ifPresent(covers::add);
    }
    TunedSet worst = HardInstances.mostRetained(n, k);
    return CertifiedCapacity.certify(n, k, neurons, covers, needs(worst, neurons));
  }

  /**
   * Certifies that some data with a tuned set need a number of neurons: by windows where there are
   * enough of them, else case by case.
   */
  static Certificate needs(TunedSet tuned, int neurons) {
    Instance hard = HardInstances.alternating(tuned, HardInstances.uniform(tuned.k()));
    Certificate packing = Packings.neurons(hard);
    int windows = ((relucert.certificate.Evidence.Packing) packing.evidence()).windows().size();
    return windows >= neurons || tuned.k() > 5
        ? packing
        : ConeCaseSearch.neurons(hard, neurons).orElse(packing);
  }
}
