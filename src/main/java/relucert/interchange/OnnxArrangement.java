package relucert.interchange;

import java.util.List;

/** How the values for one point or several stand in the tensor that a model hands on. */
enum OnnxArrangement {
  /** A matrix with a row for each point: (batch, n). */
  ROWS,
  /** A matrix with a column for each point: (n, batch). */
  COLUMNS,
  /** The values for one point: (n). */
  POINT,
  /** One value for each point: (batch). */
  SINGLES;

  /** Takes the transpose. */
  OnnxArrangement transposed(OnnxNode node) {
    return switch (this) {
      case ROWS -> COLUMNS;
      case COLUMNS -> ROWS;
      case POINT, SINGLES -> throw node.bad("expected a matrix, found a vector");
    };
  }

  /**
   * Takes dimensions of size 1 away.
   *
   * @param axes which, from 0 or from the end with negative numbers; empty for all
   * @param width the number of values, -1 if unknown
   */
  OnnxArrangement squeezed(OnnxNode node, List<Long> axes, int width) {
    if (this == POINT || this == SINGLES || axes.size() > 1) {
      throw node.bad("expected one dimension less of a matrix, found axes " + axes);
    }
    boolean isFirst =
        axes.isEmpty() ? (this == ROWS) == (width != 1) : isFirst(node, axes.get(0), 2);
    // The dimension of the points goes if there is only one, that of the values if it is 1.
    if (isFirst == (this == ROWS)) {
      return POINT;
    }
    if (width != 1) {
      throw node.bad("expected the dimension of one value, found one of another size");
    }
    return SINGLES;
  }

  /** Puts a dimension of size 1 before or behind that of a vector. */
  OnnxArrangement unsqueezed(OnnxNode node, List<Long> axes) {
    if (axes.size() != 1 || this == ROWS || this == COLUMNS) {
      throw node.bad("expected one dimension more of a vector, found axes " + axes);
    }
    return isFirst(node, axes.get(0), 2) == (this == POINT) ? ROWS : COLUMNS;
  }

  private static boolean isFirst(OnnxNode node, long axis, int rank) {
    if (axis < -rank || axis >= rank) {
      throw node.bad("expected an axis from " + -rank + " to " + (rank - 1) + ", found " + axis);
    }
    return axis == 0 || axis == -rank;
  }

  /**
   * Takes another shape, which keeps every point's values together.
   *
   * @param shape the new shape; -1 for what is left, 0 for the same as before
   * @param width the number of values, -1 if unknown
   */
  OnnxArrangement reshaped(OnnxNode node, List<Long> shape, int width) {
    boolean isKept = this != COLUMNS && (shape.size() == 1 || shape.size() == 2);
    long last = isKept ? shape.get(shape.size() - 1) : 0;
    if (isKept && shape.size() == 2) {
      long first = shape.get(0);
      boolean isWhole = first == -1 || first == 1 || (first >= 0 && this == ROWS);
      isKept =
          last == -1
              ? first == 1 ? this != SINGLES : first == 0 && this == ROWS
              : last > 0 && (width < 0 || last == width) && isWhole;
      if (isKept) {
        return ROWS;
      }
    } else if (isKept && (last == -1 || last == width)) {
      return width == 1 && last == -1 ? SINGLES : POINT;
    }
    throw node.bad("expected a shape with a row of values for each point, found " + shape);
  }
}
