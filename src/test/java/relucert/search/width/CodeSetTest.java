package relucert.search.width;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import relucert.certificate.Evidence.CodeRange;

/** Sets of short codes against sets of long ones, and both against sets of single codes. */
class CodeSetTest {
  private static final int ROUNDS = Integer.getInteger("exhaustive.sets", 20_000);

  private final Random random = new Random(13);

  /** Increasing ranges that are apart, around 0, or at the ends of what is short. */
  private ImmutableList<CodeRange> ranges() {
    List<BigInteger> cuts = new ArrayList<>();
    BigInteger at = start();
    int count = random.nextInt(4);
    for (int i = 0; i < 2 * count; i++) {
      cuts.add(at);
      at = at.add(BigInteger.valueOf(random.nextInt(5) + (i % 2 == 0 ? 0 : 2)));
    }
    ImmutableList.Builder<CodeRange> ranges = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      boolean noLow = i == 0 && random.nextInt(6) == 0;
      boolean noHigh = i == count - 1 && random.nextInt(6) == 0;
      ranges.add(
          new CodeRange(noLow ? null : cuts.get(2 * i), noHigh ? null : cuts.get(2 * i + 1)));
    }
    return ranges.build();
  }

  private BigInteger start() {
    BigInteger end = BigInteger.ONE.shiftLeft(ShortCodes.BITS - random.nextInt(2));
    BigInteger near = BigInteger.valueOf(random.nextInt(40) - 20L);
    return switch (random.nextInt(6)) {
      case 0 -> near.add(end);
      case 1 -> near.subtract(end);
      default -> near;
    };
  }

  private CodeRange range() {
    ImmutableList<CodeRange> ranges = ranges();
    return ranges.isEmpty() ? new CodeRange(null, null) : ranges.get(0);
  }

  private static CodeSet large(ImmutableList<CodeRange> ranges) {
    return ranges.isEmpty() ? CodeSet.of(ranges) : new LongCodes(ranges);
  }

  @Test
  void shortAndLongCodesMakeTheSameSets() {
    int crossed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      ImmutableList<CodeRange> a = ranges();
      ImmutableList<CodeRange> b = ranges();
      CodeRange range = range();
      CodeSet set = CodeSet.of(a);
      CodeSet other = CodeSet.of(b);
      assertThat(set.ranges()).isEqualTo(a);
      assertThat(set.or(other).ranges()).isEqualTo(large(a).or(large(b)).ranges());
      assertThat(set.or(large(b)).ranges()).isEqualTo(large(b).or(set).ranges());
      CodeSet sum = set.plus(range);
      assertThat(sum.ranges()).isEqualTo(large(a).plus(range).ranges());
      assertThat(set.meeting(range)).isEqualTo(large(a).meeting(range));
      assertThat(set.meets(range)).isEqualTo(!large(a).meeting(range).isEmpty());
      assertThat(set.firstCommon(other)).isEqualTo(firstCommon(a, b));
      assertThat(large(a).firstCommon(other)).isEqualTo(firstCommon(a, b));
      assertThat(set.firstCommon(large(b))).isEqualTo(firstCommon(a, b));
      crossed += set instanceof ShortCodes && sum instanceof LongCodes ? 1 : 0;
    }
    assertThat(crossed).isGreaterThan(ROUNDS / 100);
  }

  /** Adding to short codes again and again leads beyond what is short, and beyond a long. */
  @Test
  void sumsThatGrowBecomeLong() {
    for (int round = 0; round < 200; round++) {
      ImmutableList<CodeRange> a = ranges();
      CodeRange range = range();
      CodeSet set = CodeSet.of(a);
      CodeSet same = large(a);
      for (int i = 0; i < 20 && !same.isEmpty(); i++) {
        set = set.plus(range);
        same = same.plus(range);
        assertThat(set.ranges()).isEqualTo(same.ranges());
      }
    }
  }

  private static @Nullable CodeRange firstCommon(List<CodeRange> a, List<CodeRange> b) {
    for (CodeRange left : a) {
      for (CodeRange right : b) {
        CodeRange common = CodeSet.common(left, right);
        if (common != null) {
          return common;
        }
      }
    }
    return null;
  }

  /** The sum of two open units is the open interval of length 2, three codes. */
  @Test
  void sumsAndUnionsHoldExactlyTheCodesTheyShould() {
    for (int round = 0; round < ROUNDS; round++) {
      Set<Integer> a = codes();
      Set<Integer> b = codes();
      int low = random.nextInt(9) - 4;
      int high = low + random.nextInt(5);
      Set<Integer> sums = new TreeSet<>();
      for (int left : a) {
        for (int right = low; right <= high; right++) {
          int spread = left & right & 1;
          for (int code = left + right - spread; code <= left + right + spread; code++) {
            sums.add(code);
          }
        }
      }
      CodeRange range = new CodeRange(BigInteger.valueOf(low), BigInteger.valueOf(high));
      assertThat(set(a).plus(range).ranges()).isEqualTo(set(sums).ranges());
      Set<Integer> either = new TreeSet<>(a);
      either.addAll(b);
      assertThat(set(a).or(set(b)).ranges()).isEqualTo(set(either).ranges());
      for (int code = -12; code <= 12; code++) {
        assertThat(set(a).contains(BigInteger.valueOf(code))).isEqualTo(a.contains(code));
        boolean isOutside = !a.contains(code);
        assertThat(CodeSet.of(set(a).complement()).contains(BigInteger.valueOf(code)))
            .isEqualTo(isOutside);
      }
    }
  }

  private Set<Integer> codes() {
    Set<Integer> codes = new TreeSet<>();
    int density = random.nextInt(5);
    for (int code = -8; code <= 8; code++) {
      if (random.nextInt(4) < density) {
        codes.add(code);
      }
    }
    return codes;
  }

  private static CodeSet set(Set<Integer> codes) {
    ImmutableList.Builder<CodeRange> ranges = ImmutableList.builder();
    for (int code : codes) {
      if (!codes.contains(code - 1)) {
        int high = code;
        while (codes.contains(high + 1)) {
          high++;
        }
        ranges.add(new CodeRange(BigInteger.valueOf(code), BigInteger.valueOf(high)));
      }
    }
    return CodeSet.of(ranges.build());
  }
}
