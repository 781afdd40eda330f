package relucert.construction.sharp3;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * Memorization by single neurons: a first-layer and b second-layer neurons take any targets at any
 * ab + 1 samples (proofs/theorem-e.md); with the best a and b that is ceil(2 sqrt(K - 1)) neurons.
 *
 * <p>Behind the first sample the line is cut into a intervals of b samples each. Let G_1, ..., G_b
 * be broken lines over this cut, G_k through one sample of each interval: counted from the right in
 * the first interval, from the left in the second, and so on. With weights of alternating signs the
 * neurons phi_k = w_k (G_k - G_(k-1)), G_0 a constant, have partial sums c + w_1 phi_1 + ... + w_l
 * phi_l = G_l. The slopes are so steep that at the sample of G_l exactly phi_1, ..., phi_l are
 * active.
 */
public final class Memorization implements Construction {

  @Override
  public String name() {
    return "memorize-3";
  }

  @Override
  public String source() {
    return "Theorem E, proofs/theorem-e.md";
  }

  @Override
  public String formula() {
    return "ceil(2 sqrt(K - 1)) = least a + b with ab >= K - 1";
  }

  @Override
  public int layers() {
    return 3;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return Split.ofProduct(tuned.k() - 1).sum();
  }

  @Override
  public Network build(OrderedInstance instance) {
    return build(instance, Split.ofProduct(instance.k() - 1));
  }

  /**
   * Builds the network with given widths.
   *
   * @param instance at most ab + 1 samples
   * @param split the widths a and b
   * @return a network that takes all targets
   * @throws IllegalArgumentException if there are more samples than that
   */
  public static Network build(OrderedInstance instance, Split split) {
    if (instance.k() - 1L > (long) split.first() * split.second()) {
      throw new IllegalArgumentException(
          instance.k() + " samples are too many for the widths " + split);
    }
    if (instance.k() == 1) {
      SharedLayer constant = new SharedLayer(List.of());
      constant.add(instance.targets().get(0));
      return constant.along(instance.direction());
    }
    return new Memorization.Plan(instance, split).network(instance.direction());
  }

  /** The samples behind the first one in a groups of b, and what is made of them. */
  private static final class Plan {
    private final int a;
    private final int b;
    private final List<BigFraction> x;
    private final List<BigFraction> z;
    private final List<BigFraction> breakpoints = new ArrayList<>();
    private final int lastSign;

    Plan(OrderedInstance instance, Split split) {
      a = split.first();
      b = split.second();
      x = LineSamples.padded(instance.positions(), a * b + 1);
      z = new ArrayList<>(instance.targets().entries());
      while (z.size() < x.size()) {
        z.add(z.get(instance.k() - 1));
      }
      lastSign = z.get(0).compareTo(target(b, 1)) >= 0 ? 1 : -1;
      breakpoints.add(BigFraction.ZERO);
      for (int j = 2; j <= a; j++) {
        breakpoints.add(Rationals.midpoint(x.get((j - 1) * b), x.get((j - 1) * b + 1)));
      }
    }

    Network network(RationalVector direction) {
      List<Line> lines = new ArrayList<>();
      for (int k = 1; k <= b; k++) {
        lines.add(line(k));
      }
      BigFraction drop = z.get(0).subtract(target(b, 1)).abs();
      breakpoints.set(0, sample(b, 1).subtract(drop.divide(lines.get(b - 1).steepness())));
      BigFraction base = base();
      BrokenLine previous = BrokenLine.constant(breakpoints, base);
      SharedLayer layer = new SharedLayer(breakpoints.stream().map(Opening::right).toList());
      for (int k = 1; k <= b; k++) {
        Line line = lines.get(k - 1);
        BigFraction run = breakpoints.get(0).subtract(sample(k, 1));
        BrokenLine current =
            BrokenLine.of(
                breakpoints, line.slopes(), target(k, 1).add(line.slopes().get(1).multiply(run)));
        BigFraction weight = BigFraction.of(sign(k));
        layer.add(weight, current.plus(BigFraction.ONE.negate(), previous).times(weight));
        previous = current;
      }
      layer.add(base);
      return layer.along(direction);
    }

    /** The place in x of the sample of G_k in interval j, both from 1. */
    private int place(int k, int j) {
      return (j - 1) * b + (j % 2 == 1 ? b + 1 - k : k);
    }

    private BigFraction sample(int k, int j) {
      return x.get(place(k, j));
    }

    private BigFraction target(int k, int j) {
      return z.get(place(k, j));
    }

    private int sign(int k) {
      return (b - k) % 2 == 0 ? lastSign : -lastSign;
    }

    /** The constant G_0: no target of G_1 lies on the wrong side of it. */
    private BigFraction base() {
      BigFraction extreme = target(1, 1);
      for (int j = 2; j <= a; j++) {
        if (target(1, j).compareTo(extreme) * sign(1) < 0) {
          extreme = target(1, j);
        }
      }
      return extreme;
    }

    /** The slopes of G_k on I_0, ..., I_a, and how steep it starts. */
    private record Line(List<BigFraction> slopes, BigFraction steepness) {}

    /**
     * Chooses the slopes of G_k: through its samples each slope determines the next one, and all
     * are affine in the first, -w_k M with alternating signs of the factors of M. M is the least
     * power of two that makes every slope as steep as the chords from its sample to the neighbours
     * in the interval.
     */
    private Line line(int k) {
      AffineSlopes affine = new AffineSlopes(-sign(k));
      int exponent = affine.exponentFor(chords(k, 1));
      for (int j = 1; j < a; j++) {
        BigFraction before = breakpoints.get(j).subtract(sample(k, j));
        BigFraction after = sample(k, j + 1).subtract(breakpoints.get(j));
        BigFraction rise = target(k, j + 1).subtract(target(k, j));
        affine.next(before.divide(after), rise.divide(after));
        exponent = Math.max(exponent, affine.exponentFor(chords(k, j + 1)));
      }
      return new Line(affine.slopes(exponent), BigFraction.of(BigInteger.ONE.shiftLeft(exponent)));
    }

    /** The steepest chord from the sample of G_k in interval j to its neighbours there. */
    private BigFraction chords(int k, int j) {
      BigFraction steepest = BigFraction.ZERO;
      for (int other : new int[] {k - 1, k + 1}) {
        if (1 <= other && other <= b) {
          steepest = LineSamples.max(steepest, chord(place(k, j), place(other, j)));
        }
      }
      // The first sample of all is met left of the first breakpoint, on the way down from G_b.
      return k == b && j == 1 ? LineSamples.max(steepest, chord(0, place(b, 1))) : steepest;
    }

    private BigFraction chord(int i, int l) {
      return z.get(l).subtract(z.get(i)).divide(x.get(l).subtract(x.get(i))).abs();
    }
  }
}
