package relucert.exact;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The rational numbers of this program: {@link BigFraction} values with one canonical text.
 *
 * <p>A {@code BigFraction} may keep its sign in the denominator ({@code of(1, -2)}), so text,
 * hashing and size must go through this class; arithmetic and order need not. Nothing here rounds.
 */
public final class Rationals {
  /** Most digits accepted in a text, all parts together; more are rejected and not parsed. */
  public static final int MAX_DIGITS = 100_000;

  /** Largest absolute decimal exponent accepted in a text. */
  public static final int MAX_EXPONENT = 10_000;

  private static final Pattern FRACTION = Pattern.compile("([+-]?)([0-9]+)(?:/([0-9]+))?");
  private static final Pattern DECIMAL =
      Pattern.compile("([+-]?)(?=\\.?[0-9])([0-9]*)(?:\\.([0-9]*))?(?:[eE]([+-]?[0-9]+))?");
  private static final int SHOWN = 24;

  private Rationals() {}

  /**
   * Returns the number {@code value}.
   *
   * @param value an integer
   * @return the same number as a fraction
   */
  public static BigFraction of(long value) {
    return BigFraction.of(BigInteger.valueOf(value));
  }

  /**
   * Returns the number {@code numerator / denominator} in canonical form.
   *
   * @param numerator any integer
   * @param denominator any integer but 0
   * @return the quotient
   * @throws ArithmeticException if {@code denominator} is 0
   */
  public static BigFraction of(long numerator, long denominator) {
    if (denominator == 0) {
      // Commons Numbers gives 0 for 0/0.
      throw new ArithmeticException("the denominator is 0");
    }
    return canonical(
        BigFraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
  }

  /**
   * Reads an exact number: an integer, {@code p/q} with a positive {@code q}, or a decimal with an
   * optional exponent. A decimal means exactly itself: {@code 0.1} is 1/10.
   *
   * @param text the text, without surrounding blanks
   * @return the number in canonical form
   * @throws NumberFormatException if the text is no such number, its denominator is zero, it has
   *     more than {@link #MAX_DIGITS} digits, or its exponent exceeds {@link #MAX_EXPONENT}; the
   *     message says which
   */
  public static BigFraction parse(String text) {
    long digits = text.chars().filter(c -> '0' <= c && c <= '9').count();
    if (digits > MAX_DIGITS) {
      throw new NumberFormatException(
          "a number of " + digits + " digits; at most " + MAX_DIGITS + " are read");
    }
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      BigInteger numerator = signed(fraction.group(1), new BigInteger(fraction.group(2)));
      String below = fraction.group(3);
      BigInteger denominator = below == null ? BigInteger.ONE : new BigInteger(below);
      if (denominator.signum() == 0) {
        throw new NumberFormatException("\"" + shorten(text) + "\" has denominator zero");
      }
      return BigFraction.of(numerator, denominator);
    }
    Matcher decimal = DECIMAL.matcher(text);
    if (decimal.matches()) {
      return parseDecimal(text, decimal);
    }
    throw new NumberFormatException("\"" + shorten(text) + "\" is not an exact number");
  }

  private static BigFraction parseDecimal(String text, Matcher decimal) {
    String whole = decimal.group(2);
    String part = decimal.group(3) == null ? "" : decimal.group(3);
    BigInteger power =
        decimal.group(4) == null ? BigInteger.ZERO : new BigInteger(decimal.group(4));
    if (power.abs().compareTo(BigInteger.valueOf(MAX_EXPONENT)) > 0) {
      throw new NumberFormatException(
          "\"" + shorten(text) + "\" has an exponent beyond " + MAX_EXPONENT);
    }
    BigInteger digits = signed(decimal.group(1), new BigInteger("0" + whole + part));
    int exponent = power.intValueExact() - part.length();
    return exponent >= 0
        ? BigFraction.of(digits.multiply(BigInteger.TEN.pow(exponent)))
        : BigFraction.of(digits, BigInteger.TEN.pow(-exponent));
  }

  private static BigInteger signed(String sign, BigInteger magnitude) {
    return sign.equals("-") ? magnitude.negate() : magnitude;
  }

  private static String shorten(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(SHOWN).forEach(c -> shown.appendCodePoint(isShown(c) ? c : '?'));
    return text.codePointCount(0, text.length()) > SHOWN ? shown + "..." : shown.toString();
  }

  /** Quotes would end the quotation; the other categories could break or rearrange the line. */
  private static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> character != '"';
    };
  }

  /**
   * Returns the canonical text: reduced, the sign in front, {@code p} or {@code p/q} with q &gt; 1.
   *
   * @param value a number
   * @return its text, which {@link #parse} reads back
   */
  public static String text(BigFraction value) {
    BigFraction c = canonical(value);
    String numerator = c.getNumerator().toString();
    return c.getDenominator().equals(BigInteger.ONE)
        ? numerator
        : numerator + "/" + c.getDenominator();
  }

  /**
   * Returns the same number with a positive denominator, made of integers of the class {@link
   * BigInteger} itself: a subclass may compute anything.
   *
   * @param value a number (always reduced by its type)
   * @return the number whose equal values have equal numerator and denominator
   */
  public static BigFraction canonical(BigFraction value) {
    if (isPlain(value.getNumerator())
        && isPlain(value.getDenominator())
        && value.getDenominator().signum() > 0) {
      return value;
    }
    BigInteger numerator = plain(value.getNumerator());
    BigInteger denominator = plain(value.getDenominator());
    return denominator.signum() > 0
        ? BigFraction.of(numerator, denominator)
        : BigFraction.of(numerator.negate(), denominator.negate());
  }

  /**
   * Returns the same integer as an instance of the class {@link BigInteger} itself.
   *
   * @param integer an integer, perhaps of a subclass
   * @return the integer
   */
  public static BigInteger plain(BigInteger integer) {
    return isPlain(integer) ? integer : new BigInteger(integer.toByteArray());
  }

  private static boolean isPlain(BigInteger integer) {
    return integer.getClass() == BigInteger.class;
  }

  /** The reduced quotient; an integer, which is the common case, is recognized without a gcd. */
  static BigFraction quotient(BigInteger numerator, BigInteger denominator) {
    return denominator.equals(BigInteger.ONE)
        ? BigFraction.of(numerator)
        : BigFraction.of(numerator, denominator);
  }

  /**
   * Returns the size of a number: the bit length of its numerator or denominator, whichever is
   * larger.
   *
   * @param value a number
   * @return its size in bits; 1 for 0 and 1
   */
  public static int bits(BigFraction value) {
    return Math.max(
        value.getNumerator().abs().bitLength(), value.getDenominator().abs().bitLength());
  }

  /**
   * Returns the mean of two numbers.
   *
   * @param a a number
   * @param b a number
   * @return (a + b) / 2
   */
  public static BigFraction midpoint(BigFraction a, BigFraction b) {
    return a.add(b).divide(2);
  }

  /**
   * Returns the sum of all numbers, added pairwise without reducing in between and reduced once.
   * For many terms with unlike denominators this is far cheaper than adding one by one.
   *
   * @param terms the numbers; none gives 0
   * @return their sum
   */
  public static BigFraction sum(List<BigFraction> terms) {
    return SumTree.of(terms.stream().map(SumTree::term).toList()).value();
  }
}
