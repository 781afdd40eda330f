package relucert.checker;

import java.util.Locale;

/** How strong the evidence for a verdict is, weakest first. */
public enum EvidenceLevel {
  /** Random instances. */
  SAMPLED,
  /** Every instance of a finite grid. */
  EXHAUSTIVE,
  /** For the listed N, K and T every real x and z, by certificates the checker accepted. */
  UNIVERSAL_AT_K,
  /** A refutation: one certified counterexample decides. */
  CERTIFICATE;

  /** Returns the word used in tables and JSON: {@code universal-at-k}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
