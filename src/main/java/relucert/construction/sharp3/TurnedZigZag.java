package relucert.construction.sharp3;

import com.google.common.math.IntMath;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A team's zigzag over a first layer whose neuron j* alone faces left: spikes X_0, ..., X_a, one in
 * each interval, and s_0 = s_(j*-1) - s_(j*). Where the breakpoints are such that the zigzag that
 * is 0 at the spikes satisfies this relation nearly, one that satisfies it exactly misses one of
 * the zeros by little.
 *
 * <p>It starts in I_(j*-1) with a power of two. All other slopes are dyadic, rounded so finely that
 * together they do not miss by more than half of the room, but for one: between the intervals that
 * follow from X_0 and those that follow from X_(j*-1) one interval has to join what has come about,
 * and its slope is dyadic over its width.
 */
final class TurnedZigZag {
  /** Doublings before the breakpoints are given up as too rough. */
  private static final int ATTEMPTS = 12;

  private final List<BigFraction> tau;
  private final List<BigFraction> x;
  private final int turned;
  private final int centre;
  private final BigInteger room;
  private final Watch watch;
  private final int precision;
  private final int leadingBits;

  /**
   * Prepares a zigzag.
   *
   * @param extraBits more bits of the slopes than will do if the interval that joins is the one
   *     where a fault has the least effect of all
   */
  TurnedZigZag(SpikeLayout layout, int team, int turned, AlternatingLevels levels, int extraBits) {
    tau = layout.breakpoints();
    x = layout.placesOf(team);
    this.turned = turned;
    centre = turned - 1;
    room = levels.room();
    watch = Watch.of(layout, team, levels.p(), levels.q());
    // Each of the a roundings may cost the 4a-th part of the room.
    precision =
        room.bitLength() - 1 - IntMath.log2(4 * tau.size(), RoundingMode.CEILING) - extraBits;
    leadingBits = ZigZag.leadingBits(layout, team);
  }

  /** How the slope that leads to 0 at a distance is rounded. */
  private interface Rounding {
    BigFraction round(BigFraction slope, BigFraction distance);
  }

  /** Finds a zigzag; empty if the breakpoints are too far from what they should be. */
  Optional<BrokenLine> line() {
    BigFraction[] shape =
        aroundCentre(BigFraction.ONE, (slope, distance) -> ZigZag.leading(slope, leadingBits));
    int place = loosest(shape);
    int exponent = watch.exponentFor(line(shape));
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      BrokenLine zigzag = joined(BigFraction.of(BigInteger.ONE.shiftLeft(exponent)), place);
      if (!isSmallAtSpikes(zigzag)) {
        return Optional.empty();
      }
      if (watch.isExceededBy(zigzag)) {
        return Optional.of(zigzag);
      }
      exponent++;
    }
    return Optional.empty();
  }

  /** The slopes that follow from the one on I_(j*-1), to the right and to the left. */
  private BigFraction[] aroundCentre(BigFraction slope, Rounding rounding) {
    BigFraction[] slopes = new BigFraction[tau.size() + 1];
    slopes[centre] = slope;
    BigFraction value = slope.multiply(after(centre));
    for (int j = turned; j < slopes.length; j++) {
      slopes[j] = rounding.round(value.divide(run(j)).negate(), run(j));
      if (j < tau.size()) {
        value = value.add(slopes[j].multiply(width(j)));
      }
    }
    value = slope.multiply(run(centre)).negate();
    for (int j = centre - 1; j >= 0; j--) {
      slopes[j] = rounding.round(value.divide(after(j)), after(j));
      if (j > 0) {
        value = value.subtract(slopes[j].multiply(width(j)));
      }
    }
    return slopes;
  }

  /**
   * The interval inside I_1, ..., I_(j*-2) at whose spike a fault in the relation has the least
   * effect. That the value at spike j is y changes s_0 by y w_j / (r_j r'_j) times s_0 / s_j up to
   * a factor that does not depend on j, where w_j is the width of the interval and r_j, r'_j are
   * the distances from the spike to its ends.
   */
  private int loosest(BigFraction[] shape) {
    return IntStream.range(1, centre)
        .boxed()
        .max(
            Comparator.comparing(
                j -> width(j).divide(shape[j].abs().multiply(run(j)).multiply(after(j)))))
        .orElseThrow();
  }

  /** The zigzag of a scale that satisfies the relation; it joins up at a place. */
  private BrokenLine joined(BigFraction scale, int place) {
    BigFraction[] slopes =
        aroundCentre(scale, (slope, distance) -> ZigZag.overshooting(slope, distance, precision));
    BigFraction right = scale.multiply(run(centre)).negate();
    for (int j = centre - 1; j > place; j--) {
      right = right.subtract(slopes[j].multiply(width(j)));
    }
    slopes[0] = slopes[centre].subtract(slopes[turned]);
    BigFraction left = slopes[0].multiply(after(0));
    for (int j = 1; j < place; j++) {
      slopes[j] = ZigZag.overshooting(left.divide(run(j)).negate(), run(j), precision);
      left = left.add(slopes[j].multiply(width(j)));
    }
    slopes[place] = right.subtract(left).divide(width(place));
    return line(slopes);
  }

  private BrokenLine line(BigFraction[] slopes) {
    return BrokenLine.of(tau, List.of(slopes), slopes[0].multiply(after(0)));
  }

  private boolean isSmallAtSpikes(BrokenLine zigzag) {
    BigFraction most = BigFraction.of(room);
    return x.stream().allMatch(spike -> zigzag.at(spike).abs().compareTo(most) <= 0);
  }

  private BigFraction run(int j) {
    return x.get(j).subtract(tau.get(j - 1));
  }

  private BigFraction after(int j) {
    return tau.get(j).subtract(x.get(j));
  }

  private BigFraction width(int j) {
    return tau.get(j).subtract(tau.get(j - 1));
  }
}
