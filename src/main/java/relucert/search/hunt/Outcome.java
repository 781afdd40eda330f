package relucert.search.hunt;

import java.util.Optional;
import relucert.certificate.Certificate;

/** What a law answers at one instance. */
public sealed interface Outcome {

  /** The claim does not speak of the instance: a hypothesis is not met. */
  record Outside() implements Outcome {}

  /** The claim was shown at the instance. */
  record Holds() implements Outcome {}

  /**
   * The instance is a counterexample.
   *
   * @param description why, in one line of words and numbers
   * @param certificate the accepted certificate; empty where anybody can evaluate the case
   */
  record Violated(String description, Optional<Certificate> certificate) implements Outcome {}

  /**
   * Neither was shown.
   *
   * @param reason what is missing
   */
  record Undecided(String reason) implements Outcome {}
}
