package relucert.checker;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;

/**
 * Collects the cases of a claim, checks each, and gives the verdict. Cases must be put in
 * increasing order, so that the first that fails is the smallest counterexample. Once a case has
 * failed the verdict is settled and later ones are not looked at.
 */
public final class Trial {
  private final EvidenceLevel level;
  private int fromK = Integer.MAX_VALUE;
  private int toK;
  private int singleK;
  private boolean isSingle;
  private long instances;
  private @Nullable Counterexample counterexample;
  private @Nullable String missing;

  private Trial(EvidenceLevel level) {
    this.level = level;
  }

  /**
   * Starts a trial whose cases are a finite list.
   *
   * @return a trial that can show at most {@link EvidenceLevel#EXHAUSTIVE}
   */
  public static Trial exhaustive() {
    return new Trial(EvidenceLevel.EXHAUSTIVE);
  }

  /**
   * Starts a trial in which, for each case, a certificate speaks of all real data.
   *
   * @return a trial that can show {@link EvidenceLevel#UNIVERSAL_AT_K}
   */
  public static Trial universal() {
    return new Trial(EvidenceLevel.UNIVERSAL_AT_K);
  }

  /**
   * Tells whether the verdict is settled.
   *
   * @return true once a case failed or was not shown
   */
  public boolean isSettled() {
    return counterexample != null || missing != null;
  }

  /**
   * Puts cases that are single data, not all that a grid has, so that what was covered does not say
   * more than was shown.
   *
   * @param cases puts them into this trial
   */
  public void single(Runnable cases) {
    isSingle = true;
    try {
      cases.run();
    } finally {
      isSingle = false;
    }
  }

  /**
   * Puts a case that anybody can evaluate: a relation between numbers or finite sets.
   *
   * @param k the K of the case; 0 if it has none
   * @param law the statement at this case
   * @param description the case in words, asked for only if the law fails
   */
  public void law(int k, BooleanSupplier law, Supplier<String> description) {
    if (count(k) && !law.getAsBoolean()) {
      counterexample = new Counterexample(description.get(), Optional.empty());
    }
  }

  /**
   * Puts a case that needs evidence. Rejected evidence does not refute the statement; it leaves it
   * undecided.
   *
   * @param k the K of the case
   * @param statement the statement at this case, made from the claim
   * @param evidence what a producer offers for it
   * @return whether the evidence was accepted
   */
  public boolean require(int k, Statement statement, Evidence evidence) {
    if (!count(k)) {
      return false;
    }
    Judgement judgement = Checker.check(new Certificate(statement, evidence));
    judgement.failure().ifPresent(f -> missing = describe(statement) + ": " + f);
    return judgement.isAccepted();
  }

  /**
   * Puts the labelings of one tuned set as cases, which were checked beforehand. A labeling that
   * was not shown does not refute the statement; it leaves it undecided.
   *
   * @param checked what became of the check; each must be put only once
   * @return whether all labelings were shown
   */
  public boolean require(CheckedGrid checked) {
    if (!count(checked.k(), checked.cases())) {
      return false;
    }
    checked.failure().ifPresent(f -> missing = f);
    return checked.failure().isEmpty();
  }

  /**
   * Refutes the claim, if the certificate is accepted.
   *
   * @param k the K of the case
   * @param bound the printed bound, made from the claim
   * @param description the case in words
   * @param certificate a certificate that the bound is violated
   */
  public void refute(int k, Statement.Violated bound, String description, Certificate certificate) {
    if (!count(k)) {
      return;
    }
    Judgement judgement =
        certificate.statement().equals(bound)
            ? Checker.check(certificate)
            : Judgement.rejected("the certificate speaks of another claim");
    if (judgement.isAccepted()) {
      counterexample = new Counterexample(description, Optional.of(certificate));
    } else {
      missing = "the counterexample was rejected: " + judgement.failure().orElseThrow();
    }
  }

  /**
   * Gives up on a case.
   *
   * @param reason what could not be shown
   */
  public void undecided(String reason) {
    if (!isSettled()) {
      missing = reason;
    }
  }

  private boolean count(int k) {
    return count(k, 1);
  }

  private boolean count(int k, long cases) {
    if (isSettled()) {
      return false;
    }
    if (k > 0) {
      fromK = Math.min(fromK, k);
      toK = isSingle ? toK : Math.max(toK, k);
      singleK = isSingle ? Math.max(singleK, k) : singleK;
    }
    instances += cases;
    return true;
  }

  static String describe(Statement statement) {
    if (statement instanceof Statement.FitsNeurons s) {
      return "network for " + s.instance();
    }
    if (statement instanceof Statement.AlwaysFits s) {
      return "cover for T = " + s.tuned() + " in K = " + s.tuned().k();
    }
    return "certificate";
  }

  /**
   * Gives the verdict.
   *
   * @return refuted if a case failed, undecided if one was not shown or none was put, else holds
   */
  public Verdict verdict() {
    Coverage coverage = coverage();
    if (counterexample != null) {
      return new Verdict.Refuted(coverage, counterexample);
    }
    if (missing != null) {
      return new Verdict.Undecided(coverage, missing);
    }
    if (instances == 0) {
      return new Verdict.Undecided(coverage, "no case was tried");
    }
    return new Verdict.Holds(coverage, level);
  }

  private Coverage coverage() {
    if (toK == 0 && singleK == 0) {
      return new Coverage(0, 0, instances);
    }
    // Data of one K alone, or a single case that settles the verdict, are all there is to say.
    boolean isAll = toK == 0 || counterexample != null || missing != null;
    return isAll
        ? new Coverage(fromK, Math.max(toK, singleK), instances)
        : new Coverage(fromK, toK, instances, singleK > toK ? singleK : 0);
  }
}
