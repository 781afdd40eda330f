package relucert.interchange;

import java.util.List;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.exact.RationalVector;
import relucert.network.Network;

/**
 * The layers that a chain of operators makes. Between two Relu stands x -&gt; W(x + s) + b, of
 * which each part may be missing.
 */
final class OnnxLayers {
  private final SourceFile file;
  private final NetworkDraft draft;
  private @Nullable List<Placed<RationalVector>> rows;
  private Place place = Place.of("");

  /** What is added: s before there are rows, then Ws + b; null for zero. */
  private @Nullable RationalVector shift;

  /** The number of values that are handed on; -1 until it is known. */
  private int width = -1;

  OnnxLayers(SourceFile file) {
    this.file = file;
    this.draft = new NetworkDraft(file);
  }

  /** Takes y -&gt; Wy. */
  void multiply(OnnxNode node, List<Placed<RationalVector>> matrix) {
    if (rows != null) {
      throw node.bad("expected a Relu between two matrices, found none");
    }
    int inputs = matrix.get(0).value().size();
    if (width >= 0 && inputs != width) {
      throw node.bad(
          "expected a matrix for " + Shown.counted(width, "value") + ", found " + inputs);
    }
    if (width < 0) {
      draft.inputDimension(inputs);
    }
    RationalVector before = shift;
    if (before != null) {
      if (before.size() != inputs) {
        throw node.bad("expected a matrix for " + before.size() + " values, found " + inputs);
      }
      shift = RationalVector.of(matrix.stream().map(row -> row.value().dot(before)).toList());
    }
    rows = matrix;
    place = node.place();
    width = matrix.size();
  }

  /** Takes y -&gt; y + c; a single c is added to all values. */
  void add(OnnxNode node, RationalVector c) {
    int size = rows == null && width < 0 && shift != null ? shift.size() : width;
    RationalVector all = c;
    if (c.size() == 1 && size > 1) {
      BigFraction only = c.get(0);
      all = RationalVector.zero(size).map(zero -> only);
    }
    if (size >= 0 && all.size() != size) {
      throw node.bad("expected " + Shown.counted(size, "number") + " or one, found " + c.size());
    }
    shift = shift == null ? all : shift.plus(all);
  }

  /** Takes max(0, y), which ends a layer. */
  void relu(OnnxNode node) {
    if (rows == null) {
      throw node.bad("expected Gemm or MatMul before each Relu, found none");
    }
    end();
  }

  private void end() {
    List<Placed<RationalVector>> matrix = Objects.requireNonNull(rows);
    RationalVector biases = shift == null ? RationalVector.zero(width) : shift;
    draft.layer(new Placed<>(matrix, place), new Placed<>(biases, place));
    rows = null;
    shift = null;
  }

  /**
   * Ends the last layer. After a Relu that is x -&gt; x + s.
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
    if (rows == null) {
      rows = List.of(new Placed<>(RationalVector.of(1), place));
    }
    end();
    return draft.network();
  }
}
