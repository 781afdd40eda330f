package relucert.interchange;

import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

/**
 * Reads the numbers of one file and stops a file whose numbers would take too much memory or time:
 * more than two million numbers, or more digits than a thousand numbers of 10,000 digits. (Reading
 * and reducing takes time that grows with the square of the length, so the squares are counted.)
 */
final class ExactNumbers {
  static final int MAX_NUMBERS = 2_000_000;
  private static final double MAX_BITS = 33_300;
  private static final double MAX_WORK = 1000 * MAX_BITS * MAX_BITS;
  private static final long MAX_TOTAL_BITS = 1L << 31;

  private int count;
  private double work;
  private long bits;

  /**
   * Reads one number.
   *
   * @throws NumberFormatException if the text is no exact number or the file's numbers are too many
   *     or too long; the message says what was expected and what was found
   */
  BigFraction read(String text) {
    requireAnother();
    return take(parse(text));
  }

  /**
   * Counts a number that is not given as text.
   *
   * @throws NumberFormatException as {@link #read}
   */
  BigFraction count(BigFraction number) {
    requireAnother();
    return take(number);
  }

  /**
   * Counts the rows, or columns, of an array without numbers: they take memory, too.
   *
   * @param rows at most the largest size of an array, 2,000,000
   * @throws NumberFormatException if there are too many of them and of numbers
   */
  void countEmpty(int rows) {
    requireRoom(rows);
    count += rows;
  }

  /**
   * Requires that so many more numbers, at most 2,000,000, may follow, before room is made for
   * them.
   *
   * @throws NumberFormatException if these would be too many
   */
  void requireRoom(int more) {
    // Both are at most 2,000,000 (or one more, after an error): no overflow.
    if (count + more > MAX_NUMBERS) {
      throw new NumberFormatException(
          "expected at most " + MAX_NUMBERS + " numbers in a file, found more");
    }
  }

  private void requireAnother() {
    requireRoom(1);
    count++;
  }

  private BigFraction take(BigFraction number) {
    int size = Rationals.bits(number);
    work += (double) size * size;
    bits += size;
    if (work > MAX_WORK || bits > MAX_TOTAL_BITS) {
      throw new NumberFormatException(
          "expected shorter numbers (1000 of 10000 digits are read), found more digits than that in"
              + " the file up to here");
    }
    return number;
  }

  private static BigFraction parse(String text) {
    // The most frequent numbers share their objects.
    if (text.equals("0")) {
      return BigFraction.ZERO;
    }
    if (text.equals("1")) {
      return BigFraction.ONE;
    }
    try {
      return Rationals.parse(text);
    } catch (NumberFormatException e) {
      throw new NumberFormatException(
          "expected an exact number (3, -7/4, 0.125), found " + why(text, e));
    }
  }

  private static String why(String text, NumberFormatException e) {
    String reason = String.valueOf(e.getMessage());
    if (reason.endsWith("is not an exact number")) {
      return Shown.quoted(text);
    }
    return reason;
  }
}
