package relucert.construction.sharp3;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Breakpoints tau_1, ..., tau_n at which the zigzags of n teams can be made, nearly: the i-th one
 * moves in the gap between the two spikes of team i next to it. With r_qi the ratio of the
 * distances from breakpoint i to the spikes of team q behind and before it, they solve, for every
 * team, the equation product of r_qi (i &lt; j*) = 1 + r'_q, r'_q the inverse ratio at j*.
 *
 * <p>Newton's method starts in floating point and goes on in decimals of any length. It decides
 * nothing: whether breakpoints are near enough is for {@link PlusTeam} to find out exactly.
 */
final class OwnBreakpoints {
  private static final int ROUNDS = 400;
  private static final double LARGEST_STEP = 1.5;

  private final SpikeLayout layout;
  private final int turned;
  private final int n;
  private final List<BigFraction> left = new ArrayList<>();
  private final List<BigFraction> width = new ArrayList<>();

  /** For team q and gap i: how far its spikes lie beyond the gap's ends, in gap widths. */
  private final BigFraction[][] beyond;

  private final BigFraction[][] before;

  /** What the fixed breakpoints contribute to each team's equation. */
  private final BigFraction[] fixed;

  OwnBreakpoints(SpikeLayout layout, int turned) {
    this.layout = layout;
    this.turned = turned;
    n = layout.teams();
    beyond = new BigFraction[n][n];
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
  }

