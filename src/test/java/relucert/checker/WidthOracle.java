package relucert.checker;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides by brute force whether m neurons fit few data on a line: for each of the multisets of m
 * cones it tries all sets of generators (Caratheodory) and solves for their coefficients, in whole
 * numbers. Also the least number of breakpoints, by trying all sets of windows.
 */
public final class WidthOracle {
  private WidthOracle() {}

  /** Tells whether some network with m neurons takes z at x_1 &lt; ... &lt; x_n. */
  public static boolean fits(long[] x, long[] z, int m) {
    BigInteger[] chords = new BigInteger[x.length - 1];
    for (int i = 0; i < chords.length; i++) {
      chords[i] = BigInteger.valueOf(chords(x, z)[i]);
    }
    return fits(chords, m);
  }

  /** Tells whether some network with m neurons has these chord slopes, in any unit. */
  static boolean fits(BigInteger[] chords, int m) {
    int gaps = chords.length;
    List<long[][]> cones = new ArrayList<>();
    for (int gap = 0; gap < gaps; gap++) {
      for (int facing : new int[] {1, -1}) {
        for (int sign : new int[] {1, -1}) {
          cones.add(
              new long[][] {slopes(gaps, gap, facing, sign), slopes(gaps, gap + 1, facing, sign)});
        }
      }
    }
    return fits(cones, 0, m, new ArrayList<>(), chords);
  }

  /** The chord slopes times the product of all gaps. */
  private static long[] chords(long[] x, long[] z) {
    long[] chords = new long[x.length - 1];
    for (int i = 0; i < chords.length; i++) {
      chords[i] = z[i + 1] - z[i];
      for (int j = 0; j < chords.length; j++) {
        chords[i] *= i == j ? 1 : x[j + 1] - x[j];
      }
    }
    return chords;
  }

  /** The slopes in all gaps of the neuron with its breakpoint at a sample (from 0). */
  private static long[] slopes(int gaps, int sample, int facing, int sign) {
    long[] slopes = new long[gaps];
    for (int gap = 0; gap < gaps; gap++) {
      boolean active = facing > 0 ? gap >= sample : gap < sample;
      slopes[gap] = active ? (long) facing * sign : 0;
    }
    return slopes;
  }

  private static boolean fits(
      List<long[][]> cones, int from, int m, List<long[]> generators, BigInteger[] chords) {
    if (m == 0) {
      return isInCone(generators, chords);
    }
    for (int c = from; c < cones.size(); c++) {
      generators.add(cones.get(c)[0]);
      generators.add(cones.get(c)[1]);
      boolean found = fits(cones, c, m - 1, generators, chords);
      generators.remove(generators.size() - 1);
      generators.remove(generators.size() - 1);
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInCone(List<long[]> generators, BigInteger[] vector) {
    for (int set = 0; set < 1 << generators.size(); set++) {
      List<long[]> chosen = new ArrayList<>();
      for (int g = 0; g < generators.size(); g++) {
        if ((set >> g & 1) == 1) {
          chosen.add(generators.get(g));
        }
      }
      if (chosen.size() <= vector.length && isCombination(chosen, vector)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the vector is a combination of independent generators with coefficients &gt;= 0. */
  private static boolean isCombination(List<long[]> generators, BigInteger[] vector) {
    int s = generators.size();
    long[][] rows = new long[vector.length][s];
    BigInteger[] right = vector.clone();
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < s; j++) {
        rows[i][j] = generators.get(j)[i];
      }
    }
    for (int column = 0; column < s; column++) {
      int pivot = column;
      while (pivot < rows.length && rows[pivot][column] == 0) {
        pivot++;
      }
      if (pivot == rows.length) {
        return false;
      }
      long[] row = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = row;
      BigInteger value = right[pivot];
      right[pivot] = right[column];
      right[column] = value;
      for (int i = 0; i < rows.length; i++) {
        long factor = rows[i][column];
        if (i == column || factor == 0) {
          continue;
        }
        for (int j = 0; j < s; j++) {
          rows[i][j] =
              Math.subtractExact(
                  Math.multiplyExact(rows[i][j], row[column]), Math.multiplyExact(factor, row[j]));
        }
        right[i] =
            right[i]
                .multiply(BigInteger.valueOf(row[column]))
                .subtract(value.multiply(BigInteger.valueOf(factor)));
      }
    }
    for (int i = 0; i < rows.length; i++) {
      if (i < s ? right[i].signum() * Long.signum(rows[i][i]) < 0 : right[i].signum() != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The largest number of turns that can be told apart: over all sets of samples with a turn in
   * which equal signs are not neighbours. With {@code flatStart} the function has slope 0 far left,
   * and its first chord counts as a turn.
   */
  public static int leastBreakpoints(long[] x, long[] z, boolean flatStart) {
    long[] chords = chords(x, z);
    int[] turns = new int[x.length];
    for (int i = flatStart ? 0 : 1; i < chords.length; i++) {
      turns[i] = Long.signum(chords[i] - (i == 0 ? 0 : chords[i - 1]));
    }
    return mostTurns(turns);
  }

  /** The largest set of turns (+1 or -1) in which equal signs are not neighbours. */
  static int mostTurns(int[] turns) {
    int best = 0;
    for (int set = 0; set < 1 << turns.length; set++) {
      boolean good = true;
      for (int i = 0; i < turns.length; i++) {
        boolean in = (set >> i & 1) == 1;
        boolean next = (set >> i & 2) == 2;
        good &= !in || turns[i] != 0;
        good &= !in || !next || turns[i] != turns[i + 1];
      }
      best = good ? Math.max(best, Integer.bitCount(set)) : best;
    }
    return best;
  }
}
