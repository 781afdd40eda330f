package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The p-adic digits of a vector, as far as they are known, the lowest first. */
final class PadicDigits {
  private final BigInteger prime;
  private final List<int[]> digits;

  /** The powers p, p^2, p^4, p^8, ... */
  private final List<BigInteger> powers = new ArrayList<>();

  PadicDigits(PrimeField field, List<int[]> digits) {
    this.prime = BigInteger.valueOf(field.prime());
    this.digits = digits;
    powers.add(prime);
  }

  /** The modulus p^count. */
  BigInteger modulus(int count) {
    return prime.pow(count);
  }

  /**
   * The number that the first digits of one entry make, by halving their list, so that factors have
   * like sizes.
   *
   * @param entry its place in the vector
   * @param count how many digits, at least 1
   * @return the entry modulo p^count
   */
  BigInteger number(int entry, int count) {
    List<BigInteger> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      parts.add(BigInteger.valueOf(digits.get(i)[entry]));
    }
    for (int level = 0; parts.size() > 1; level++) {
      if (level == powers.size()) {
        powers.add(powers.get(level - 1).pow(2));
      }
      List<BigInteger> pairs = new ArrayList<>(parts.size() / 2 + 1);
      for (int i = 0; i < parts.size(); i += 2) {
        pairs.add(
            i + 1 < parts.size()
                ? parts.get(i).add(parts.get(i + 1).multiply(powers.get(level)))
                : parts.get(i));
      }
      parts = pairs;
    }
    return parts.get(0);
  }
}
