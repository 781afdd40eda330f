package relucert.interchange;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.exact.RationalVector;
import relucert.network.Network;

/**
 * The layers that a chain of operators makes. Between two Relu stands an affine map of the values
 * behind the first of them: x -&gt; Wx + s, where W is a matrix, or factors c for x -&gt; c x, and
 * each part may be missing.
 */
final class OnnxLayers {
  private final SourceFile file;
  private final NetworkDraft draft;
  private final OnnxWork work;
  private Place place = Place.of("");

  /** W; null as long as there are only factors. */
  private @Nullable List<Placed<RationalVector>> rows;

  /** What each value is multiplied by while there is no W, one number for all or for each. */
  private @Nullable RationalVector factors;

  /** s, one number for all or for each. */
  private @Nullable RationalVector shift;

  /** The number of values that are handed on; -1 until it is known. */
  private int width = -1;

  OnnxLayers(SourceFile file, OnnxWork work) {
    this.file = file;
    this.draft = new NetworkDraft(file);
    this.work = work;
  }

  /** Returns the number of values that are handed on; -1 until it is known. */
  int width() {
    return width;
  }

  /** Takes y -&gt; My. */
  void multiply(OnnxNode node, List<Placed<RationalVector>> matrix) {
    int inputs = matrix.get(0).value().size();
    int before = width >= 0 ? width : size();
    if (inputs != before && (width >= 0 || before > 1)) {
      throw node.bad(
          "expected a matrix for " + Shown.counted(before, "value") + ", found " + inputs);
    }
    if (width < 0) {
      draft.inputDimension(inputs);
    }
    work.spend(node, (long) matrix.size() * inputs);
    if (shift != null) {
      RationalVector added = spread(shift, inputs);
      work.spend(
          node, OnnxWork.products((long) matrix.size() * inputs, mostBits(matrix), added.bits()));
      shift = RationalVector.of(matrix.stream().map(row -> row.value().dot(added)).toList());
    }
    rows = behind(node, matrix, inputs);
    factors = null;
    place = node.place();
    width = matrix.size();
  }

  /** The matrix behind the affine map so far. */
  private List<Placed<RationalVector>> behind(
      OnnxNode node, List<Placed<RationalVector>> matrix, int inputs) {
    if (rows != null) {
      return composed(node, matrix, rows);
    }
    if (factors == null) {
      return matrix;
    }
    RationalVector scale = spread(factors, inputs);
    work.spend(
        node, OnnxWork.products((long) matrix.size() * inputs, mostBits(matrix), scale.bits()));
    return map(matrix, row -> product(row, scale));
  }

  private List<Placed<RationalVector>> composed(
      OnnxNode node, List<Placed<RationalVector>> matrix, List<Placed<RationalVector>> first) {
    int inputs = first.get(0).value().size();
    work.spend(
        node,
        OnnxWork.products(
            LongMath.saturatedMultiply((long) matrix.size() * first.size(), inputs),
            mostBits(matrix),
            mostBits(first)));
    List<RationalVector> columns = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      int column = i;
      columns.add(RationalVector.of(first.stream().map(row -> row.value().get(column)).toList()));
    }
    return map(matrix, row -> RationalVector.of(columns.stream().map(row::dot).toList()));
  }

  private static List<Placed<RationalVector>> map(
      List<Placed<RationalVector>> rows, java.util.function.UnaryOperator<RationalVector> image) {
    return rows.stream().map(row -> new Placed<>(image.apply(row.value()), row.place())).toList();
  }

  private static int mostBits(List<Placed<RationalVector>> rows) {
    return rows.stream().mapToInt(row -> row.value().bits()).max().orElse(0);
  }

  /** Takes y -&gt; c y; a single c multiplies all values. */
  void scale(OnnxNode node, RationalVector c) {
    requireSize(node, c);
    if (shift != null) {
      shift = product(node, shift, c);
    }
    List<Placed<RationalVector>> matrix = rows;
    if (matrix == null) {
      factors = factors == null ? c : product(node, factors, c);
      return;
    }
    RationalVector all = spread(c, width);
    long entries = (long) width * matrix.get(0).value().size();
    work.spend(node, OnnxWork.products(entries, mostBits(matrix), c.bits()));
    List<Placed<RationalVector>> scaled = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      Placed<RationalVector> row = matrix.get(i);
      scaled.add(new Placed<>(row.value().times(all.get(i)), row.place()));
    }
    rows = scaled;
  }

  /** Takes y -&gt; y + c; a single c is added to all values. */
  void add(OnnxNode node, RationalVector c) {
    requireSize(node, c);
    RationalVector before = shift;
    int size = Math.max(c.size(), before == null ? 1 : before.size());
    work.spend(node, OnnxWork.products(size, c.bits(), 0));
    shift = before == null ? c : spread(before, size).plus(spread(c, size));
  }

  private void requireSize(OnnxNode node, RationalVector c) {
    int size = width >= 0 ? width : size();
    if (c.size() != 1 && c.size() != size && (width >= 0 || size > 1)) {
      throw node.bad("expected " + Shown.counted(size, "number") + " or one, found " + c.size());
    }
  }

  /** The number of values as far as factors and summands tell; 1 if they do not. */
  private int size() {
    return Math.max(factors == null ? 1 : factors.size(), shift == null ? 1 : shift.size());
  }

  private RationalVector product(OnnxNode node, RationalVector a, RationalVector b) {
    int size = Math.max(a.size(), b.size());
    work.spend(node, OnnxWork.products(size, a.bits(), b.bits()));
    return product(spread(a, size), spread(b, size));
  }

  private static RationalVector product(RationalVector a, RationalVector b) {
    return RationalVector.of(
        IntStream.range(0, a.size()).mapToObj(i -> a.get(i).multiply(b.get(i))).toList());
  }

  /** Returns a vector of the size, or the only number so many times. */
  private static RationalVector spread(RationalVector c, int size) {
    BigFraction first = c.get(0);
    return c.size() == size ? c : RationalVector.zero(size).map(zero -> first);
  }

  /** Takes max(0, y), which ends a layer; right behind another one it changes nothing. */
  void relu(OnnxNode node) {
    if (width < 0) {
      throw node.bad("expected Gemm or MatMul before the first Relu, found none");
    }
    if (rows != null || factors != null || shift != null) {
      end(node);
    }
  }

  private void end(OnnxNode node) {
    if (rows == null) {
      work.spend(node, (long) width * width);
      place = node.place();
    }
    end();
  }

  private void end() {
    List<Placed<RationalVector>> matrix = rows == null ? diagonal() : rows;
    RationalVector biases = shift == null ? RationalVector.zero(width) : spread(shift, width);
    draft.layer(new Placed<>(matrix, place), new Placed<>(biases, place));
    rows = null;
    factors = null;
    shift = null;
  }

  /** The matrix of the factors alone. */
  private List<Placed<RationalVector>> diagonal() {
    RationalVector scale = spread(factors == null ? RationalVector.of(1) : factors, width);
    List<Placed<RationalVector>> matrix = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      matrix.add(new Placed<>(RationalVector.unit(width, i).times(scale.get(i)), place));
    }
    return matrix;
  }

  /**
   * Ends the last layer. After a Relu that is x -&gt; c x + s.
   *
   * @throws BadInput if there is no matrix at all, or more than one output
   */
  Network network() {
    if (width < 0) {
      throw new BadInput(file.path(), "expected at least one Gemm or MatMul, found none");
    }
    if (width != 1) {
      throw file.bad(place, "expected one output of the last layer, found " + width);
    }
    end();
    return draft.network();
  }
}