  private void relate(int q) {
    List<BigFraction> x = layout.placesOf(q);
    List<BigFraction> tau = layout.breakpoints();
    for (int i = 0; i < n; i++) {
      BigFraction right = left.get(i).add(width.get(i));
      beyond[q][i] = x.get(i + 1).subtract(right).divide(width.get(i));
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

  /** Returns the exact solution if there is one team only. */
  BigFraction single() {
    // (1 - u) / u * fixed = 1: beyond and before are 0 for the owner.
    return fixed[0].divide(fixed[0].add(BigFraction.ONE));
  }

  /** Returns a solution in floating point as log(u / (1 - u)); empty if none was found. */
  Optional<double[]> rough() {
    double[][] a = doubles(beyond);
    double[][] b = doubles(before);
    double[] logs = new double[n];
    for (int q = 0; q < n; q++) {
      logs[q] = logarithm(fixed[q]);
    }
    double[] v = new double[n];
    double[] f = equations(v, a, b, logs);
    for (int round = 0; round < ROUNDS; round++) {
      if (norm(f) < 1e-13) {
        return Optional.of(v);
      }
      Optional<double[]> step = DenseSolver.solve(jacobian(v, a, b), f);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      double scale = Math.min(1, LARGEST_STEP / norm(step.get()));
      double[] next = moved(v, step.get(), scale);
      double[] value = equations(next, a, b, logs);
      while (!(norm(value) < norm(f)) && scale > 1e-6) {
        scale /= 2;
        next = moved(v, step.get(), scale);
        value = equations(next, a, b, logs);
      }
      if (!(norm(value) < norm(f))) {
        return norm(f) < 1e-9 ? Optional.of(v) : Optional.empty();
      }
      v = next;
      f = value;
    }
    return Optional.empty();
  }

  private static double[] moved(double[] v, double[] step, double scale) {
    double[] next = v.clone();
    for (int i = 0; i < next.length; i++) {
      next[i] -= scale * step[i];
    }
    return next;
  }

  private double[] equations(double[] v, double[][] a, double[][] b, double[] logs) {
    double[] f = logs.clone();
    for (int q = 0; q < n; q++) {
      for (int i = 0; i < n; i++) {
        double u = fraction(v[i]);
        double rest = fraction(-v[i]);
        f[q] += Math.log(a[q][i] + rest) - Math.log(b[q][i] + u);
      }
    }
    return f;
  }

  private double[][] jacobian(double[] v, double[][] a, double[][] b) {
    double[][] jacobian = new double[n][n];
    for (int q = 0; q < n; q++) {
      for (int i = 0; i < n; i++) {
        double u = fraction(v[i]);
        double rest = fraction(-v[i]);
        jacobian[q][i] = -u * rest * (1 / (a[q][i] + rest) + 1 / (b[q][i] + u));
      }
    }
    return jacobian;
  }

  private static double fraction(double v) {
    return 1 / (1 + Math.exp(-v));
  }

  private static double norm(double[] f) {
    double norm = 0;
    for (double entry : f) {
      norm = Math.max(norm, Math.abs(entry));
    }
    return norm;
  }

  private static double[][] doubles(BigFraction[][] exact) {
    double[][] rounded = new double[exact.length][];
    for (int q = 0; q < exact.length; q++) {
      rounded[q] = new double[exact[q].length];
      for (int i = 0; i < exact[q].length; i++) {
        rounded[q][i] = exact[q][i].doubleValue();
      }
    }
    return rounded;
  }

  private static double logarithm(BigFraction value) {
    int shift = value.getNumerator().bitLength() - value.getDenominator().bitLength();
    BigFraction scaled =
        shift >= 0
            ? value.divide(BigInteger.ONE.shiftLeft(shift))
            : value.multiply(BigInteger.ONE.shiftLeft(-shift));
    return Math.log(scaled.doubleValue()) + shift * Math.log(2);
  }

  /**
   * Returns fractions u rounded to a number of bits. Up to 48 of them come from the floating-point
   * solution, more from further steps with its Jacobian, each of which adds about 40.
   */
  List<BigFraction> fractions(double[] v, int bits) {
    MathContext context = new MathContext((bits + 80) * 31 / 100 + 20);
    BigDecimal[] u = new BigDecimal[n];
    for (int i = 0; i < n; i++) {
      u[i] = new BigDecimal(fraction(v[i]));
    }
    double[][] jacobian = jacobian(v, doubles(beyond), doubles(before));
    for (int round = 0; bits > 48 && round < bits / 20 + 3; round++) {
      BigDecimal[] residuals = residuals(u, context);
      int magnitude = Integer.MIN_VALUE;
      for (BigDecimal residual : residuals) {
        if (residual.signum() != 0) {
          magnitude = Math.max(magnitude, residual.precision() - residual.scale());
        }
      }
      if (magnitude == Integer.MIN_VALUE) {
        break;
      }
      double[] scaled = new double[n];
      for (int q = 0; q < n; q++) {
        scaled[q] = residuals[q].scaleByPowerOfTen(-magnitude).doubleValue();
      }
      Optional<double[]> step = DenseSolver.solve(jacobian, scaled);
      if (step.isEmpty()) {
        break;
      }
      for (int i = 0; i < n; i++) {
        double change = -step.get()[i] * fraction(v[i]) * fraction(-v[i]);
        if (!Double.isFinite(change)) {
          return rounded(u, bits);
        }
        u[i] = u[i].add(new BigDecimal(change).scaleByPowerOfTen(magnitude), context);
      }
    }
    return rounded(u, bits);
  }

  private BigDecimal[] residuals(BigDecimal[] u, MathContext context) {
    BigDecimal[] residuals = new BigDecimal[n];
    for (int q = 0; q < n; q++) {
      BigDecimal product = decimal(fixed[q], context);
      for (int i = 0; i < n; i++) {
        BigDecimal above =
            decimal(beyond[q][i], context).add(BigDecimal.ONE).subtract(u[i], context);
        BigDecimal below = decimal(before[q][i], context).add(u[i], context);
        product = product.multiply(above, context).divide(below, context);
      }
      residuals[q] = product.subtract(BigDecimal.ONE, context);
    }
    return residuals;
  }

  private static BigDecimal decimal(BigFraction value, MathContext context) {
    return new BigDecimal(value.getNumerator())
        .divide(new BigDecimal(value.getDenominator()), context);
  }

  private static List<BigFraction> rounded(BigDecimal[] u, int bits) {
    BigInteger scale = BigInteger.ONE.shiftLeft(bits);
    List<BigFraction> fractions = new ArrayList<>();
    for (BigDecimal fraction : u) {
      BigInteger nearest =
          fraction
              .multiply(new BigDecimal(scale))
              .setScale(0, java.math.RoundingMode.HALF_EVEN)
              .toBigInteger();
      fractions.add(BigFraction.of(nearest, scale));
    }
    return fractions;
  }
}
