package relucert.checker;

import com.google.common.math.LongMath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import relucert.certificate.Certificate;
import relucert.certificate.Statement;
import relucert.instance.TunedSet;

/**
 * A certified value of m*(N, K) for 2-layer networks: for every T of size N in [K] an accepted
 * cover with m neurons, and an accepted certificate that some data with such a T need m. Only this
 * class creates one, so whoever holds it need not ask for the certificates again.
 */
public final class CertifiedCapacity {
  private final int n;
  private final int k;
  private final int neurons;
  private final boolean nonZero;

  private CertifiedCapacity(int n, int k, int neurons, boolean nonZero) {
    this.n = n;
    this.k = k;
    this.neurons = neurons;
    this.nonZero = nonZero;
  }

  /**
   * The outcome of a certification.
   *
   * @param capacity the certified value; null if a condition failed
   * @param failure the first failed condition; empty if none
   */
  public record Outcome(
      @org.jspecify.annotations.Nullable CertifiedCapacity capacity, String failure) {}

  /**
   * Certifies m*(N, K) = m.
   *
   * @param n the number N of tuned samples
   * @param k the number K of samples
   * @param neurons m
   * @param covers certificates of {@link Statement.AlwaysFits}, one at least for each T of size N
   * @param lower a certificate of {@link Statement.NeedsNeurons}; not looked at if m is 0
   * @return the value, or why it was not certified
   */
  public static Outcome certify(
      int n, int k, int neurons, List<Certificate> covers, Certificate lower) {
    try {
      requireCovers(n, k, neurons, covers);
      return new Outcome(new CertifiedCapacity(n, k, neurons, lower(n, k, neurons, lower)), "");
    } catch (Rejection e) {
      return new Outcome(null, "m*(" + n + "," + k + ") = " + neurons + ": " + e.getMessage());
    }
  }

  private static void requireCovers(int n, int k, int neurons, List<Certificate> covers) {
    Rejection.unless(0 <= n && n <= k, "there is no T of this size");
    Set<TunedSet> covered = new HashSet<>();
    for (Certificate cover : covers) {
      if (cover.statement() instanceof Statement.AlwaysFits s
          && s.tuned().k() == k
          && s.tuned().size() == n) {
        Rejection.unless(
            s.neurons() <= neurons, "a cover for T = " + s.tuned() + " with more neurons");
        requireAccepted(cover, "cover for T = " + s.tuned());
        covered.add(s.tuned());
      }
    }
    Rejection.unless(
        covered.size() == LongMath.binomial(k, n),
        "covers for " + covered.size() + " of the " + LongMath.binomial(k, n) + " sets T");
  }

  /** Requires the lower bound and tells whether its targets are different from 0 on all of T. */
  private static boolean lower(int n, int k, int neurons, Certificate lower) {
    if (neurons == 0) {
      return true;
    }
    if (!(lower.statement() instanceof Statement.NeedsNeurons s)) {
      throw new Rejection("the lower bound speaks of something else");
    }
    Rejection.unless(
        s.instance().k() == k
            && s.instance().tuned().size() == n
            && s.neurons() >= neurons
            && !s.oneDirection(),
        "the lower bound speaks of other numbers");
    requireAccepted(lower, "lower bound");
    return s.instance().tuned().members().stream()
        .allMatch(i -> s.instance().target(i).signum() != 0);
  }

  private static void requireAccepted(Certificate certificate, String what) {
    Judgement judgement = Checker.check(certificate);
    Rejection.unless(judgement.isAccepted(), what + ": " + judgement);
  }

  /**
   * Returns N.
   *
   * @return the number of tuned samples
   */
  public int n() {
    return n;
  }

  /**
   * Returns K.
   *
   * @return the number of samples
   */
  public int k() {
    return k;
  }

  /**
   * Returns m*(N, K).
   *
   * @return the least number of neurons that always suffices
   */
  public int neurons() {
    return neurons;
  }

  /**
   * Tells whether the value is the same if all targets inside T must differ from 0.
   *
   * @return true if the data of the lower bound have no target 0 inside T
   */
  public boolean sameForNonZeroTargets() {
    return nonZero;
  }
}
