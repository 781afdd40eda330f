package relucert.checker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import relucert.certificate.Certificate;
import relucert.certificate.PrintedBound;
import relucert.certificate.Statement;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

/** Whether accepted parts contradict a bound that the paper prints. */
final class ViolationCheck {
  private ViolationCheck() {}

  static void require(PrintedBound bound, List<Certificate> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Judgement judgement = Checker.check(parts.get(i));
      int number = i + 1;
      judgement
          .failure()
          .ifPresent(
              failure -> {
                throw new Rejection("part " + number + ": " + failure);
              });
    }
    switch (bound) {
      case THEOREM_4_1_2 -> theorem412(parts);
      case THEOREM_4_1_2_NONZERO -> theorem412NonZero(parts);
      case FIGURE_3 -> figure3(parts);
      case COROLLARY_4_2_1 -> corollary421(parts);
    }
  }

  private static void theorem412(List<Certificate> parts) {
    Statement.FitsNeurons fit = single(parts, Statement.FitsNeurons.class);
    int k = fit.instance().k();
    int n = fit.instance().tuned().size();
    Rejection.unless(fit.layers() == 2, "the theorem speaks of 2 layers");
    Rejection.unless(k >= 3, "the theorem speaks of K >= 3");
    Rejection.unless(fit.neurons() < Math.min(3 * n, k - 2), "the printed bound is kept");
  }

  private static void theorem412NonZero(List<Certificate> parts) {
    theorem412(parts);
    Instance instance = single(parts, Statement.FitsNeurons.class).instance();
    int n = instance.tuned().size();
    Rejection.unless(1 <= n && n < instance.k(), "this reading asks for 1 <= N < K");
    for (int i : instance.tuned().members()) {
      Rejection.unless(instance.target(i).signum() != 0, "a target inside T is 0");
    }
  }

  private static void figure3(List<Certificate> parts) {
    Statement.FitsBreakpoints fit = single(parts, Statement.FitsBreakpoints.class);
    Instance instance = fit.instance();
    int k = instance.k();
    Rejection.unless(k >= 3 && k % 2 == 1 && instance.dimension() == 1, "K = 2N + 1, d = 1");
    for (int i = 1; i <= k; i++) {
      int target = i % 2 == 1 ? 0 : i % 4 == 0 ? 2 : -1;
      Rejection.unless(
          instance.point(i).get(0).compareTo(Rationals.of(i)) == 0
              && instance.target(i).compareTo(Rationals.of(target)) == 0
              && instance.tuned().contains(i) == (i % 2 == 0),
          "sample " + i + " is not that of Figure 3");
    }
    Rejection.unless(fit.breakpoints() + 1 < k - 1, "the printed number of pieces is kept");
  }

  private static void corollary421(List<Certificate> parts) {
    Rejection.unless(!parts.isEmpty(), "no parts");
    Set<TunedSet> covered = new HashSet<>();
    int m = statement(parts.get(0), Statement.AlwaysFits.class).neurons();
    for (Certificate part : parts) {
      Statement.AlwaysFits always = statement(part, Statement.AlwaysFits.class);
      Rejection.unless(always.neurons() <= m, "a part with more neurons than the first");
      covered.add(always.tuned());
    }
    TunedSet first = statement(parts.get(0), Statement.AlwaysFits.class).tuned();
    int k = first.k();
    int n = first.size();
    Rejection.unless(k >= 3 && k >= m + 2, "the corollary speaks of K >= 3 and K >= m + 2");
    Rejection.unless(3 * n > m, "the printed bound is kept");
    Rejection.unless(k <= 30, "too many samples to list the tuned sets");
    Rejection.unless(
        TunedSet.ofSize(k, n).allMatch(covered::contains), "a tuned set of this size is missing");
  }

  private static <S extends Statement> S single(List<Certificate> parts, Class<S> kind) {
    Rejection.unless(parts.size() == 1, parts.size() + " parts, not 1");
    return statement(parts.get(0), kind);
  }

  private static <S extends Statement> S statement(Certificate part, Class<S> kind) {
    Rejection.unless(kind.isInstance(part.statement()), "a part that speaks of something else");
    return kind.cast(part.statement());
  }
}
