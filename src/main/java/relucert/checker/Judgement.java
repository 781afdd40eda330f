package relucert.checker;

import java.util.Optional;

/**
 * The checker's answer to one certificate: accepted, or rejected with the first failed condition.
 */
public final class Judgement {
  private static final Judgement ACCEPTED = new Judgement(Optional.empty());

  private final Optional<String> failure;

  private Judgement(Optional<String> failure) {
    this.failure = failure;
  }

  static Judgement accepted() {
    return ACCEPTED;
  }

  static Judgement rejected(String failure) {
    return new Judgement(Optional.of(failure));
  }

  /**
   * Tells whether the certificate proves its statement.
   *
   * @return true if every condition held
   */
  public boolean isAccepted() {
    return failure.isEmpty();
  }

  /**
   * Returns the first condition that failed.
   *
   * @return the condition, or empty if the certificate was accepted
   */
  public Optional<String> failure() {
    return failure;
  }

  /** Returns {@code ACCEPTED} or {@code REJECTED: } with the failed condition. */
  @Override
  public String toString() {
    return failure.map(f -> "REJECTED: " + f).orElse("ACCEPTED");
  }
}
