package relucert.ledger;

import java.util.Locale;

/** What the ledger expects of an audit. */
public enum Recorded {
  /** The statement holds. */
  HOLDS,
  /** The statement fails; a counterexample is found. */
  REFUTED;

  /** Returns the word used in tables and files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
