package relucert.ledger;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import relucert.certificate.Certificate;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.search.CapacityCertificates;

/**
 * The values m*(N, K) for all 0 &lt;= N &lt;= K up to a limit, each with a certificate that the
 * checker accepted, or with the bounds that are known where there is none.
 */
public final class CapacityTable {
  private CapacityTable() {}

  /**
   * One value.
   *
   * @param n N
   * @param k K
   * @param layers L
   * @param lower the best known lower bound on m*(N, K)
   * @param upper the best known upper bound; equal to {@code lower} if there is a certificate
   * @param certificate an accepted certificate of the value, if it could be made
   */
  public record Entry(
      int n, int k, int layers, int lower, int upper, Optional<Certificate> certificate) {}

  /**
   * Certifies the values for 2 layers.
   *
   * @param maxK the largest K
   * @param done is told of each value
   * @return the values by increasing K and N
   */
  public static List<Entry> twoLayers(int maxK, Consumer<Entry> done) {
    Construction sharp = Constructions.standard().require("sharp-2");
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    for (int k = 1; k <= maxK; k++) {
      for (int n = 0; n <= k; n++) {
        int value = TwoLayerFormulas.exact(n, k);
        Optional<Certificate> certificate =
            CapacityCertificates.twoLayers(n, k, sharp)
                .filter(accepted(new Statement.Capacity(n, k, 2, value)));
        Entry entry = new Entry(n, k, 2, value, value, certificate);
        done.accept(entry);
        entries.add(entry);
      }
    }
    return entries.build();
  }

  private static Predicate<Certificate> accepted(Statement value) {
    return c -> c.statement().equals(value) && Checker.check(c).isAccepted();
  }
}
