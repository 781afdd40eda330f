package relucert.construction.sharp3;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Breakpoints tau_1, ..., tau_n at which the zigzags of n teams can be made, nearly: the i-th one
 * moves in the gap between the two spikes of team i next to it. With r_qi the ratio of the
 * distances from breakpoint i to the spikes of team q behind and before it, they solve, for every
 * team q, the equation R_q = 1, where R_q is the product of r_qi (i &lt; j*) over 1 + r'_q, and
 * r'_q the inverse ratio at j*.
 *
 * <p>The unknowns are the odds o_i = u_i / (1 - u_i) of the fractions u_i of the gaps. Newton's
 * method on their logarithms, in decimals, has Jacobian entries between -1 and 0, with -1 on the
 * diagonal. It decides nothing: whether breakpoints are near enough is for {@link TurnedZigZag} to
 * find out exactly.
 */
final class OwnBreakpoints {
  private static final int ROUNDS = 300;
  private static final int DIGITS = 40;
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final BigDecimal LARGEST_STEP = new BigDecimal("1.5");

  /** Odds to start from; the later ones have seldom been needed. */
  private static final ImmutableList<BigDecimal> STARTS =
      Stream.of("1", "1e-6", "1e6", "1e-2", "1e2", "1e-12", "1e12")
          .map(BigDecimal::new)
          .collect(ImmutableList.toImmutableList());

  private final SpikeLayout layout;
  private final int turned;
  private final int n;

  /** Decimals with room for the contrast between the widest and the narrowest distances. */
  private final MathContext working;

  private final BigDecimal solved;
  private final BigDecimal log2;
  private final List<BigFraction> left = new ArrayList<>();
  private final List<BigFraction> width = new ArrayList<>();

  /** For team q and gap i: how far its spikes lie beyond the gap's ends, in gap widths. */
  private final BigFraction[][] behind;

  private final BigFraction[][] before;

  /** What the fixed breakpoints contribute to R_q. */
  private final BigFraction[] fixed;

  OwnBreakpoints(SpikeLayout layout, int turned) {
    this.layout = layout;
    this.turned = turned;
    n = layout.teams();
    behind = new BigFraction[n][n];
    before = new BigFraction[n][n];
    fixed = new BigFraction[n];
    for (int i = 0; i < n; i++) {
      List<BigFraction> own = layout.placesOf(i);
      left.add(own.get(i));
      width.add(own.get(i + 1).subtract(own.get(i)));
    }
    for (int q = 0; q < n; q++) {
      relate(q);
    }
    int contrast = contrast();
    working = new MathContext(DIGITS + 2 * contrast);
    solved = BigDecimal.ONE.scaleByPowerOfTen(-DIGITS / 2 - contrast);
    // log 2 = 2 artanh(1/3).
    log2 = TWO.multiply(artanh(ONE.divide(BigDecimal.valueOf(3), working)), working);
  }

  /** The decimal digits between the largest and the smallest ratio of distances. */
  private int contrast() {
    int bits = 0;
    for (int q = 0; q < n; q++) {
      bits = Math.max(bits, magnitude(fixed[q]));
      for (int i = 0; i < n; i++) {
        bits = Math.max(bits, Math.max(magnitude(behind[q][i]), magnitude(before[q][i])));
      }
    }
    return bits * 31 / 100;
  }

  private static int magnitude(BigFraction value) {
    return value.signum() == 0
        ? 0
        : Math.abs(value.getNumerator().bitLength() - value.getDenominator().bitLength());
  }

  private void relate(int q) {
    List<BigFraction> x = layout.placesOf(q);
    List<BigFraction> tau = layout.breakpoints();
    for (int i = 0; i < n; i++) {
      BigFraction right = left.get(i).add(width.get(i));
      behind[q][i] = x.get(i + 1).subtract(right).divide(width.get(i));
      before[q][i] = left.get(i).subtract(x.get(i)).divide(width.get(i));
    }
    BigFraction turnedRatio =
        tau.get(turned - 1)
            .subtract(x.get(turned - 1))
            .divide(x.get(turned).subtract(tau.get(turned - 1)));
    BigFraction product = turnedRatio.add(BigFraction.ONE).reciprocal();
    for (int i = n + 1; i < turned; i++) {
      BigFraction ratio =
          x.get(i).subtract(tau.get(i - 1)).divide(tau.get(i - 1).subtract(x.get(i - 1)));
      product = product.multiply(ratio);
    }
    fixed[q] = product;
  }

