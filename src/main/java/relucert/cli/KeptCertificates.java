package relucert.cli;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import relucert.cli.CapacityBounds.Bound;

/** The certificates of single values m*(N, K) that are kept in the project and its jar. */
final class KeptCertificates {
  private KeptCertificates() {}

  /** Adds the certificate of an exact value to its source, if one is kept. */
  static CapacityBounds named(CapacityBounds bounds, int n, int k, int layers) {
    String file =
        String.format(
            Locale.ROOT,
            "proofs/capacity/%s/mstar%s-n%d-k%d.cert",
            layers == 2 ? "two-layer" : "three-layer",
            layers == 2 ? "" : "3",
            n,
            k);
    if (layers > 3 || KeptCertificates.class.getClassLoader().getResource(file) == null) {
      return bounds;
    }
    return new CapacityBounds(
        bounds.bounds().stream()
            .map(bound -> isExact(bound) ? certified(bound, file) : bound)
            .collect(ImmutableList.toImmutableList()),
        bounds.note());
  }

  private static boolean isExact(Bound bound) {
    return bound.name().equals("exact") && bound.value() != null;
  }

  private static Bound certified(Bound bound, String file) {
    return new Bound(bound.name(), bound.value(), bound.source() + "; certificate " + file);
  }
}
