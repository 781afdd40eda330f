package relucert.search.width;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.certificate.Certificate;
import relucert.checker.Checker;
import relucert.checker.WidthOracle;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * Least widths against {@link KindsOracle} for all labels in {-2..2} on five spacings, for n up to
 * 5 or {@code -Dexhaustive.k}. All answers come with certificates that the checker accepts.
 */
class LeastWidthExhaustiveTest {
  private static final int MAX_N = Integer.getInteger("exhaustive.k", 5);
  private static final int LABELS = 5;
  private static final int DIFFERENCES = 2 * LABELS - 1;

  /** The lengths of the gaps. */
  private static final Map<String, List<String>> SPACINGS =
      new TreeMap<>(
          Map.of(
              "uniform", List.of("1", "1", "1", "1", "1", "1", "1"),
              "generic", List.of("1", "2", "1", "4", "2", "7", "5"),
              "wild", List.of("3/2", "1/1000000", "7/3", "1000000", "11/13", "17/4", "1"),
              "doubling", List.of("1", "2", "4", "8", "16", "32", "64"),
              "pairs", List.of("1", "3", "1", "3", "1", "3", "1")));

  static Stream<Arguments> cases() {
    return IntStream.rangeClosed(1, MAX_N)
        .boxed()
        .flatMap(n -> SPACINGS.keySet().stream().map(spacing -> Arguments.of(n, spacing)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theWidthOfAllLabelsIsFound(int n, String spacing, TestReporter reporter) {
    List<BigFraction> gaps = gaps(n, spacing);
    RationalVector positions = positions(gaps);
    long[] scales = scales(gaps);
    byte[] known = new byte[(int) Math.pow(DIFFERENCES, n - 1)];
    Arrays.fill(known, (byte) -1);
    Map<String, Integer> seen = new TreeMap<>();
    int all = (int) Math.pow(LABELS, n);
    for (int code = 0; code < all; code++) {
      long[] labels = labels(code, n);
      LeastWidth width =
          LeastWidth.through(positions, RationalVector.of(labels), LeastWidth.DEFAULT_LIMIT);
      assertThat(width.isDecided()).isTrue();
      if (width.neurons() != least(labels, scales, known)) {
        assertThat(width.neurons())
            .as("x = %s, z = %s", positions, Arrays.toString(labels))
            .isEqualTo(least(labels, scales, known));
      }
      requireAccepted(width.fits());
      requireAccepted(width.needs());
      seen.merge("breakpoints + " + (width.neurons() - width.leastBreakpoints()), 1, Integer::sum);
    }
    assertThat(seen.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(all);
    reporter.publishEntry(spacing + ", n = " + n, seen.toString());
  }

  private static void requireAccepted(Certificate certificate) {
    if (!Checker.check(certificate).isAccepted()) {
      assertThat(Checker.check(certificate).toString()).isEqualTo("ACCEPTED");
    }
  }

  /** Adding a constant and changing the sign of all labels change no width. */
  private static int least(long[] labels, long[] scales, byte[] known) {
    long[] chords = new long[scales.length];
    int sign = 0;
    int key = 0;
    for (int gap = 0; gap < chords.length; gap++) {
      long rise = labels[gap + 1] - labels[gap];
      sign = sign == 0 ? Long.signum(rise) : sign;
      key = DIFFERENCES * key + (int) (sign * rise) + LABELS - 1;
      chords[gap] = Math.multiplyExact(sign * rise, scales[gap]);
    }
    if (known[key] < 0) {
      known[key] = (byte) KindsOracle.leastNeurons(chords);
    }
    return known[key];
  }

  private static List<BigFraction> gaps(int n, String spacing) {
    return Objects.requireNonNull(SPACINGS.get(spacing)).stream()
        .limit(n - 1L)
        .map(Rationals::parse)
        .toList();
  }

  private static RationalVector positions(List<BigFraction> gaps) {
    List<BigFraction> positions = new ArrayList<>(List.of(Rationals.of(-1)));
    gaps.forEach(gap -> positions.add(positions.get(positions.size() - 1).add(gap)));
    return RationalVector.of(positions);
  }

  /** Whole numbers proportional to the reciprocals of the gaps. */
  private static long[] scales(List<BigFraction> gaps) {
    BigInteger common = BigInteger.ONE;
    for (BigFraction gap : gaps) {
      BigInteger length = gap.getNumerator();
      common = common.multiply(length.divide(common.gcd(length)));
    }
    BigFraction scale = BigFraction.of(common);
    return gaps.stream()
        .mapToLong(gap -> scale.divide(gap).getNumerator().longValueExact())
        .toArray();
  }

  private static long[] labels(int code, int n) {
    long[] labels = new long[n];
    int rest = code;
    for (int i = 0; i < n; i++) {
      labels[i] = rest % LABELS - 2L;
      rest /= LABELS;
    }
    return labels;
  }

  /** Two oracles that share nothing: this one tries all generators of the cones of the neurons. */
  @Test
  void theOraclesAgree() {
    long[] x = {0, 1, 3, 4};
    for (int code = 0; code < LABELS * LABELS * LABELS; code++) {
      long[] z = labels(LABELS * code + 2, x.length);
      int neurons = KindsOracle.leastNeurons(2 * (z[1] - z[0]), z[2] - z[1], 2 * (z[3] - z[2]));
      assertThat(WidthOracle.fits(x, z, neurons)).isTrue();
      assertThat(neurons == 0 || !WidthOracle.fits(x, z, neurons - 1)).isTrue();
    }
  }
}
