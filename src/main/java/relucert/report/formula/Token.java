package relucert.report.formula;

/**
 * A part of a formula.
 *
 * @param kind what it is
 * @param text how it is shown
 * @param spaced whether there is a blank before it
 */
record Token(Kind kind, String text, boolean spaced) {

  /** What a token is. */
  enum Kind {
    /** Digits, perhaps with a decimal point. */
    NUMBER,
    /** A variable, a set, a constant: one letter, or a word that is a name in formulas. */
    NAME,
    /** min, max, log and the like. */
    FUNCTION,
    /** sqrt or the radical sign. */
    ROOT,
    /** floor or ceil as a word. */
    ROUNDING,
    /** An opening bracket. */
    OPEN,
    /** A closing bracket. */
    CLOSE,
    /** The bar of an absolute value or a number of members. */
    BAR,
    /** Plus, minus, union and the like. */
    SUM,
    /** A times sign. */
    PRODUCT,
    /** A slash. */
    SLASH,
    /** =, &lt;, is a member of, arrows. */
    RELATION,
    /** Comma, semicolon, colon. */
    SEPARATOR,
    /** Underscore or caret. */
    SCRIPT,
    /** A superscript of one character, or a prime. */
    RAISED,
    /** The sign of a sum or product over many. */
    BIG,
    /** The sign for the number of members. */
    COUNT,
    /** An ellipsis. */
    DOTS
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean is(String shown) {
    return text.equals(shown);
  }
}