  /** Returns the layout with its first breakpoints moved to given fractions of their gaps. */
  SpikeLayout at(List<BigFraction> fractions) {
    List<BigFraction> moved = new ArrayList<>(layout.breakpoints());
    for (int i = 0; i < n; i++) {
      moved.set(i, left.get(i).add(width.get(i).multiply(fractions.get(i))));
    }
    return layout.withBreakpoints(moved);
  }

  /** Returns the exact fraction if there is one team only: (1 - u) / u times the rest is 1. */
  BigFraction single() {
    return fixed[0].divide(fixed[0].add(BigFraction.ONE));
  }

  /**
   * Returns odds that solve the equations nearly; empty if none were found. The steps follow the
   * flow in which each logarithm of odds grows by the logarithm of its team's ratio, implicitly,
   * and become Newton's as the ratios approach 1.
   */
  Optional<BigDecimal[]> odds() {
    return STARTS.stream().map(this::oddsFrom).flatMap(Optional::stream).findFirst();
  }

  private Optional<BigDecimal[]> oddsFrom(BigDecimal start) {
    BigDecimal[] odds = new BigDecimal[n];
    Arrays.fill(odds, start);
    BigDecimal[] errors = logarithms(ratios(odds, working));
    BigDecimal damping = ONE;
    for (int round = 0; round < ROUNDS + working.getPrecision(); round++) {
      BigDecimal distance = largest(errors);
      if (distance.compareTo(solved) <= 0) {
        return Optional.of(odds);
      }
      BigDecimal[][] damped = jacobian(odds);
      for (int q = 0; q < n; q++) {
        damped[q][q] = damped[q][q].subtract(damping);
      }
      Optional<BigDecimal[]> step = LinearEquations.solve(damped, errors, working);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal scale = ONE.min(LARGEST_STEP.divide(largest(step.get()), working));
      odds = moved(odds, step.get(), scale, working);
      errors = logarithms(ratios(odds, working));
      damping = ONE.min(damping.multiply(largest(errors), working).divide(distance, working));
    }
    return Optional.empty();
  }

  /** Returns better odds, whose equations hold to a number of digits. */
  BigDecimal[] refined(BigDecimal[] odds, int digits) {
    int more = digits + working.getPrecision();
    MathContext context = new MathContext(more);
    BigDecimal enough = ONE.scaleByPowerOfTen(-digits);
    BigDecimal[] better = odds;
    for (int round = 0; round < more; round++) {
      BigDecimal[] errors = ratios(better, context);
      BigDecimal worst = BigDecimal.ZERO;
      for (int q = 0; q < n; q++) {
        errors[q] = errors[q].subtract(ONE, context);
        worst = worst.max(errors[q].abs());
      }
      if (worst.compareTo(enough) < 0) {
        return better;
      }
      Optional<BigDecimal[]> step = LinearEquations.solve(jacobian(better), errors, working);
      if (step.isEmpty()) {
        return better;
      }
      better = moved(better, step.get(), ONE, context);
    }
    return better;
  }

  /** Returns the fractions of the gaps, rounded to a number of bits. */
  List<BigFraction> fractions(BigDecimal[] odds, int bits) {
    MathContext context = new MathContext(bits / 3 + 20);
    BigInteger scale = BigInteger.ONE.shiftLeft(bits);
    List<BigFraction> fractions = new ArrayList<>();
    for (BigDecimal o : odds) {
      BigInteger nearest =
          o.divide(o.add(ONE), context)
              .multiply(new BigDecimal(scale))
              .setScale(0, RoundingMode.HALF_EVEN)
              .toBigInteger();
      fractions.add(BigFraction.of(nearest, scale));
    }
    return fractions;
  }

