package relucert.search;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.Window;
import relucert.certificate.Statement;
import relucert.exact.RationalVector;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

/** Certificates that networks of 3 or more layers need many neurons. */
public final class LayeredBounds {
  private LayeredBounds() {}

  /**
   * Certifies what the breakpoints of data force.
   *
   * @param instance data with d = 1
   * @param layers L, at least 3
   * @return the certificate; empty if the data need no breakpoint
   */
  public static Optional<Certificate> packing(Instance instance, int layers) {
    Evidence.Packing packing = Packings.largest(instance);
    long neurons = NeuronCounts.forBreakpoints(layers, packing.windows().size());
    return certificate(instance, layers, neurons, packing);
  }

  /**
   * Certifies what two runs force: {@code left} upward turns followed by {@code right} downward
   * ones.
   *
   * @param left the number of upward turns
   * @param right the number of downward turns
   * @param layers L, at least 3
   * @return the certificate; empty without turns
   */
  public static Optional<Certificate> twoRuns(int left, int right, int layers) {
    ImmutableList<Window> windows =
        IntStream.rangeClosed(1, left + right)
            .mapToObj(j -> new Window(2 * j - 1, 2 * j, 2 * j + 1, j <= left ? 1 : -1))
            .collect(ImmutableList.toImmutableList());
    return certificate(
        HardInstances.twoRuns(left, right),
        layers,
        NeuronCounts.forTwoRuns(layers, left, right),
        new Evidence.TwoRuns(windows));
  }

  /**
   * Certifies what the targets 0, 1, 0, 1 force.
   *
   * @param chords 1 to 3; there are floor((chords + 1) / 2) tuned samples
   * @param layers L, at least 3
   * @return the certificate
   */
  public static Optional<Certificate> zigzag(int chords, int layers) {
    RationalVector targets =
        RationalVector.of(
            IntStream.rangeClosed(0, chords)
                .mapToObj(i -> i % 2 == 0 ? BigFraction.ZERO : BigFraction.ONE)
                .toList());
    return certificate(
        Instance.onLine(HardInstances.uniform(chords + 1), targets),
        layers,
        NeuronCounts.forZigzag(layers, chords),
        new Evidence.Zigzag(
            IntStream.rangeClosed(1, chords + 1).boxed().collect(ImmutableList.toImmutableList())));
  }

  private static Optional<Certificate> certificate(
      Instance instance, int layers, long neurons, Evidence evidence) {
    return neurons == 0
        ? Optional.empty()
        : Optional.of(
            new Certificate(
                new Statement.NeedsLayeredNeurons(instance, layers, Math.toIntExact(neurons)),
                evidence));
  }

  /**
   * Certifies the best lower bound on m*(N, K) that is known here.
   *
   * @param n N, 0 to K
   * @param k K, at least 1
   * @param layers L, at least 3
   * @return a certificate of {@link Statement.WorstCase}; empty if the bound is 0
   */
  public static Optional<Certificate> best(int n, int k, int layers) {
    if (n == 0 || k == 1) {
      return Optional.empty();
    }
    return Stream.of(
            byZigzag(n, k, layers),
            byBreakpoints(n, k, layers),
            byRuns(n, k, layers),
            byParameters(n, k, layers))
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(c -> ((Statement.WorstCase) c.statement()).neurons()));
  }

  /**
   * Certifies a lower bound on m*(N, K) by breakpoints.
   *
   * @param n N, 1 to K
   * @param k K, at least 1
   * @param layers L, at least 3
   * @return the certificate; empty if no breakpoint is forced
   */
  public static Optional<Certificate> byBreakpoints(int n, int k, int layers) {
    TunedSet tuned = HardInstances.mostRetained(n, k);
    return packing(HardInstances.alternating(tuned, HardInstances.uniform(k)), layers)
        .map(part -> worstCase(n, k, part));
  }

  /**
   * Certifies a lower bound on m*(N, K) by two runs, as long as N and K allow.
   *
   * @param n N, 1 to K
   * @param k K, at least 1
   * @param layers L, at least 3
   * @return the certificate; empty if there is no room for a window
   */
  public static Optional<Certificate> byRuns(int n, int k, int layers) {
    int windows = windows(n, k);
    int left = Math.toIntExact(NeuronCounts.bestFirstRun(windows, windows == 2L * n));
    return twoRuns(left, windows - left, layers).map(part -> worstCase(n, k, part));
  }

  /** The number of windows in two runs for which N tuned samples of K suffice. */
  private static int windows(int n, int k) {
    return Math.toIntExact(Math.min(2L * n, (k - 1L) / 2));
  }

  /**
   * Certifies a lower bound on m*(N, K) by a zigzag, as long as N and K allow.
   *
   * @param n N, 1 to K
   * @param k K, at least 2
   * @param layers L, at least 3
   * @return the certificate
   */
  public static Optional<Certificate> byZigzag(int n, int k, int layers) {
    int chords = Math.min(Math.min(k - 1, 2 * n), 3);
    return zigzag(chords, layers).map(part -> worstCase(n, k, part));
  }

  /**
   * Certifies a lower bound on m*(N, K) by counting parameters.
   *
   * @param n N, 1 to K
   * @param k K, at least 1
   * @param layers L, at least 3
   * @return the certificate; empty if N = 1
   */
  public static Optional<Certificate> byParameters(int n, int k, int layers) {
    long neurons = NeuronCounts.forParameters(layers, n);
    return neurons == 0
        ? Optional.empty()
        : Optional.of(
            new Certificate(
                new Statement.WorstCase(n, k, layers, Math.toIntExact(neurons)),
                new Evidence.ParameterCount()));
  }

  private static Certificate worstCase(int n, int k, Certificate part) {
    Statement.NeedsLayeredNeurons needs = (Statement.NeedsLayeredNeurons) part.statement();
    return new Certificate(
        new Statement.WorstCase(n, k, needs.layers(), needs.neurons()),
        new Evidence.Parts(ImmutableList.of(part)));
  }
}
