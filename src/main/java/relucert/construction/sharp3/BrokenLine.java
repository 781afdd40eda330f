package relucert.construction.sharp3;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A continuous function that is affine between given breakpoints tau_1 &lt; ... &lt; tau_a: slopes
 * s_0, ..., s_a on the intervals I_0, ..., I_a and the value at the first breakpoint.
 *
 * <p>Invariants: a &gt;= 1; a + 1 slopes.
 */
final class BrokenLine {
  private final ImmutableList<BigFraction> breakpoints;
  private final ImmutableList<BigFraction> slopes;
  private final BigFraction first;

  /** The values at the breakpoints; many lines are never asked for them. */
  private final Supplier<ImmutableList<BigFraction>> values;

  private BrokenLine(
      ImmutableList<BigFraction> breakpoints,
      ImmutableList<BigFraction> slopes,
      BigFraction first) {
    this.breakpoints = breakpoints;
    this.slopes = slopes;
    this.first = first;
    this.values = Suppliers.memoize(() -> values(breakpoints, slopes, first));
  }

  private static ImmutableList<BigFraction> values(
      List<BigFraction> breakpoints, List<BigFraction> slopes, BigFraction first) {
    ImmutableList.Builder<BigFraction> values = ImmutableList.builder();
    BigFraction value = first;
    values.add(value);
    for (int j = 1; j < breakpoints.size(); j++) {
      BigFraction run = breakpoints.get(j).subtract(breakpoints.get(j - 1));
      value = value.add(slopes.get(j).multiply(run));
      values.add(value);
    }
    return values.build();
  }

  /** Returns the function with these slopes that has a given value at the first breakpoint. */
  static BrokenLine of(List<BigFraction> breakpoints, List<BigFraction> slopes, BigFraction first) {
    return new BrokenLine(ImmutableList.copyOf(breakpoints), ImmutableList.copyOf(slopes), first);
  }

  /** Returns a constant function. */
  static BrokenLine constant(List<BigFraction> breakpoints, BigFraction value) {
    return of(breakpoints, Collections.nCopies(breakpoints.size() + 1, BigFraction.ZERO), value);
  }

  /**
   * Returns the function with given slopes on I_0 and given values at one point of each interval
   * I_1, ..., I_a, whose value at the first breakpoint is given too.
   */
  static BrokenLine through(
      List<BigFraction> breakpoints,
      BigFraction leftSlope,
      BigFraction first,
      List<BigFraction> points,
      List<BigFraction> targets) {
    List<BigFraction> slopes = new ArrayList<>(List.of(leftSlope));
    BigFraction value = first;
    for (int j = 0; j < breakpoints.size(); j++) {
      BigFraction run = points.get(j).subtract(breakpoints.get(j));
      BigFraction slope = targets.get(j).subtract(value).divide(run);
      slopes.add(slope);
      if (j + 1 < breakpoints.size()) {
        BigFraction width = breakpoints.get(j + 1).subtract(breakpoints.get(j));
        value = value.add(slope.multiply(width));
      }
    }
    return of(breakpoints, slopes, first);
  }

  ImmutableList<BigFraction> breakpoints() {
    return breakpoints;
  }

  ImmutableList<BigFraction> slopes() {
    return slopes;
  }

  /** Returns the value at the first breakpoint. */
  BigFraction atFirstBreakpoint() {
    return first;
  }

  private BigFraction value(int place) {
    return Objects.requireNonNull(values.get()).get(place);
  }

  /** Returns the value at any point. */
  BigFraction at(BigFraction t) {
    int place = Collections.binarySearch(breakpoints, t);
    int interval = place >= 0 ? place + 1 : -place - 1;
    int anchor = Math.max(interval, 1) - 1;
    BigFraction run = t.subtract(breakpoints.get(anchor));
    return value(anchor).add(slopes.get(interval).multiply(run));
  }

  /** Returns the absolute value at any point; nothing is reduced on the way. */
  Magnitude sizeAt(BigFraction t) {
    int place = Collections.binarySearch(breakpoints, t);
    int interval = place >= 0 ? place + 1 : -place - 1;
    int anchor = Math.max(interval, 1) - 1;
    return Magnitude.onLine(
        value(anchor), slopes.get(interval), t.subtract(breakpoints.get(anchor)));
  }

  /** Returns this function times a number. */
  BrokenLine times(BigFraction factor) {
    return new BrokenLine(breakpoints, multiples(factor, slopes), factor.multiply(first));
  }

  /** Units, the most frequent factors, cost nothing. */
  private static ImmutableList<BigFraction> multiples(
      BigFraction factor, ImmutableList<BigFraction> numbers) {
    if (factor.equals(BigFraction.ONE)) {
      return numbers;
    }
    boolean isMinus = factor.equals(BigFraction.ONE.negate());
    return numbers.stream()
        .map(number -> isMinus ? number.negate() : factor.multiply(number))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns this function plus a multiple of another one with the same breakpoints. */
  BrokenLine plus(BigFraction factor, BrokenLine other) {
    return new BrokenLine(
        breakpoints,
        sums(slopes, multiples(factor, other.slopes)),
        first.add(factor.multiply(other.first)));
  }

  private static ImmutableList<BigFraction> sums(List<BigFraction> a, List<BigFraction> b) {
    ImmutableList.Builder<BigFraction> sums = ImmutableList.builderWithExpectedSize(a.size());
    for (int j = 0; j < a.size(); j++) {
      sums.add(a.get(j).add(b.get(j)));
    }
    return sums.build();
  }
}
