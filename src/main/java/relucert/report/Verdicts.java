package relucert.report;

import java.util.Optional;
import relucert.checker.Counterexample;
import relucert.checker.Coverage;
import relucert.checker.Verdict;

/** The words in which verdicts are printed. */
public final class Verdicts {
  private Verdicts() {}

  /** The evidence level; a refutation rests on its counterexample. */
  static String evidence(Verdict verdict) {
    if (verdict instanceof Verdict.Holds holds) {
      return holds.level().toString();
    }
    return verdict instanceof Verdict.Refuted ? "certificate" : "none";
  }

  public static Optional<Counterexample> counterexample(Verdict verdict) {
    return verdict instanceof Verdict.Refuted refuted
        ? Optional.of(refuted.counterexample())
        : Optional.empty();
  }

  static Optional<String> reason(Verdict verdict) {
    return verdict instanceof Verdict.Undecided undecided
        ? Optional.of(undecided.reason())
        : Optional.empty();
  }

  /**
   * Returns what was looked at.
   *
   * @param coverage the cases checked
   * @return for example {@code K 3..6, 1,234 cases}
   */
  public static String covered(Coverage coverage) {
    if (coverage.instances() == 0) {
      return "nothing";
    }
    String cases = grouped(coverage.instances()) + (coverage.instances() == 1 ? " case" : " cases");
    if (coverage.toK() == 0) {
      return cases;
    }
    String single = coverage.singleK() == 0 ? "" : ", single data up to K = " + coverage.singleK();
    return coverage.fromK() == coverage.toK()
        ? "K = " + coverage.fromK() + single + ", " + cases
        : "K " + coverage.fromK() + ".." + coverage.toK() + single + ", " + cases;
  }

  /** 1234567 as 1,234,567. */
  static String grouped(long number) {
    return String.format(java.util.Locale.ROOT, "%,d", number);
  }
}
