package relucert.interchange;

/**
 * A place in a file.
 *
 * @param line its line, from 1; 0 in a file without lines
 * @param column its column, from 1; 0 if the line is all that is known
 * @param part the part of the document, such as {@code points} or {@code cell 2 (x2)}; may be empty
 * @param index the element of that part, from 0; -1 for the part itself
 */
record Place(int line, int column, String part, int index) {
  static Place of(int line, int column, String part) {
    return new Place(line, column, part, -1);
  }

  /** Returns a place in a file without lines. */
  static Place of(String part) {
    return new Place(0, 0, part, -1);
  }

  /** Returns an element of a part of a file without lines. */
  static Place of(String part, int index) {
    return new Place(0, 0, part, index);
  }

  /** Returns for example {@code line 7, column 12, points[2]} or {@code points[2]}. */
  @Override
  public String toString() {
    return (line > 0 ? "line " + line : "")
        + (column > 0 ? ", column " + column : "")
        + (line > 0 && !part.isEmpty() ? ", " : "")
        + part
        + (index >= 0 ? "[" + index + "]" : "");
  }
}
