package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;

/** Linear systems of several kinds, made to be hard for exact solvers. */
final class RandomSystems {
  /** A system with the name of its kind. */
  record LinearCase(String kind, RationalMatrix matrix, RationalVector side) {}

  private static final List<String> KINDS =
      List.of(
          "signs",
          "small integers",
          "near 2^31",
          "near 2^62",
          "huge",
          "unlike denominators",
          "singular",
          "singular modulo the first prime",
          "singular modulo all primes",
          "multiples of primes",
          "triangular",
          "oblong");

  private final Random random;
  private int next;

  RandomSystems(long seed) {
    this.random = new Random(seed);
  }

  /** The next system with up to {@code most} rows and columns; the kinds take turns. */
  LinearCase next(int most) {
    String kind = KINDS.get(next++ % KINDS.size());
    int n = 1 + random.nextInt(most);
    int columns = kind.equals("oblong") ? random.nextInt(most + 1) : n;
    int rows = kind.equals("oblong") ? random.nextInt(most + 1) : n;
    BigFraction[][] a = new BigFraction[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        a[i][j] = kind.equals("triangular") && j > i ? BigFraction.ZERO : entry(kind);
      }
    }
    adjust(kind, a);
    RationalMatrix matrix = matrix(columns, a);
    boolean solvable = random.nextBoolean();
    RationalVector side = solvable ? matrix.times(vector(columns, kind)) : vector(rows, kind);
    return new LinearCase(kind, matrix, side);
  }

  private BigFraction entry(String kind) {
    return switch (kind) {
      case "signs" -> Rationals.of(random.nextInt(3) - 1L);
      case "near 2^31" -> BigFraction.of(near(31));
      case "near 2^62" -> BigFraction.of(near(62));
      case "huge" ->
          BigFraction.of(new BigInteger(1 + random.nextInt(400), random).subtract(near(8)));
      case "unlike denominators" ->
          BigFraction.of(random.nextInt(255) - 127, 1 + random.nextInt(127));
      case "multiples of primes" ->
          Rationals.of(random.nextInt(3) - 1L)
              .multiply(Rationals.of(PadicLifting.PRIMES[random.nextInt(2)]))
              .add(random.nextInt(2));
      case "oblong" ->
          random.nextInt(8) == 0
              ? BigFraction.of(near(62), near(31).abs().add(BigInteger.ONE))
              : Rationals.of(random.nextInt(5) - 2L);
      default -> Rationals.of(random.nextInt(19) - 9L);
    };
  }

  /** 0, a number of up to 3 below or above a power of two, or its negative. */
  private BigInteger near(int power) {
    BigInteger value =
        BigInteger.ONE.shiftLeft(power).add(BigInteger.valueOf(random.nextInt(7) - 3L));
    return switch (random.nextInt(5)) {
      case 0 -> BigInteger.valueOf(random.nextInt(3) - 1L);
      case 1, 2 -> value.negate();
      default -> value;
    };
  }

  /** Makes the last row a combination of the others, plus something that a prime divides. */
  private void adjust(String kind, BigFraction[][] a) {
    if (!kind.startsWith("singular")) {
      return;
    }
    int n = a.length;
    for (int j = 0; j < n; j++) {
      a[n - 1][j] = BigFraction.ZERO;
      for (int i = 0; i < n - 1; i++) {
        a[n - 1][j] = a[n - 1][j].add(a[i][j].multiply(i + 1));
      }
    }
    BigFraction extra = BigFraction.ZERO;
    if (kind.endsWith("first prime")) {
      extra = Rationals.of(PadicLifting.PRIMES[0]);
    } else if (kind.endsWith("all primes")) {
      extra = BigFraction.ONE;
      for (long prime : PadicLifting.PRIMES) {
        extra = extra.multiply(Rationals.of(prime));
      }
    }
    int place = random.nextInt(n);
    a[n - 1][place] = a[n - 1][place].add(extra);
  }

  private RationalVector vector(int size, String kind) {
    List<BigFraction> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(entry(kind));
    }
    return RationalVector.of(entries);
  }

  private static RationalMatrix matrix(int columns, BigFraction[][] entries) {
    List<RationalVector> rows = new ArrayList<>();
    for (BigFraction[] row : entries) {
      rows.add(RationalVector.of(row));
    }
    return RationalMatrix.of(columns, rows);
  }
}
