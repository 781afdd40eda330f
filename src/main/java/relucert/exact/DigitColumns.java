package relucert.exact;

import java.util.Arrays;

/** Sums of products of digits, column by column, and their settling into digits. */
final class DigitColumns {
  private DigitColumns() {}

  /**
   * Adds a multiple of numbers to columns.
   *
   * @param out the columns, at least as many as the digits of both factors less one
   * @param multiplier the digits of the multiplier
   * @param planes the digits of the numbers
   * @param digits how many digits they have
   * @param lanes the number of samples
   */
  static void add(long[][] out, long[] multiplier, long[][] planes, int digits, int lanes) {
    for (int t = 0; t < multiplier.length + digits - 1; t++) {
      int a = Math.max(0, t - digits + 1);
      int end = Math.min(t, multiplier.length - 1);
      if ((end - a) % 2 == 0) {
        Lanes.add(out[t], multiplier[a], planes[t - a], lanes);
        a++;
      }
      for (; a < end; a += 2) {
        Lanes.add(
            out[t], multiplier[a], planes[t - a], multiplier[a + 1], planes[t - a - 1], lanes);
      }
    }
  }

  /** Sets columns to 0. */
  static void clear(long[][] out, int columns, int lanes) {
    for (int t = 0; t < columns; t++) {
      Arrays.fill(out[t], 0, lanes, 0);
    }
  }

  /**
   * Turns columns into digits.
   *
   * @param out the columns; has room for the larger of both numbers
   * @param columns how many there are
   * @param digits how many digits the values are known to have
   * @param radix the radix
   * @param lanes the number of samples
   */
  static void settle(long[][] out, int columns, int digits, Radix radix, int lanes) {
    int total = Math.max(columns, digits);
    for (int t = columns; t < total; t++) {
      Arrays.fill(out[t], 0, lanes, 0);
    }
    for (int t = 0; t + 1 < total; t++) {
      Lanes.carry(out[t], out[t + 1], radix.bits(), lanes);
    }
    if (total > digits) {
      // All that stands above the last digit is its sign.
      Lanes.fold(out[digits - 1], out[total - 1], radix.bits(), lanes);
    }
  }

  /** Replaces negative numbers by 0. */
  static void relu(long[][] planes, int digits, int lanes) {
    for (int t = 0; t < digits; t++) {
      Lanes.clearNegative(planes[t], planes[digits - 1], lanes);
    }
  }
}
