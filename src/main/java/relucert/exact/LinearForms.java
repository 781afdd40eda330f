package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Integer linear forms prepared for evaluation at a block of samples at once: column t of a form's
 * value is the sum of all products of a weight's digit a and an input's digit b with a + b = t.
 * Which digits these are is found once; a block then costs nothing but products and sums of {@code
 * long}, no branch and no allocation.
 */
final class LinearForms {
  /** One form: for each column its weights' digits and the input planes they are multiplied by. */
  private static final class Form {
    private final long[][] weights;
    private final int[][] planes;
    private final int digits;

    Form(long[][] weights, int[][] planes, int digits) {
      this.weights = weights;
      this.planes = planes;
      this.digits = digits;
    }

    int columns() {
      return weights.length;
    }

    boolean fits(Radix radix) {
      for (long[] column : weights) {
        if (!radix.holds(column.length)) {
          return false;
        }
      }
      return true;
    }
  }

  private final Radix radix;
  private final List<Form> forms;
  private final PlaneLayout images;

  private LinearForms(Radix radix, List<Form> forms, PlaneLayout images) {
    this.radix = radix;
    this.forms = forms;
    this.images = images;
  }

  /**
   * Prepares forms.
   *
   * @param rows the weights, each row with one for every number of the layout
   * @param bounds bounds on the forms' values and partial sums, one for each row
   * @param inputs the layout of what they are applied to
   * @return the forms; empty if a sum could overflow in the layout's radix
   */
  static Optional<LinearForms> of(
      List<BigInteger[]> rows, List<BigInteger> bounds, PlaneLayout inputs) {
    Radix radix = inputs.radix();
    List<Form> forms = new ArrayList<>(rows.size());
    for (int r = 0; r < rows.size(); r++) {
      Form form = form(rows.get(r), inputs, radix.digits(bounds.get(r)));
      if (!form.fits(radix)) {
        return Optional.empty();
      }
      forms.add(form);
    }
    return Optional.of(new LinearForms(radix, forms, new PlaneLayout(radix, bounds)));
  }

  private static Form form(BigInteger[] row, PlaneLayout inputs, int digits) {
    Radix radix = inputs.radix();
    long[][] split = new long[row.length][];
    int columns = 1;
    for (int k = 0; k < row.length; k++) {
      split[k] = radix.split(row[k], radix.digits(row[k].abs()));
      if (row[k].signum() != 0) {
        columns = Math.max(columns, split[k].length + inputs.digits(k) - 1);
      }
    }
    long[][] weights = new long[columns][];
    int[][] planes = new int[columns][];
    for (int t = 0; t < columns; t++) {
      column(t, split, inputs, weights, planes);
    }
    return new Form(weights, planes, digits);
  }

  private static void column(
      int t, long[][] split, PlaneLayout inputs, long[][] weights, int[][] planes) {
    List<Long> digits = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int k = 0; k < split.length; k++) {
      for (int a = 0; a < split[k].length; a++) {
        if (split[k][a] != 0 && t - a >= 0 && t - a < inputs.digits(k)) {
          digits.add(split[k][a]);
          places.add(inputs.first(k) + t - a);
        }
      }
    }
    weights[t] = digits.stream().mapToLong(Long::longValue).toArray();
    planes[t] = places.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The layout of the forms' values. */
  PlaneLayout images() {
    return images;
  }

  /** The number of planes {@link #apply} writes to, those of the value first. */
  int scratchPlanes() {
    int planes = 1;
    for (Form form : forms) {
      planes = Math.max(planes, Math.max(form.columns(), form.digits));
    }
    return planes;
  }

  /**
   * Evaluates one form.
   *
   * @param index which form
   * @param inputs the planes of the inputs
   * @param out where the digits of the values go
   * @param lanes the number of samples
   */
  void apply(int index, long[][] inputs, long[][] out, int lanes) {
    Form form = forms.get(index);
    for (int t = 0; t < form.columns(); t++) {
      sum(form.weights[t], form.planes[t], inputs, out[t], lanes);
    }
    DigitColumns.settle(out, form.columns(), form.digits, radix, lanes);
  }

  private static void sum(long[] weights, int[] planes, long[][] inputs, long[] out, int lanes) {
    int terms = weights.length;
    if (terms == 0) {
      java.util.Arrays.fill(out, 0, lanes, 0);
      return;
    }
    int next;
    if (terms % 2 == 0) {
      Lanes.set(out, weights[0], inputs[planes[0]], weights[1], inputs[planes[1]], lanes);
      next = 2;
    } else {
      Lanes.set(out, weights[0], inputs[planes[0]], lanes);
      next = 1;
    }
    for (int i = next; i < terms; i += 2) {
      Lanes.add(out, weights[i], inputs[planes[i]], weights[i + 1], inputs[planes[i + 1]], lanes);
    }
  }
}
