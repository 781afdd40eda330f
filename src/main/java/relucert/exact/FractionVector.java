package relucert.exact;

import com.google.common.collect.ImmutableMap;
import com.google.common.math.LongMath;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An immutable vector of rationals with unlike denominators in compact form: 16 bytes an entry,
 * where numerator and denominator fit in a {@code long}, and a {@link BigFraction} where not.
 *
 * <p>Invariants: an entry is reduced, its denominator positive; it is among {@code large} exactly
 * when its denominator here is 0.
 */
public final class FractionVector {
  private final long[] numerators;
  private final long[] denominators;
  private final ImmutableMap<Integer, BigFraction> large;

  private FractionVector(
      long[] numerators, long[] denominators, ImmutableMap<Integer, BigFraction> large) {
    this.numerators = numerators;
    this.denominators = denominators;
    this.large = large;
  }

  /** Takes the entries one after the other. */
  public static final class Builder {
    private long[] numerators;
    private long[] denominators;
    private int size;
    private final ImmutableMap.Builder<Integer, BigFraction> large = ImmutableMap.builder();

    /**
     * Starts an empty vector.
     *
     * @param expected about how many entries there will be
     */
    public Builder(int expected) {
      numerators = new long[Math.max(expected, 1)];
      denominators = new long[numerators.length];
    }

    /**
     * Appends an entry.
     *
     * @param entry the register that holds it
     * @return this builder
     */
    public Builder add(RunningFraction entry) {
      if (size == numerators.length) {
        numerators = Arrays.copyOf(numerators, 2 * size);
        denominators = Arrays.copyOf(denominators, 2 * size);
      }
      if (entry.fitsLong()) {
        numerators[size] = entry.numerator();
        denominators[size] = entry.denominator();
      } else {
        large.put(size, entry.value());
      }
      size++;
      return this;
    }

    /**
     * Returns the vector of the entries so far. The builder must not be used again.
     *
     * @return the vector
     */
    public FractionVector build() {
      return new FractionVector(
          Arrays.copyOf(numerators, size), Arrays.copyOf(denominators, size), large.build());
    }
  }

  /**
   * Returns the same vector in compact form.
   *
   * @param vector any vector
   * @return its entries
   */
  public static FractionVector of(RationalVector vector) {
    Builder builder = new Builder(vector.size());
    RunningFraction entry = new RunningFraction();
    for (BigFraction value : vector) {
      builder.add(entry.set(value));
    }
    return builder.build();
  }

  /**
   * Returns the number of entries.
   *
   * @return the number of entries
   */
  public int size() {
    return numerators.length;
  }

  /**
   * Returns one entry.
   *
   * @param index its place, from 0
   * @return the entry in canonical form
   */
  public BigFraction get(int index) {
    return load(index, new RunningFraction()).value();
  }

  /**
   * Tells whether an entry is 0.
   *
   * @param index its place, from 0
   * @return true if it is 0
   */
  public boolean isZero(int index) {
    return denominators[index] == 1 && numerators[index] == 0;
  }

  /**
   * Loads one entry into a register.
   *
   * @param index its place, from 0
   * @param register what is overwritten
   * @return the register
   */
  public RunningFraction load(int index, RunningFraction register) {
    return denominators[index] != 0
        ? register.hold(numerators[index], denominators[index])
        : register.set(java.util.Objects.requireNonNull(large.get(index)));
  }

  /**
   * Returns the same vector as integers over the least common denominator, where these are short.
   *
   * @return the vector; empty if the denominator or a numerator over it has more than 62 bits
   */
  public Optional<IntegerVector> overCommonDenominator() {
    if (!large.isEmpty()) {
      return Optional.empty();
    }
    long common = 1;
    for (long denominator : denominators) {
      if (denominator != 1 && denominator != common) {
        long factor = denominator / LongMath.gcd(common, denominator);
        if (!RunningFraction.fits(common, factor)) {
          return Optional.empty();
        }
        common *= factor;
      }
    }
    long[] scaled = numerators.clone();
    for (int i = 0; i < scaled.length; i++) {
      if (denominators[i] != common) {
        long factor = common / denominators[i];
        if (!RunningFraction.fits(scaled[i], factor)) {
          return Optional.empty();
        }
        scaled[i] *= factor;
      }
    }
    return Optional.of(IntegerVector.of(scaled, BigInteger.valueOf(common)))
        .filter(v -> Math.max(v.bits(), v.denominator().bitLength()) <= IntegerVector.LONG_BITS);
  }

  /**
   * Returns the entries as fractions.
   *
   * @return the same vector
   */
  public RationalVector toRationals() {
    List<BigFraction> entries = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      entries.add(get(i));
    }
    return RationalVector.of(entries);
  }

  /** Returns the text of the vector of fractions. */
  @Override
  public String toString() {
    return toRationals().toString();
  }
}