  private BigDecimal[] ratios(BigDecimal[] odds, MathContext context) {
    BigDecimal[] ratios = new BigDecimal[n];
    for (int q = 0; q < n; q++) {
      BigDecimal ratio = decimal(fixed[q], context);
      for (int i = 0; i < n; i++) {
        BigDecimal sum = odds[i].add(ONE);
        // (A + 1 - u) / (B + u), both times 1 + o.
        BigDecimal above = decimal(behind[q][i], context).multiply(sum).add(ONE);
        BigDecimal below = decimal(before[q][i], context).multiply(sum).add(odds[i]);
        ratio = ratio.multiply(above, context).divide(below, context);
      }
      ratios[q] = ratio;
    }
    return ratios;
  }

  /** The derivatives of log R_q by log o_i. */
  private BigDecimal[][] jacobian(BigDecimal[] odds) {
    BigDecimal[][] jacobian = new BigDecimal[n][n];
    for (int q = 0; q < n; q++) {
      for (int i = 0; i < n; i++) {
        BigDecimal sum = odds[i].add(ONE);
        BigDecimal above = decimal(behind[q][i], working).multiply(sum).add(ONE);
        BigDecimal below = decimal(before[q][i], working).multiply(sum).add(odds[i]);
        BigDecimal parts = ONE.divide(above, working).add(ONE.divide(below, working), working);
        jacobian[q][i] = odds[i].divide(sum, working).multiply(parts, working).negate();
      }
    }
    return jacobian;
  }

  /** Odds times exp(-scale * step), the exponential to second order and always positive. */
  private static BigDecimal[] moved(
      BigDecimal[] odds, BigDecimal[] step, BigDecimal scale, MathContext context) {
    BigDecimal[] moved = new BigDecimal[odds.length];
    for (int i = 0; i < odds.length; i++) {
      BigDecimal half = step[i].multiply(scale, context).divide(TWO, context);
      BigDecimal factor = ONE.subtract(half).divide(ONE.add(half), context);
      moved[i] = odds[i].multiply(factor, context);
    }
    return moved;
  }

  private BigDecimal largest(BigDecimal[] step) {
    BigDecimal largest = solved;
    for (BigDecimal entry : step) {
      largest = largest.max(entry.abs());
    }
    return largest;
  }

  private BigDecimal[] logarithms(BigDecimal[] ratios) {
    return Arrays.stream(ratios).map(this::logarithm).toArray(BigDecimal[]::new);
  }

  /** The natural logarithm. */
  private BigDecimal logarithm(BigDecimal ratio) {
    int digits = ratio.precision() - ratio.scale();
    // About as many halvings as make the ratio a number near 1.
    int halvings = Math.abs(digits) > 1 ? digits * 332 / 100 : 0;
    BigDecimal power = new BigDecimal(BigInteger.TWO.pow(Math.abs(halvings)));
    BigDecimal reduced =
        halvings > 0 ? ratio.divide(power, working) : ratio.multiply(power, working);
    while (reduced.multiply(reduced, working).compareTo(TWO) > 0) {
      reduced = reduced.divide(TWO, working);
      halvings++;
    }
    while (reduced.multiply(reduced, working).multiply(TWO).compareTo(ONE) < 0) {
      reduced = reduced.multiply(TWO, working);
      halvings--;
    }
    // log r = 2 artanh((r - 1) / (r + 1)), where the argument is at most 0.18.
    BigDecimal argument = reduced.subtract(ONE).divide(reduced.add(ONE), working);
    return log2.multiply(BigDecimal.valueOf(halvings))
        .add(TWO.multiply(artanh(argument), working), working);
  }

  /** The series of artanh, for arguments up to 1/3, each term of which gives a digit or nearly. */
  private BigDecimal artanh(BigDecimal argument) {
    BigDecimal square = argument.multiply(argument, working);
    BigDecimal sum = BigDecimal.ZERO;
    for (int term = 2 * working.getPrecision() + 11; term > 0; term -= 2) {
      BigDecimal coefficient = ONE.divide(BigDecimal.valueOf(term), working);
      sum = sum.multiply(square, working).add(coefficient, working);
    }
    return argument.multiply(sum, working);
  }

  private static BigDecimal decimal(BigFraction value, MathContext context) {
    return new BigDecimal(value.getNumerator())
        .divide(new BigDecimal(value.getDenominator()), context);
  }
}
