package relucert.exact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order of many numbers by size. Numbers that fit in a {@code long} are packed with their
 * places into one {@code long} each, which the library sorts: the place in the low bits, above it
 * as many leading bits of the number's distance from the least one as there is room for. Numbers
 * that agree in these bits are told apart in a second step, which is seldom needed.
 */
public final class Ranking {
  /** From so many keys on a second thread is worth while. */
  private static final int MANY = 1 << 16;

  private Ranking() {}

  /**
   * Sorts numbers.
   *
   * @param numbers any integers over one denominator
   * @return their places, from 0, such that the numbers there increase; equal numbers keep their
   *     order
   */
  public static int[] ascending(IntegerVector numbers) {
    long[] small = numbers.small();
    return small != null
        ? ascending(small)
        : sorted(
            IntStream.range(0, numbers.size()).boxed().toList(),
            Comparator.comparing(numbers::numerator));
  }

  private static int[] sorted(List<Integer> places, Comparator<Integer> order) {
    return places.stream().sorted(order).mapToInt(Integer::intValue).toArray();
  }

  /** Numbers of at most 62 bits, so that no difference overflows. */
  private static int[] ascending(long[] numbers) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    boolean isAscending = true;
    for (int i = 0; i < numbers.length; i++) {
      isAscending &= i == 0 || numbers[i - 1] <= numbers[i];
      least = Math.min(least, numbers[i]);
      most = Math.max(most, numbers[i]);
    }
    if (isAscending) {
      return IntStream.range(0, numbers.length).toArray();
    }
    int placeBits = bits(numbers.length - 1L);
    int dropped = Math.max(0, bits(most - least) + placeBits - (Long.SIZE - 1));
    long[] keys = new long[numbers.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (numbers[i] - least) >>> dropped << placeBits | i;
    }
    if (keys.length < MANY) {
      Arrays.sort(keys);
    } else {
      Arrays.parallelSort(keys);
    }
    int[] places = new int[keys.length];
    for (int r = 0; r < places.length; r++) {
      places[r] = (int) (keys[r] & ((1L << placeBits) - 1));
    }
    if (dropped > 0) {
      tellApart(places, keys, placeBits, numbers);
    }
    return places;
  }

  private static int bits(long magnitude) {
    return Long.SIZE - Long.numberOfLeadingZeros(magnitude);
  }

  /** Sorts every run of places whose keys agree in the leading bits. */
  private static void tellApart(int[] places, long[] keys, int placeBits, long[] numbers) {
    for (int from = 0; from < places.length; ) {
      int to = from + 1;
      while (to < places.length && keys[to] >>> placeBits == keys[from] >>> placeBits) {
        to++;
      }
      if (to - from > 1) {
        int[] run =
            sorted(
                Arrays.stream(places, from, to).boxed().toList(),
                Comparator.comparingLong(place -> numbers[place]));
        System.arraycopy(run, 0, places, from, run.length);
      }
      from = to;
    }
  }
}
