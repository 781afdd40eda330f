package relucert.interchange;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/**
 * A named array of numbers of a binary file: a scalar, a vector or a matrix.
 *
 * <p>Invariants: at most 2 dimensions; as many entries as the product of the dimensions.
 *
 * @param name its name in the file; empty for the only one
 * @param type how its numbers are stored
 * @param shape its dimensions
 * @param entries its numbers, row by row
 */
record Tensor(
    String name,
    ElementType type,
    ImmutableList<Integer> shape,
    ImmutableList<BigFraction> entries) {

  /**
   * Reads a tensor.
   *
   * @param file the file
   * @param name its name
   * @param type how its numbers are stored
   * @param dimensions its shape
   * @param data its bytes, in the buffer's order of bytes
   * @param numbers counts the numbers of the file
   * @throws BadInput if it has more than 2 dimensions, the shape does not match the number of
   *     bytes, or an entry is no number
   */
  static Tensor read(
      SourceFile file,
      String name,
      ElementType type,
      List<Long> dimensions,
      ByteBuffer data,
      ExactNumbers numbers) {
    Place place = Place.of(shownName(name));
    List<Integer> shape = shape(file, place, dimensions);
    int count = count(file, place, shape);
    // At most 2,000,000 numbers of 8 bytes.
    if (data.remaining() != count * type.bytes()) {
      throw file.bad(
          place,
          String.format(
              "expected %s for %d numbers %s, found %d",
              Shown.counted(count * type.bytes(), "byte"), count, type, data.remaining()));
    }
    try {
      numbers.requireRoom(count);
      if (count == 0) {
        // A dimension is 0; the other one, if there is one, is a number of empty rows or columns.
        numbers.countEmpty(shape.stream().mapToInt(size -> size).max().orElse(0));
      }
    } catch (NumberFormatException e) {
      throw file.bad(place, String.valueOf(e.getMessage()));
    }
    ImmutableList.Builder<BigFraction> entries = ImmutableList.builderWithExpectedSize(count);
    for (int i = 0; i < count; i++) {
      try {
        entries.add(numbers.count(type.read(data, data.position() + i * type.bytes())));
      } catch (NumberFormatException e) {
        throw file.bad(index(name, shape, i), String.valueOf(e.getMessage()));
      }
    }
    return new Tensor(name, type, ImmutableList.copyOf(shape), entries.build());
  }

  /** Returns how many bytes a tensor of a shape takes: at most 16,000,000. */
  static int bytes(SourceFile file, String name, ElementType type, List<Long> dimensions) {
    Place place = Place.of(shownName(name));
    return count(file, place, shape(file, place, dimensions)) * type.bytes();
  }

  private static List<Integer> shape(SourceFile file, Place place, List<Long> dimensions) {
    List<Integer> shape = new ArrayList<>();
    for (long dimension : dimensions) {
      if (dimension < 0 || dimension > ExactNumbers.MAX_NUMBERS) {
        throw file.bad(
            place,
            "expected dimensions from 0 to " + ExactNumbers.MAX_NUMBERS + ", found " + dimension);
      }
      shape.add((int) dimension);
    }
    if (shape.size() > 2) {
      throw file.bad(place, "expected a vector or a matrix, found " + shape.size() + " dimensions");
    }
    return shape;
  }

  private static int count(SourceFile file, Place place, List<Integer> shape) {
    // At most 2 factors of at most 2,000,000: no overflow.
    long count = 1;
    for (int dimension : shape) {
      count *= dimension;
    }
    if (count > ExactNumbers.MAX_NUMBERS) {
      throw file.bad(
          place,
          "expected at most " + ExactNumbers.MAX_NUMBERS + " numbers in a file, found " + count);
    }
    return (int) count;
  }

  private static Place index(String name, List<Integer> shape, int i) {
    String shown = shownName(name);
    return switch (shape.size()) {
      case 0 -> Place.of(shown);
      case 1 -> Place.of(shown, i);
      default -> Place.of(shown + "[" + i / shape.get(1) + "]", i % shape.get(1));
    };
  }

  private static String shownName(String name) {
    return name.isEmpty() ? "array" : Shown.shortened(name);
  }

  Place place() {
    return Place.of(shownName(name));
  }

  /** Returns the same numbers, row by row, in another shape of the same size. */
  Tensor withShape(Integer... other) {
    return new Tensor(name, type, ImmutableList.copyOf(other), entries);
  }

  /** Returns the transpose of a matrix. */
  Tensor transposed() {
    int rows = shape.get(0);
    int columns = shape.get(1);
    ImmutableList.Builder<BigFraction> turned = ImmutableList.builderWithExpectedSize(size());
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows; row++) {
        turned.add(entries.get(row * columns + column));
      }
    }
    return new Tensor(name, type, ImmutableList.of(columns, rows), turned.build());
  }

  /** Returns the number of entries. */
  int size() {
    return entries.size();
  }

  /**
   * Returns the rows of a matrix.
   *
   * @throws BadInput if this is no matrix
   */
  List<Placed<RationalVector>> rows(SourceFile file) {
    requireDimensions(file, 2, "a matrix");
    int columns = shape.get(1);
    List<Placed<RationalVector>> rows = new ArrayList<>();
    for (int i = 0; i < shape.get(0); i++) {
      rows.add(
          new Placed<>(
              RationalVector.of(entries.subList(i * columns, (i + 1) * columns)),
              Place.of(shownName(name), i)));
    }
    return rows;
  }

  /**
   * Returns the entries of a vector.
   *
   * @throws BadInput if this is no vector
   */
  List<Placed<BigFraction>> vector(SourceFile file) {
    requireDimensions(file, 1, "a vector");
    List<Placed<BigFraction>> placed = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      placed.add(new Placed<>(entries.get(i), Place.of(shownName(name), i)));
    }
    return placed;
  }

  private void requireDimensions(SourceFile file, int number, String what) {
    if (shape.size() != number) {
      throw file.bad(place(), "expected " + what + ", found the shape " + shape);
    }
  }
}
