package relucert.pwl;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * A continuous piecewise-linear function on all of R with finitely many pieces, in its unique
 * normal form: the points where its slope really changes (its breakpoints) and the affine function
 * on each piece.
 *
 * <p>Invariants: the breakpoints increase strictly; there is one piece more than breakpoints;
 * neighbouring pieces agree at their breakpoint and have different slopes. Two such functions are
 * therefore equal as functions exactly when they are {@link #equals equal}.
 */
public final class PiecewiseLinear {
  private final ImmutableList<BigFraction> breakpoints;
  private final ImmutableList<Affine> pieces;

  private PiecewiseLinear(List<BigFraction> breakpoints, List<Affine> pieces) {
    this.breakpoints = ImmutableList.copyOf(breakpoints);
    this.pieces = ImmutableList.copyOf(pieces);
  }

  /**
   * Returns the affine function itself.
   *
   * @param affine an affine function
   * @return the function with one piece
   */
  public static PiecewiseLinear of(Affine affine) {
    return new PiecewiseLinear(List.of(), List.of(affine));
  }

  /**
   * Returns the function that starts as an affine function on the left and turns at given points.
   *
   * @param leftmost the function on the leftmost piece
   * @param turns for each point the change of slope there; changes of 0 are dropped
   * @return the function
   */
  public static PiecewiseLinear of(Affine leftmost, Map<BigFraction, BigFraction> turns) {
    List<BigFraction> breakpoints = new ArrayList<>();
    List<Affine> pieces = new ArrayList<>(List.of(leftmost));
    Affine piece = leftmost;
    for (Map.Entry<BigFraction, BigFraction> turn : new TreeMap<>(turns).entrySet()) {
      if (turn.getValue().signum() != 0) {
        piece = piece.turned(turn.getKey(), turn.getValue());
        breakpoints.add(Rationals.canonical(turn.getKey()));
        pieces.add(piece);
      }
    }
    return new PiecewiseLinear(breakpoints, pieces);
  }

  /**
   * Returns the polyline through given points, continued by its first and last chord.
   *
   * @param positions at least 2 strictly increasing numbers
   * @param values as many values
   * @return the function with those values and no breakpoint but at inner positions
   * @throws IllegalArgumentException if the sizes differ, there are fewer than 2 positions or they
   *     do not increase
   */
  public static PiecewiseLinear polyline(RationalVector positions, RationalVector values) {
    requireData(positions, values, 2);
    TreeMap<BigFraction, BigFraction> turns = new TreeMap<>();
    BigFraction first = chord(positions, values, 0);
    BigFraction slope = first;
    for (int i = 1; i + 1 < positions.size(); i++) {
      BigFraction next = chord(positions, values, i);
      turns.put(positions.get(i), next.subtract(slope));
      slope = next;
    }
    BigFraction intercept = values.get(0).subtract(first.multiply(positions.get(0)));
    return of(new Affine(first, intercept), turns);
  }

  static void requireData(RationalVector positions, RationalVector values, int least) {
    if (positions.size() < least || positions.size() != values.size()) {
      throw new IllegalArgumentException(
          positions.size() + " positions and " + values.size() + " values");
    }
    for (int i = 1; i < positions.size(); i++) {
      if (positions.get(i - 1).compareTo(positions.get(i)) >= 0) {
        throw new IllegalArgumentException("position " + (i + 1) + " does not increase");
      }
    }
  }

  static BigFraction chord(RationalVector positions, RationalVector values, int gap) {
    return values
        .get(gap + 1)
        .subtract(values.get(gap))
        .divide(positions.get(gap + 1).subtract(positions.get(gap)));
  }

  /**
   * Returns a constant plus a linear combination of functions.
   *
   * @param coefficients one for each function
   * @param functions the functions
   * @param constant added everywhere
   * @return the combination
   */
  static PiecewiseLinear combination(
      RationalVector coefficients, List<PiecewiseLinear> functions, BigFraction constant) {
    Affine leftmost = new Affine(BigFraction.ZERO, constant);
    TreeMap<BigFraction, BigFraction> turns = new TreeMap<>();
    for (int j = 0; j < functions.size(); j++) {
      BigFraction coefficient = coefficients.get(j);
      if (coefficient.signum() == 0) {
        continue;
      }
      PiecewiseLinear function = functions.get(j);
      leftmost = leftmost.plus(function.pieces.get(0).times(coefficient));
      for (int i = 0; i < function.breakpoints.size(); i++) {
        turns.merge(
            function.breakpoints.get(i), function.turn(i).multiply(coefficient), BigFraction::add);
      }
    }
    return of(leftmost, turns);
  }

  /**
   * Returns the sum of two functions.
   *
   * @param other a function
   * @return this + other
   */
  public PiecewiseLinear plus(PiecewiseLinear other) {
    return combination(RationalVector.of(1, 1), List.of(this, other), BigFraction.ZERO);
  }

  /**
   * Returns a multiple.
   *
   * @param factor any number
   * @return factor times this
   */
  public PiecewiseLinear times(BigFraction factor) {
    return combination(RationalVector.of(factor), List.of(this), BigFraction.ZERO);
  }

  /**
   * Returns the positive part max(0, this).
   *
   * @return the rectified function
   */
  public PiecewiseLinear relu() {
    TreeMap<BigFraction, BigFraction> turns = new TreeMap<>();
    Affine leftmost = isPositiveLeft() ? pieces.get(0) : Affine.ZERO;
    BigFraction slope = leftmost.slope();
    for (Corner corner : corners()) {
      BigFraction next = corner.isPositiveBehind() ? corner.slopeBehind() : BigFraction.ZERO;
      turns.put(corner.place(), next.subtract(slope));
      slope = next;
    }
    return of(leftmost, turns);
  }

  /** A breakpoint or a zero inside a piece, with the sign and the slope right of it. */
  private record Corner(BigFraction place, boolean isPositiveBehind, BigFraction slopeBehind) {}

  /** The breakpoints and the zeros inside pieces that are not constant, in increasing order. */
  private List<Corner> corners() {
    List<Corner> corners = new ArrayList<>();
    int before = -pieces.get(0).slope().signum();
    for (int i = 0; i < pieces.size(); i++) {
      Affine piece = pieces.get(i);
      boolean isLast = i == breakpoints.size();
      int after = isLast ? piece.slope().signum() : piece.signAt(breakpoints.get(i));
      if (before * after < 0) {
        BigFraction zero = Rationals.canonical(piece.intercept().negate().divide(piece.slope()));
        corners.add(new Corner(zero, after > 0, piece.slope()));
      }
      if (!isLast) {
        BigFraction next = pieces.get(i + 1).slope();
        boolean isPositive = after > 0 || (after == 0 && next.signum() > 0);
        corners.add(new Corner(breakpoints.get(i), isPositive, next));
      }
      before = after;
    }
    return corners;
  }

  /**
   * Returns the points at which the function passes between being positive and being at most 0,
   * with the sign constant on an open interval on each side: where a neuron with this
   * pre-activation is switched on or off. A point where it only touches 0 is not among them.
   *
   * @return the switching points in increasing order
   */
  public ImmutableList<BigFraction> switchingPoints() {
    ImmutableList.Builder<BigFraction> points = ImmutableList.builder();
    boolean positive = isPositiveLeft();
    for (Corner corner : corners()) {
      if (corner.isPositiveBehind() != positive) {
        points.add(corner.place());
        positive = !positive;
      }
    }
    return points.build();
  }

  private boolean isPositiveLeft() {
    Affine left = pieces.get(0);
    return left.slope().signum() < 0
        || (left.slope().signum() == 0 && left.intercept().signum() > 0);
  }

  private Affine pieceRightOf(BigFraction t) {
    int found = Collections.binarySearch(breakpoints, t);
    return pieces.get(found >= 0 ? found + 1 : -found - 1);
  }

  /** The change of slope at the i-th breakpoint, from 0. */
  private BigFraction turn(int i) {
    return pieces.get(i + 1).slope().subtract(pieces.get(i).slope());
  }

  /**
   * Returns the points where the slope changes.
   *
   * @return the breakpoints in increasing order
   */
  public ImmutableList<BigFraction> breakpoints() {
    return breakpoints;
  }

  /**
   * Returns the affine functions on the pieces.
   *
   * @return one more than breakpoints, from the left
   */
  public ImmutableList<Affine> pieces() {
    return pieces;
  }

  /**
   * Returns the slopes of the pieces.
   *
   * @return from the left, neighbours different
   */
  public RationalVector slopes() {
    return RationalVector.of(pieces.stream().map(Affine::slope).toList());
  }

  /**
   * Returns the value at a point.
   *
   * @param t the point
   * @return the value
   */
  public BigFraction at(BigFraction t) {
    return pieceRightOf(t).at(t);
  }

  /**
   * Returns the breakpoints strictly between two bounds.
   *
   * @param from the lower bound
   * @param to the upper bound
   * @return those breakpoints in increasing order
   */
  public ImmutableList<BigFraction> breakpointsBetween(BigFraction from, BigFraction to) {
    return breakpoints.stream()
        .filter(t -> from.compareTo(t) < 0 && t.compareTo(to) < 0)
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PiecewiseLinear function
        && breakpoints.equals(function.breakpoints)
        && pieces.equals(function.pieces);
  }

  @Override
  public int hashCode() {
    return 31 * breakpoints.hashCode() + pieces.hashCode();
  }

  /** Returns the breakpoints and the pieces. */
  @Override
  public String toString() {
    return "breakpoints " + RationalVector.of(breakpoints) + ", pieces " + pieces;
  }
}
