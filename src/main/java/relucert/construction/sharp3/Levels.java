package relucert.construction.sharp3;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Values p and q with |p_j| - |q_j| = h_j at the spikes and l(p) = l(q) = 0, where l is a
 * functional with sum 0 and coefficients of alternating signs (the lemma of proofs/theorem-g.md).
 *
 * @param p the values of P at the spikes
 * @param q the values of Q at the spikes
 */
record Levels(List<BigFraction> p, List<BigFraction> q) {

  static Levels of(List<BigFraction> l, List<BigFraction> h) {
    BigFraction total = sum(l, h);
    if (total.signum() == 0) {
      BigFraction level = PowerOfTwo.atLeast(largest(h).add(BigFraction.ONE));
      List<BigFraction> p = Collections.nCopies(h.size(), level);
      return new Levels(p, difference(p, h));
    }
    int place = place(l, h, total);
    if (l.get(place).signum() == total.signum()) {
      Levels exchanged = at(place, l, h.stream().map(BigFraction::negate).toList());
      return new Levels(exchanged.q(), exchanged.p());
    }
    return at(place, l, h);
  }

  /** The lemma at an index whose coefficient has the sign opposite to that of l(h). */
  private static Levels at(int place, List<BigFraction> l, List<BigFraction> h) {
    BigFraction own = l.get(place);
    BigFraction excess = sum(l, h).abs().divide(own.abs()).divide(2);
    BigFraction reached = excess.add(h.get(place));
    BigFraction level =
        PowerOfTwo.atLeast(LineSamples.max(reached, largest(h)).add(BigFraction.ONE));
    int other = sameSign(place, l);
    List<BigFraction> p = new ArrayList<>(Collections.nCopies(h.size(), level));
    p.set(place, reached);
    p.set(other, level.add(own.multiply(level.subtract(reached)).divide(l.get(other))));
    List<BigFraction> q = new ArrayList<>(difference(p, h));
    q.set(place, excess.negate());
    return new Levels(p, q);
  }

  /**
   * An index whose term does not have the sign of the sum, with the largest coefficient; if all
   * terms have it, the index of the smallest term.
   */
  private static int place(List<BigFraction> l, List<BigFraction> h, BigFraction total) {
    int best = -1;
    for (int j = 0; j < l.size(); j++) {
      if (l.get(j).signum() * h.get(j).signum() * total.signum() <= 0
          && (best < 0 || l.get(j).abs().compareTo(l.get(best).abs()) > 0)) {
        best = j;
      }
    }
    if (best >= 0) {
      return best;
    }
    best = 0;
    for (int j = 1; j < l.size(); j++) {
      BigFraction term = l.get(j).multiply(h.get(j)).abs();
      if (term.compareTo(l.get(best).multiply(h.get(best)).abs()) < 0) {
        best = j;
      }
    }
    return best;
  }

  private static int sameSign(int place, List<BigFraction> l) {
    int best = -1;
    for (int j = place % 2; j < l.size(); j += 2) {
      if (j != place && (best < 0 || l.get(j).abs().compareTo(l.get(best).abs()) > 0)) {
        best = j;
      }
    }
    return best;
  }

  /** The room for another function's value at a spike: min{|p_j|, |q_j|}. */
  BigFraction least(int j) {
    BigFraction first = p.get(j).abs();
    BigFraction second = q.get(j).abs();
    return first.compareTo(second) <= 0 ? first : second;
  }

  /** The index with the most room, weighted by its coefficient. */
  int widest(List<BigFraction> l) {
    int best = 0;
    for (int j = 1; j < l.size(); j++) {
      if (l.get(j).abs().multiply(least(j)).compareTo(l.get(best).abs().multiply(least(best)))
          > 0) {
        best = j;
      }
    }
    return best;
  }

  private static BigFraction sum(List<BigFraction> l, List<BigFraction> h) {
    BigFraction sum = BigFraction.ZERO;
    for (int j = 0; j < l.size(); j++) {
      sum = sum.add(l.get(j).multiply(h.get(j)));
    }
    return sum;
  }

  private static BigFraction largest(List<BigFraction> h) {
    return h.stream().map(BigFraction::abs).reduce(BigFraction.ZERO, LineSamples::max);
  }

  private static List<BigFraction> difference(List<BigFraction> p, List<BigFraction> h) {
    List<BigFraction> difference = new ArrayList<>();
    for (int j = 0; j < p.size(); j++) {
      difference.add(p.get(j).subtract(h.get(j)));
    }
    return difference;
  }
}
