package relucert.exact;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Random exact values for properties. Most are small; some are 0 and +-1, some lie within 2 of a
 * power of two from 2^28 to 2^65, where a product or a sum leaves the range of long, and some have
 * 200 bits. Fractions may carry their sign in the denominator. The corners are part of the
 * distribution, so jqwik's own edge cases, which would crowd out the rest, are left out.
 */
public final class ExactDomain extends DomainContextBase {

  /** Two vectors of the same size. */
  record VectorPair(RationalVector first, RationalVector second) {}

  /**
   * A matrix W, a vector b with an entry for every row and a vector x with one for every column.
   */
  record AffineCase(RationalMatrix weights, RationalVector biases, RationalVector input) {}

  /** A list of terms of any length. */
  record Terms(List<BigFraction> list) {}

  /** Integers of all sizes and both signs. */
  public static Arbitrary<BigInteger> integers() {
    return Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.integers().between(-9, 9).map(BigInteger::valueOf)),
            Tuple.of(1, Arbitraries.of(-1, 0, 1).map(BigInteger::valueOf)),
            Tuple.of(2, nearPowersOfTwo()),
            Tuple.of(
                1,
                Arbitraries.bigIntegers()
                    .between(
                        BigInteger.ONE.shiftLeft(200).negate(), BigInteger.ONE.shiftLeft(200))))
        .withoutEdgeCases();
  }

  private static Arbitrary<BigInteger> nearPowersOfTwo() {
    return Combinators.combine(
            Arbitraries.integers().between(28, 65),
            Arbitraries.integers().between(-2, 2),
            Arbitraries.of(true, false))
        .as(
            (power, offset, negative) -> {
              BigInteger value = BigInteger.ONE.shiftLeft(power).add(BigInteger.valueOf(offset));
              return negative ? value.negate() : value;
            });
  }

  /** Fractions with small numerators and denominators, some of them not canonical. */
  public static Arbitrary<BigFraction> smallRationals() {
    return fractions(
        Arbitraries.integers().between(-9, 9).map(BigInteger::valueOf),
        Arbitraries.integers().between(1, 6).map(BigInteger::valueOf));
  }

  /** Fractions of all sizes, some of them not canonical. */
  @Provide
  public static Arbitrary<BigFraction> rationals() {
    return Arbitraries.frequencyOf(
            Tuple.of(5, smallRationals()),
            Tuple.of(
                1, Arbitraries.of(BigFraction.ZERO, BigFraction.ONE, BigFraction.ONE.negate())),
            Tuple.of(1, integers().map(BigFraction::of)),
            Tuple.of(2, fractions(integers(), integers().filter(i -> i.signum() > 0))))
        .withoutEdgeCases();
  }

  private static Arbitrary<BigFraction> fractions(
      Arbitrary<BigInteger> numerators, Arbitrary<BigInteger> denominators) {
    return Combinators.combine(numerators, denominators, Arbitraries.of(true, false))
        .as((p, q, flip) -> flip ? BigFraction.of(p.negate(), q.negate()) : BigFraction.of(p, q))
        .withoutEdgeCases();
  }

  /** Vectors of a given size. */
  public static Arbitrary<RationalVector> vectors(Arbitrary<BigFraction> entries, int size) {
    return entries.list().ofSize(size).map(RationalVector::of);
  }

  /** Matrices of a given size. */
  public static Arbitrary<RationalMatrix> matrices(
      Arbitrary<BigFraction> entries, int rows, int columns) {
    return vectors(entries, columns)
        .list()
        .ofSize(rows)
        .map(list -> RationalMatrix.of(columns, list));
  }

  @Provide
  Arbitrary<Terms> terms() {
    return rationals().list().ofMaxSize(12).map(Terms::new).withoutEdgeCases();
  }

  @Provide
  Arbitrary<RationalVector> vectors() {
    return Arbitraries.integers()
        .between(0, 5)
        .flatMap(n -> vectors(rationals(), n))
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<VectorPair> vectorPairs() {
    return Arbitraries.integers()
        .between(0, 5)
        .flatMap(
            n ->
                Combinators.combine(vectors(rationals(), n), vectors(rationals(), n))
                    .as(VectorPair::new))
        .withoutEdgeCases();
  }

  /** Matrices with up to 4 rows and columns; small entries make dependent rows frequent. */
  @Provide
  Arbitrary<RationalMatrix> matrices() {
    Arbitrary<BigFraction> tiny =
        Arbitraries.integers().between(-1, 1).map(i -> Rationals.of(i.longValue()));
    Arbitrary<Integer> sizes = Arbitraries.integers().between(0, 4);
    return Combinators.combine(sizes, sizes, Arbitraries.of(true, false))
        .flatAs((rows, columns, wide) -> matrices(wide ? rationals() : tiny, rows, columns))
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<AffineCase> affineCases() {
    Arbitrary<Integer> sizes = Arbitraries.integers().between(0, 4);
    return Combinators.combine(sizes, sizes)
        .flatAs(
            (outputs, inputs) ->
                Combinators.combine(
                        matrices(rationals(), outputs, inputs),
                        vectors(rationals(), outputs),
                        vectors(rationals(), inputs))
                    .as(AffineCase::new))
        .withoutEdgeCases();
  }
}
