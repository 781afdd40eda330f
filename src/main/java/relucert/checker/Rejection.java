package relucert.checker;

/** Ends a check at its first failed condition. */
final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Rejection(String condition) {
    super(condition, null, false, false);
  }

  static void unless(boolean condition, String failure) {
    if (!condition) {
      throw new Rejection(failure);
    }
  }
}
