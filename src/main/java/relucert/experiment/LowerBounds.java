package relucert.experiment;

import java.util.Optional;
import relucert.certificate.Certificate;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.checker.Judgement;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.search.LayeredBounds;
import relucert.search.Packings;

/** Numbers of neurons below which there is no network, each by a certificate that was accepted. */
public final class LowerBounds {
  private static final int THREE = 3;

  private LowerBounds() {}

  /**
   * Returns a lower bound on m*(N,K) for 2 layers: what the data with the most retained samples and
   * alternating targets need. For K at least 5 it is min{3N, K - 2}, the exact value.
   *
   * @param n N, 0 to K
   * @param k K, at least 1
   * @return the bound
   * @throws IllegalStateException if the certificate is rejected
   */
  public static int twoLayers(int n, int k) {
    return twoLayers(
        HardInstances.alternating(HardInstances.mostRetained(n, k), HardInstances.uniform(k)));
  }

  /**
   * Returns a lower bound for 2-layer networks on data on a line: their largest packing.
   *
   * @param line data with d = 1
   * @return the bound
   * @throws IllegalStateException if the certificate is rejected
   */
  public static int twoLayers(Instance line) {
    Certificate certificate = Packings.neurons(line);
    require(certificate);
    return ((Statement.NeedsNeurons) certificate.statement()).neurons();
  }

  /**
   * Returns the best lower bound on m*(N,K) for 3 layers that is known here (Theorems D and H).
   *
   * @param n N, 0 to K
   * @param k K, at least 1
   * @return the bound
   * @throws IllegalStateException if the certificate is rejected
   */
  public static int threeLayers(int n, int k) {
    Optional<Certificate> best = LayeredBounds.best(n, k, THREE);
    best.ifPresent(LowerBounds::require);
    return best.map(c -> ((Statement.WorstCase) c.statement()).neurons()).orElse(0);
  }

  /**
   * Returns a lower bound for 3-layer networks on data on a line: what their breakpoints force.
   *
   * @param line data with d = 1
   * @return the bound
   * @throws IllegalStateException if the certificate is rejected
   */
  public static int threeLayers(Instance line) {
    Optional<Certificate> packing = LayeredBounds.packing(line, THREE);
    packing.ifPresent(LowerBounds::require);
    return packing.map(c -> ((Statement.NeedsLayeredNeurons) c.statement()).neurons()).orElse(0);
  }

  private static void require(Certificate certificate) {
    Judgement judgement = Checker.check(certificate);
    if (!judgement.isAccepted()) {
      throw new IllegalStateException("a lower bound was rejected: " + judgement);
    }
  }
}
