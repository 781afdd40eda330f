package relucert.search.hunt;

import com.google.common.math.IntMath;
import java.util.Set;

/**
 * The labels of a unit, of each orbit the least: by the largest absolute value, then
 * lexicographically where each label counts in the order 0, 1, -1, 2, -2, ...
 *
 * <p>Inside, a label is its place in that order, its code.
 */
final class Labelings {
  private final HuntUnit unit;
  private final int bound;
  private final Set<Symmetry> symmetries;

  Labelings(HuntUnit unit, int bound, Set<Symmetry> symmetries) {
    this.unit = unit;
    this.bound = bound;
    this.symmetries = symmetries;
  }

  /** Visits labels with the number of instances that they, on this unit, stand for. */
  @FunctionalInterface
  interface Visitor {
    /** The array is not kept or changed. */
    void visit(int[] labels, long instances);
  }

  /** Visits the labels in their order. */
  void forEach(Visitor visitor) {
    for (int largest = 0; largest <= (unit.tuned().size() == 0 ? 0 : bound); largest++) {
      int[] codes = new int[unit.tuned().size()];
      do {
        if (reaches(codes, largest)) {
          visit(codes, largest, visitor);
        }
      } while (advance(codes, 2 * largest));
    }
  }

  private static boolean reaches(int[] codes, int largest) {
    if (largest == 0) {
      return true;
    }
    for (int code : codes) {
      if (code >= 2 * largest - 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean advance(int[] codes, int last) {
    for (int i = codes.length - 1; i >= 0; i--) {
      if (codes[i] < last) {
        codes[i]++;
        return true;
      }
      codes[i] = 0;
    }
    return false;
  }

  private void visit(int[] codes, int largest, Visitor visitor) {
    long multiples = 1;
    if (symmetries.contains(Symmetry.SCALE_Z) && largest > 0) {
      if (divisor(codes) > 1) {
        return;
      }
      multiples = bound / largest;
    }
    long images = images(codes);
    if (images > 0) {
      visitor.visit(labels(codes), unit.shapes() * multiples * images);
    }
  }

  private static int divisor(int[] codes) {
    int divisor = 0;
    for (int code : codes) {
      divisor = IntMath.gcd(divisor, (code + 1) / 2);
    }
    return divisor;
  }

  /** The different images under signs and reflections that fix the unit; 0 if one is less. */
  private long images(int[] codes) {
    int signs = symmetries.contains(Symmetry.NEGATE) ? 2 : 1;
    int turns = unit.mirrored() ? 2 : 1;
    long fixed = 0;
    for (int sign = 0; sign < signs; sign++) {
      for (int turn = 0; turn < turns; turn++) {
        int order = compareToImage(codes, sign == 1, turn == 1);
        if (order > 0) {
          return 0;
        }
        fixed += order == 0 ? 1 : 0;
      }
    }
    return (long) signs * turns / fixed;
  }

  private static int compareToImage(int[] codes, boolean negated, boolean reversed) {
    for (int i = 0; i < codes.length; i++) {
      int code = codes[reversed ? codes.length - 1 - i : i];
      int image = negated ? negated(code) : code;
      if (codes[i] != image) {
        return Integer.compare(codes[i], image);
      }
    }
    return 0;
  }

  private static int negated(int code) {
    return code == 0 ? 0 : code % 2 == 1 ? code + 1 : code - 1;
  }

  private static int[] labels(int[] codes) {
    int[] labels = new int[codes.length];
    for (int i = 0; i < codes.length; i++) {
      int size = (codes[i] + 1) / 2;
      labels[i] = codes[i] % 2 == 1 ? size : -size;
    }
    return labels;
  }
}
