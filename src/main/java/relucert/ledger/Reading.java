package relucert.ledger;

import java.util.Locale;

/** How a statement of the paper is read. */
public enum Reading {
  /** Literally, as the text says. */
  PRINTED,
  /** As the authors evidently mean it. */
  INTENDED,
  /** The strongest statement that we can show. */
  SHARP;

  /** Returns the word used in tables and files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
