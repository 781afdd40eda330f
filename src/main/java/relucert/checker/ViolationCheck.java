package relucert.checker;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.List;
import relucert.certificate.Certificate;
import relucert.certificate.PrintedBound;
import relucert.certificate.Statement;
import relucert.exact.Rationals;
import relucert.instance.Instance;

/** Whether accepted parts contradict a bound that the paper prints. */
final class ViolationCheck {
  private ViolationCheck() {}

  static void require(PrintedBound bound, List<Certificate> parts) {
    switch (bound) {
      case THEOREM_4_1_2 -> theorem412(single(parts, Statement.FitsNeurons.class));
      case THEOREM_4_1_2_NONZERO -> theorem412NonZero(single(parts, Statement.FitsNeurons.class));
      case FIGURE_3 -> figure3(single(parts, Statement.FitsBreakpoints.class));
      case THEOREM_5_1_2 -> theorem512(single(parts, Statement.FitsNeurons.class));
      case THEOREM_5_1_SPLIT -> theorem51Split(single(parts, Statement.NeedsBreakpoints.class));
      case SUMMARY_PIECES -> summaryPieces(single(parts, Statement.NeedsBreakpoints.class));
      case SUMMARY_30_NEURONS -> summary30Neurons(single(parts, Statement.WorstCase.class));
      case COROLLARY_4_2_1 -> corollary421(accepted(parts, Statement.AlwaysFits.class));
    }
  }

  private static void theorem412(Statement.FitsNeurons fit) {
    int k = fit.instance().k();
    int n = fit.instance().tuned().size();
    Rejection.unless(fit.layers() == 2, "the theorem speaks of 2 layers");
    Rejection.unless(k >= 3, "the theorem speaks of K >= 3");
    Rejection.unless(fit.neurons() < Math.min(3 * n, k - 2), "the printed bound is kept");
  }

  private static void theorem412NonZero(Statement.FitsNeurons fit) {
    theorem412(fit);
    Instance instance = fit.instance();
    int n = instance.tuned().size();
    Rejection.unless(n < instance.k(), "this reading asks for N < K");
    for (int i : instance.tuned().members()) {
      Rejection.unless(instance.target(i).signum() != 0, "a target inside T is 0");
    }
  }

  private static void theorem512(Statement.FitsNeurons fit) {
    int k = fit.instance().k();
    long bound = Math.min(3L * fit.instance().tuned().size(), k - 2L);
    long m = fit.neurons();
    Rejection.unless(fit.layers() == 3, "the theorem speaks of 3 layers");
    Rejection.unless(k >= 3, "the theorem speaks of K >= 3");
    // m < sqrt(2M + 1/4) - 1/2 squared; m is not negative, as a network has that many at most.
    Rejection.unless(m * (m + 1) < 2 * bound, "the printed bound is kept");
  }

  /** Widths (1, m - 1) have at most m breakpoints (see {@link PieceCap}). */
  private static void theorem51Split(Statement.NeedsBreakpoints needs) {
    int k = needs.instance().k();
    long m = needs.breakpoints() - 1L;
    Rejection.unless(m >= 2, "there is no split of so few neurons");
    Rejection.unless(3 <= k && 16L * k <= m * m, "the bound does not speak of this K");
  }

  private static void summaryPieces(Statement.NeedsBreakpoints needs) {
    long pieces = needs.breakpoints() + 1L;
    long n = needs.instance().tuned().size();
    Rejection.unless(pieces > 0 && pieces * pieces > 36 * (3 * n + 2), "the printed bound is kept");
  }

  private static void summary30Neurons(Statement.WorstCase worst) {
    Rejection.unless(
        worst.n() == 100 && worst.k() == 1000 && worst.layers() == 3,
        "the experiment has N = 100, K = 1000 and 3 layers");
    Rejection.unless(worst.neurons() > 30, "30 neurons are not excluded");
  }

  private static void figure3(Statement.FitsBreakpoints fit) {
    Instance instance = fit.instance();
    int k = instance.k();
    Rejection.unless(k % 2 == 1, "K is not 2N + 1");
    for (int i = 1; i <= k; i++) {
      int target = i % 2 == 1 ? 0 : i % 4 == 0 ? 2 : -1;
      Rejection.unless(
          instance.point(i).get(0).compareTo(Rationals.of(i)) == 0
              && instance.target(i).compareTo(Rationals.of(target)) == 0
              && instance.tuned().contains(i) == (i % 2 == 0),
          "sample " + i + " is not that of Figure 3");
    }
    Rejection.unless(fit.breakpoints() < k - 2, "the printed number of pieces is kept");
  }

  private static void corollary421(List<Statement.AlwaysFits> parts) {
    Rejection.unless(!parts.isEmpty(), "no parts");
    int k = parts.get(0).tuned().k();
    int n = parts.get(0).tuned().size();
    int m = parts.stream().mapToInt(Statement.AlwaysFits::neurons).reduce(0, Math::max);
    Rejection.unless(k - 2 >= Math.max(1, m), "the corollary speaks of K >= 3 and K >= m + 2");
    Rejection.unless(3L * n > m, "the printed bound is kept");
    long covered =
        parts.stream()
            .map(Statement.AlwaysFits::tuned)
            .filter(tuned -> tuned.k() == k && tuned.size() == n)
            .distinct()
            .count();
    Rejection.unless(
        covered == LongMath.binomial(k, n), "a tuned set of the size of the first is missing");
  }

  private static <S extends Statement> S single(List<Certificate> parts, Class<S> kind) {
    Rejection.unless(parts.size() == 1, parts.size() + " parts, not 1");
    return accepted(parts, kind).get(0);
  }

  /** The statements of the parts, all of one kind and accepted. */
  private static <S extends Statement> List<S> accepted(List<Certificate> parts, Class<S> kind) {
    List<S> statements = new ArrayList<>();
    for (Certificate part : parts) {
      // The kind comes first: it is never that of a violation, so parts do not nest without end.
      Rejection.unless(kind.isInstance(part.statement()), "a part that speaks of something else");
      statements.add(kind.cast(part.statement()));
      Judgement judgement = Checker.check(part);
      Rejection.unless(judgement.isAccepted(), "part " + statements.size() + ": " + judgement);
    }
    return statements;
  }
}
