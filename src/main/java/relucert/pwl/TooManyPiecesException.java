package relucert.pwl;

/**
 * Thrown when a function has more pieces than are computed: the number of pieces can grow
 * exponentially with the number of layers, so a small network may have more than any memory holds.
 */
public final class TooManyPiecesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyPiecesException(String message) {
    super(message);
  }
}
