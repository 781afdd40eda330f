package relucert.construction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.network.Network;

/**
 * K points on a line by K - 2 neurons whenever their chord slopes do not strictly alternate in sign
 * (proofs/five-points.md). Two neighbouring slopes of one sign leave room for a piece of slope 0
 * next to their common sample: the gap with the flatter chord is crossed by a flat stretch and then
 * the steeper slope. A function with a flat piece needs one neuron a breakpoint: those left of the
 * piece face left, those right of it face right.
 */
public final class FlatPiece {
  private FlatPiece() {}

  /**
   * Fits the data if the hypothesis is met.
   *
   * @param instance at least 2 samples
   * @return a network with K - 2 neurons; empty if the chord slopes strictly alternate in sign
   */
  public static Optional<Network> fit(OrderedInstance instance) {
    RationalVector x = instance.positions();
    BigFraction[] chords = new BigFraction[x.size() - 1];
    for (int i = 0; i < chords.length; i++) {
      chords[i] = instance.chord(i + 1, i + 2);
    }
    for (int i = 0; i < chords.length; i++) {
      boolean sameSign = i + 1 < chords.length && chords[i].signum() * chords[i + 1].signum() > 0;
      if (chords[i].signum() == 0 || sameSign) {
        return Optional.of(
            HingeFunction.through(x.get(0), instance.targets().get(0), hinges(x, chords, i))
                .along(instance.direction()));
      }
    }
    return Optional.empty();
  }

  /** The neurons when gap i has slope 0, or gaps i and i + 1 have slopes of one sign. */
  private static List<Hinge> hinges(RationalVector x, BigFraction[] chords, int i) {
    List<Hinge> hinges = new ArrayList<>();
    if (chords[i].signum() == 0) {
      addLeft(hinges, x, chords, i);
      addRight(hinges, x, chords, i + 1);
      return hinges;
    }
    BigFraction first = chords[i];
    BigFraction second = chords[i + 1];
    if (first.abs().compareTo(second.abs()) <= 0) {
      // Flat from x_i, then the second slope already inside gap i.
      BigFraction run = first.divide(second).multiply(x.get(i + 1).subtract(x.get(i)));
      addLeft(hinges, x, chords, i);
      hinges.add(Hinge.right(second, x.get(i + 1).subtract(run)));
      addRight(hinges, x, chords, i + 2, second);
    } else {
      BigFraction run = second.divide(first).multiply(x.get(i + 2).subtract(x.get(i + 1)));
      hinges.add(Hinge.left(first.negate(), x.get(i + 1).add(run)));
      addLeft(hinges, x, chords, i, first);
      addRight(hinges, x, chords, i + 2);
    }
    return hinges;
  }

  /** Right-facing neurons from sample {@code from} on, after a flat piece. */
  private static void addRight(
      List<Hinge> hinges, RationalVector x, BigFraction[] chords, int from) {
    addRight(hinges, x, chords, from, BigFraction.ZERO);
  }

  private static void addRight(
      List<Hinge> hinges, RationalVector x, BigFraction[] chords, int from, BigFraction start) {
    BigFraction slope = start;
    for (int gap = from; gap < chords.length; gap++) {
      hinges.add(Hinge.right(chords[gap].subtract(slope), x.get(gap)));
      slope = chords[gap];
    }
  }

  /** Left-facing neurons from sample {@code from} down, before a flat piece. */
  private static void addLeft(
      List<Hinge> hinges, RationalVector x, BigFraction[] chords, int from) {
    addLeft(hinges, x, chords, from, BigFraction.ZERO);
  }

  private static void addLeft(
      List<Hinge> hinges, RationalVector x, BigFraction[] chords, int from, BigFraction start) {
    BigFraction slope = start;
    for (int gap = from - 1; gap >= 0; gap--) {
      hinges.add(Hinge.left(slope.subtract(chords[gap]), x.get(gap + 1)));
      slope = chords[gap];
    }
  }
}
