package relucert.interchange;

import com.google.common.math.LongMath;

/**
 * Counts the steps of reading one ONNX model, in operations on numbers of 64 bits. A model may use
 * the same constants again and again, so the size of the file does not bound them.
 */
final class OnnxWork {
  /** Some seconds; a chain of two million weights, each used once, takes half of it. */
  static final long MOST = 1L << 23;

  private long spent;

  /**
   * Counts steps before they are done.
   *
   * @param steps at least 0; saturated if there are too many for a long
   * @throws BadInput if there are too many in all
   */
  void spend(OnnxNode node, long steps) {
    spent = LongMath.saturatedAdd(spent, steps);
    if (spent > MOST) {
      throw node.bad("expected a model that is simplified more easily, found too much to compute");
    }
  }

  /**
   * Returns the steps of so many products of numbers of so many bits, saturated. Reducing a
   * fraction takes time that grows with the square of its length.
   */
  static long products(long count, int bits, int otherBits) {
    long words = ((long) bits + otherBits) / 128;
    // Below 2^26, so the square is below 2^52.
    return LongMath.saturatedMultiply(count, 1 + words * words);
  }
}
