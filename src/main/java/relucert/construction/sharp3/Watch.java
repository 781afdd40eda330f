package relucert.construction.sharp3;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The samples at which a team's zigzag Z has to be as large as its levels P and Q: all but the
 * team's spikes. Between the spikes and the breakpoints all three are affine. So it is enough that
 * |Z| is so large, and the sign of Z the same, at the two outermost samples of each such piece.
 *
 * @param pieces the outermost samples of each piece that has samples
 * @param p P
 * @param q Q
 */
record Watch(List<Piece> pieces, BrokenLine p, BrokenLine q) {

  /** The first and the last sample of a piece; they may be the same. */
  record Piece(BigFraction first, BigFraction last) {}

  /** Returns what a team has to watch. */
  static Watch of(SpikeLayout layout, int team, BrokenLine p, BrokenLine q) {
    return new Watch(layout.pieces(team), p, q);
  }

  /**
   * Returns the least e &gt;= 0 such that 2^e times a function, not 0 at these samples, is as large
   * as P and Q at them.
   */
  int exponentFor(BrokenLine zigzag) {
    int exponent = 0;
    for (Piece piece : pieces) {
      for (BigFraction x : List.of(piece.first(), piece.last())) {
        Magnitude size = zigzag.sizeAt(x);
        exponent = Math.max(exponent, p.sizeAt(x).exponentOver(size));
        exponent = Math.max(exponent, q.sizeAt(x).exponentOver(size));
      }
    }
    return exponent;
  }

  /** Tells whether a zigzag is as large as P and Q at all samples. */
  boolean isExceededBy(BrokenLine zigzag) {
    return pieces.stream()
        .allMatch(
            piece ->
                isExceededBy(zigzag, piece.first())
                    && isExceededBy(zigzag, piece.last())
                    && zigzag.at(piece.first()).signum() == zigzag.at(piece.last()).signum());
  }

  private boolean isExceededBy(BrokenLine zigzag, BigFraction x) {
    Magnitude size = zigzag.sizeAt(x);
    return size.compareTo(p.sizeAt(x)) >= 0 && size.compareTo(q.sizeAt(x)) >= 0;
  }
}
