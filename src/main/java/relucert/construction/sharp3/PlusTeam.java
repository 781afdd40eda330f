package relucert.construction.sharp3;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One quad over a first layer whose neuron j* alone faces left: spikes X_0, ..., X_a, one in each
 * interval, breakpoints tau_1, ..., tau_a. The broken lines that this layer can make are those with
 * s_0 = s_(j*-1) - s_(j*). Through given values y_j at X_j there is, for each slope d on I_(j*-1),
 * one broken line; it can be made exactly when kappa d + sum of l_j y_j = 0, where kappa and l
 * depend on the breakpoints only (proofs/theorem-g.md).
 */
final class PlusTeam {
  private static final BigFraction ZERO = BigFraction.ZERO;

  /** Doublings of the zigzag before the breakpoints are given up as too rough. */
  private static final int ATTEMPTS = 12;

  private final SpikeLayout layout;
  private final int team;
  private final int turned;
  private final List<BigFraction> x;
  private final List<BigFraction> tau;
  private final List<BigFraction> heights;
  private final List<BigFraction> l = new ArrayList<>();
  private BigFraction kappa = ZERO;

  PlusTeam(SpikeLayout layout, int team, int turned) {
    this.layout = layout;
    this.team = team;
    this.turned = turned;
    x = layout.placesOf(team);
    tau = layout.breakpoints();
    heights = layout.heightsOf(team);
    relate();
  }

  /** The three broken lines of a quad. */
  record Lines(BrokenLine z, BrokenLine p, BrokenLine q) {}

  /** Finds the coefficients of s_0 - s_(j*-1) + s_(j*) in d and the values. */
  private void relate() {
    int centre = turned - 1;
    l.addAll(Collections.nCopies(turned + 1, ZERO));
    BigFraction gradient = breakpoint(1).subtract(x.get(0)).reciprocal();
    l.set(0, gradient.negate());
    for (int i = 1; i < centre; i++) {
      BigFraction ratio =
          x.get(i).subtract(breakpoint(i)).divide(breakpoint(i + 1).subtract(x.get(i)));
      l.set(i, gradient.multiply(ratio.add(BigFraction.ONE)));
      gradient = gradient.multiply(ratio).negate();
    }
    BigFraction after = x.get(turned).subtract(breakpoint(turned)).reciprocal();
    l.set(centre, gradient.subtract(after));
    l.set(turned, after);
    kappa =
        gradient
            .multiply(x.get(centre).subtract(breakpoint(centre)))
            .add(breakpoint(turned).subtract(x.get(centre)).multiply(after))
            .add(BigFraction.ONE)
            .negate();
  }

  private BigFraction breakpoint(int j) {
    return tau.get(j - 1);
  }

  /** The broken line with slope d on I_(j*-1) through the values at the spikes. */
  private BrokenLine through(BigFraction d, List<BigFraction> y) {
    int centre = turned - 1;
    BigFraction[] slopes = new BigFraction[tau.size() + 1];
    slopes[centre] = d;
    BigFraction value = y.get(centre);
    for (int j = centre; j < tau.size(); j++) {
      BigFraction from = x.get(j);
      value = y.get(j).add(slopes[j].multiply(breakpoint(j + 1).subtract(from)));
      slopes[j + 1] = y.get(j + 1).subtract(value).divide(x.get(j + 1).subtract(breakpoint(j + 1)));
    }
    for (int j = centre; j >= 1; j--) {
      value = y.get(j).subtract(slopes[j].multiply(x.get(j).subtract(breakpoint(j))));
      slopes[j - 1] = value.subtract(y.get(j - 1)).divide(breakpoint(j).subtract(x.get(j - 1)));
    }
    return BrokenLine.of(tau, List.of(slopes), value);
  }

  /**
   * Finds the lines of a quad; empty if the breakpoints are too far from a common zero of kappa.
   */
  Optional<Lines> lines() {
    for (int j = 0; j <= turned; j++) {
      if (l.get(j).signum() != (j % 2 == 0 ? -1 : 1)) {
        return Optional.empty();
      }
    }
    Levels levels = Levels.of(l, heights);
    int place = levels.widest(l);
    BigFraction limit = levels.least(place);
    BigFraction shift = kappa.divide(l.get(place)).negate();
    // The zigzag's slope will be 1 or more; most breakpoints that are too rough fail even for 1.
    if (shift.abs().compareTo(limit) > 0) {
      return Optional.empty();
    }
    BrokenLine p = through(ZERO, levels.p());
    BrokenLine q = through(ZERO, levels.q());
    BrokenLine zigzag = through(BigFraction.ONE, Collections.nCopies(x.size(), ZERO));
    BigFraction slope = ZigZag.scale(layout, team, zigzag, p, q, BigInteger.ONE);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      BigFraction value = shift.multiply(slope);
      if (value.abs().compareTo(limit) > 0) {
        return Optional.empty();
      }
      List<BigFraction> values = new ArrayList<>(Collections.nCopies(x.size(), ZERO));
      values.set(place, value);
      BrokenLine z = through(slope, values);
      if (exceeds(z, p, q)) {
        return Optional.of(new Lines(z, p, q));
      }
      slope = slope.multiply(2);
    }
    return Optional.empty();
  }

  private boolean exceeds(BrokenLine z, BrokenLine p, BrokenLine q) {
    return layout.watched(team).stream()
        .allMatch(
            t -> {
              Magnitude size = z.sizeAt(t);
              return size.compareTo(p.sizeAt(t)) >= 0 && size.compareTo(q.sizeAt(t)) >= 0;
            });
  }
}
