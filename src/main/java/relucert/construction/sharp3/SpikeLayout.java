package relucert.construction.sharp3;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.OrderedInstance;

/**
 * Spikes (the tuned samples, each with its target as height) dealt out over the intervals of a
 * first layer: n neighbouring ones to each interval, one of them to each of n teams of second-layer
 * neurons. In every other interval the teams are served in the opposite order, so that the
 * distances from a team's spikes to the breakpoint between them stay alike and weights short.
 * Missing spikes are dummies of height 0 right of all samples.
 *
 * <p>Invariant: the breakpoints increase; the g-th group of n spikes lies strictly between
 * neighbouring ones (or beyond the outermost).
 */
final class SpikeLayout {
  private final RationalVector samples;
  private final ImmutableList<BigFraction> places;
  private final ImmutableList<BigFraction> heights;
  private final ImmutableList<ImmutableList<Integer>> dealing;
  private final ImmutableList<BigFraction> breakpoints;

  private SpikeLayout(
      RationalVector samples,
      ImmutableList<BigFraction> places,
      ImmutableList<BigFraction> heights,
      ImmutableList<ImmutableList<Integer>> dealing,
      ImmutableList<BigFraction> breakpoints) {
    this.samples = samples;
    this.places = places;
    this.heights = heights;
    this.dealing = dealing;
    this.breakpoints = breakpoints;
  }

  /**
   * Deals the tuned samples of an instance out.
   *
   * @param groups the number of groups, with groups * teams &gt;= N
   * @param startsLeft whether the first group lies left of the first breakpoint, and the i-th team
   *     is to have the two spikes nearest to the i-th breakpoint; otherwise the first breakpoint
   *     lies between the first spike and the sample before it
   */
  static SpikeLayout of(OrderedInstance instance, int groups, int teams, boolean startsLeft) {
    List<Integer> members = new ArrayList<>(instance.tuned().members());
    int missing = groups * teams - members.size();
    List<BigFraction> line =
        LineSamples.padded(instance.positions(), instance.k() + Math.max(missing, 0));
    for (int i = 1; i <= missing; i++) {
      members.add(instance.k() + i);
    }
    List<BigFraction> breakpoints = new ArrayList<>();
    if (!startsLeft) {
      int first = members.get(0) - 1;
      breakpoints.add(
          first == 0
              ? line.get(0).subtract(BigFraction.ONE)
              : Rationals.midpoint(line.get(first - 1), line.get(first)));
    }
    for (int g = 1; g < groups; g++) {
      breakpoints.add(
          middleOfGap(line.subList(members.get(g * teams - 1) - 1, members.get(g * teams))));
    }
    return new SpikeLayout(
        instance.positions(),
        members.stream().map(i -> line.get(i - 1)).collect(ImmutableList.toImmutableList()),
        members.stream()
            .map(i -> i <= instance.k() ? instance.targets().get(i - 1) : BigFraction.ZERO)
            .collect(ImmutableList.toImmutableList()),
        deal(groups, teams, startsLeft),
        ImmutableList.copyOf(breakpoints));
  }

  /** For each group the places, within it, of the teams' spikes. */
  private static ImmutableList<ImmutableList<Integer>> deal(
      int groups, int teams, boolean startsLeft) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, teams).map(i -> teams - 1 - i).boxed().toList());
    ImmutableList.Builder<ImmutableList<Integer>> dealing = ImmutableList.builder();
    for (int g = 0; g < groups; g++) {
      if (startsLeft && g < teams) {
        // The group's last spike and, the order being reversed, the next group's first one.
        Collections.swap(order, order.indexOf(g), teams - 1);
      }
      List<Integer> served = order;
      dealing.add(
          IntStream.range(0, teams)
              .map(served::indexOf)
              .boxed()
              .collect(ImmutableList.toImmutableList()));
      order = new ArrayList<>(Lists.reverse(order));
    }
    return dealing.build();
  }

  /** The middle of the gap between neighbouring samples that holds the middle of them all. */
  private static BigFraction middleOfGap(List<BigFraction> samples) {
    BigFraction middle = Rationals.midpoint(samples.get(0), samples.get(samples.size() - 1));
    int right = 1;
    while (samples.get(right).compareTo(middle) < 0) {
      right++;
    }
    return Rationals.midpoint(samples.get(right - 1), samples.get(right));
  }

  /** Returns the same spikes with other breakpoints. */
  SpikeLayout withBreakpoints(List<BigFraction> others) {
    return new SpikeLayout(samples, places, heights, dealing, ImmutableList.copyOf(others));
  }

  ImmutableList<BigFraction> breakpoints() {
    return breakpoints;
  }

  int teams() {
    return dealing.get(0).size();
  }

  /** Returns the largest absolute height. */
  BigFraction largestHeight() {
    return heights.stream().map(BigFraction::abs).reduce(BigFraction.ZERO, LineSamples::max);
  }

  /** Returns the places of a team's spikes, one in each group. */
  List<BigFraction> placesOf(int team) {
    return dealt(places, team);
  }

  /** Returns the heights of a team's spikes. */
  List<BigFraction> heightsOf(int team) {
    return dealt(heights, team);
  }

  private List<BigFraction> dealt(List<BigFraction> all, int team) {
    List<BigFraction> own = new ArrayList<>();
    for (int g = 0; g < dealing.size(); g++) {
      own.add(all.get(g * teams() + dealing.get(g).get(team)));
    }
    return own;
  }

  /**
   * Returns the outermost samples of each piece of the line that lies between two neighbours among
   * the breakpoints and a team's spikes; samples at breakpoints are pieces of their own.
   */
  List<Watch.Piece> pieces(int team) {
    List<BigFraction> spikes = placesOf(team);
    List<BigFraction> cuts = new ArrayList<>(breakpoints);
    cuts.addAll(spikes);
    cuts.sort(BigFraction::compareTo);
    List<Watch.Piece> pieces = new ArrayList<>();
    int start = 0;
    for (BigFraction cut : cuts) {
      int place = Collections.binarySearch(samples.entries(), cut);
      int end = place >= 0 ? place : -place - 1;
      addPiece(pieces, start, end);
      start = place >= 0 ? end + 1 : end;
      if (place >= 0 && Collections.binarySearch(spikes, cut) < 0) {
        addPiece(pieces, end, end + 1);
      }
    }
    addPiece(pieces, start, samples.size());
    return pieces;
  }

  /**
   * Returns an e such that no two of a team's spikes, the breakpoints and the outermost samples
   * between them are nearer to each other than the 2^e-th part of the distance of the farthest.
   */
  int contrast(int team) {
    List<BigFraction> marks = new ArrayList<>(breakpoints);
    marks.addAll(placesOf(team));
    for (Watch.Piece piece : pieces(team)) {
      marks.add(piece.first());
      marks.add(piece.last());
    }
    marks.sort(BigFraction::compareTo);
    BigFraction span = marks.get(marks.size() - 1).subtract(marks.get(0));
    BigFraction nearest = span;
    for (int i = 1; i < marks.size(); i++) {
      BigFraction gap = marks.get(i).subtract(marks.get(i - 1));
      nearest = gap.signum() > 0 && gap.compareTo(nearest) < 0 ? gap : nearest;
    }
    return span.signum() == 0 ? 0 : PowerOfTwo.exponentAtLeast(span.divide(nearest));
  }

  private void addPiece(List<Watch.Piece> pieces, int start, int end) {
    if (start < end) {
      pieces.add(new Watch.Piece(samples.get(start), samples.get(end - 1)));
    }
  }
}
