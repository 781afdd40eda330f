package relucert.checker;

/** What is known of a statement after a {@link Trial}. Only this package can create one. */
public abstract sealed class Verdict {
  private final Coverage coverage;

  private Verdict(Coverage coverage) {
    this.coverage = coverage;
  }

  /**
   * Returns what was looked at.
   *
   * @return the coverage; the verdict says nothing beyond it
   */
  public Coverage coverage() {
    return coverage;
  }

  /**
   * Returns the word for this kind of verdict.
   *
   * @return {@code holds}, {@code refuted} or {@code undecided}
   */
  public abstract String word();

  /** Nothing that was looked at contradicts the statement, and every part of it was shown. */
  public static final class Holds extends Verdict {
    private final EvidenceLevel level;

    Holds(Coverage coverage, EvidenceLevel level) {
      super(coverage);
      this.level = level;
    }

    /**
     * Returns how strong the evidence is.
     *
     * @return the level
     */
    public EvidenceLevel level() {
      return level;
    }

    @Override
    public String word() {
      return "holds";
    }
  }

  /** A counterexample was shown. */
  public static final class Refuted extends Verdict {
    private final Counterexample counterexample;

    Refuted(Coverage coverage, Counterexample counterexample) {
      super(coverage);
      this.counterexample = counterexample;
    }

    /**
     * Returns the counterexample.
     *
     * @return the first one met, which is the smallest in the order in which cases were tried
     */
    public Counterexample counterexample() {
      return counterexample;
    }

    @Override
    public String word() {
      return "refuted";
    }
  }

  /** Neither was shown. */
  public static final class Undecided extends Verdict {
    private final String reason;

    Undecided(Coverage coverage, String reason) {
      super(coverage);
      this.reason = reason;
    }

    /**
     * Returns what is missing.
     *
     * @return the first certificate that was rejected, or what was not tried
     */
    public String reason() {
      return reason;
    }

    @Override
    public String word() {
      return "undecided";
    }
  }
}
