package relucert.interchange;

/**
 * A place in a text file.
 *
 * @param line its line, from 1
 * @param column its column, from 1; 0 if the line is all that is known
 * @param part the part of the document, such as {@code points} or {@code cell 2 (x2)}; may be empty
 * @param index the element of that part, from 0; -1 for the part itself
 */
record Place(int line, int column, String part, int index) {
  static Place of(int line, int column, String part) {
    return new Place(line, column, part, -1);
  }

  /** Returns for example {@code line 7, column 12, points[2]}. */
  @Override
  public String toString() {
    return "line "
        + line
        + (column > 0 ? ", column " + column : "")
        + (part.isEmpty() ? "" : ", " + part)
        + (index >= 0 ? "[" + index + "]" : "");
  }
}
