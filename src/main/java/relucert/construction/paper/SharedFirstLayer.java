package relucert.construction.paper;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.HingeFunction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * The first layer of equations (28) and (29) with half the neurons. The hard-tanh unit between the
 * boundaries e_(j-1) and e_j is, up to a constant and the factor 2 (-1)^(j-1) / (e_j - e_(j-1)),
 * the difference of the neurons max(0, t - e_(j-1)) and max(0, t - e_j), since sigma_H is odd. So
 * neighbouring units share a neuron, and the last boundary, right of all samples, needs none: one
 * neuron for each group. A row of the second layer with weights w is then the piecewise-linear
 * function with slope 2 (-1)^(j-1) w_j / (e_j - e_(j-1)) on group j, constant left of e_0.
 *
 * @param boundaries e_0 &lt; e_1 &lt; ..., one left of each group
 */
record SharedFirstLayer(RationalVector boundaries) {
  /** The first boundary is a whole unit away, which keeps integers. */
  private static final BigFraction EPSILON = Rationals.of(2);

  /** A row of the second layer: its value at e_0 and its slope on each group. */
  record Row(BigFraction start, RationalVector slopes) {}

  /** Returns the layer for groups of positions, none of them empty. */
  static SharedFirstLayer of(List<RationalVector> groups) {
    RationalVector all = FirstLayer.boundaries(groups, EPSILON);
    return new SharedFirstLayer(RationalVector.of(all.entries().subList(0, groups.size())));
  }

  /**
   * Returns the row that takes the targets at the nodes and keeps a margin at all samples that are
   * no nodes: mu + lambda nu with the least such power of two lambda.
   *
   * @param nodes one position in each group
   * @param targets the values there
   * @param samples increasing positions
   */
  Row row(RationalVector nodes, RationalVector targets, RationalVector samples, Margin margin) {
    Row particular = through(nodes, targets, BigFraction.ZERO);
    Row zigzag = through(nodes, RationalVector.zero(nodes.size()), BigFraction.ONE);
    RationalVector watched = outermost(nodes, samples);
    BigFraction lambda = margin.lambda(values(particular, watched), values(zigzag, watched));
    return new Row(
        particular.start().add(zigzag.start().multiply(lambda)),
        particular.slopes().plus(zigzag.slopes().times(lambda)));
  }

  /**
   * The outermost samples of each piece of the line between neighbours among boundaries and nodes,
   * and samples at these. On a piece both rows are affine and the zigzag is not 0, so the lambda
   * that a sample needs is monotone there, and the largest is needed at one of these.
   */
  private RationalVector outermost(RationalVector nodes, RationalVector samples) {
    List<BigFraction> cuts = new ArrayList<>(boundaries.entries());
    cuts.addAll(nodes.entries());
    cuts.sort(BigFraction::compareTo);
    List<BigFraction> outermost = new ArrayList<>();
    int start = 0;
    for (BigFraction cut : cuts) {
      int place = Collections.binarySearch(samples.entries(), cut);
      int end = place >= 0 ? place : -place - 1;
      addOutermost(outermost, samples, start, end);
      start = end;
      if (place >= 0) {
        // At a node nothing is needed: the zigzag is 0 there. At a boundary it is not.
        outermost.add(cut);
        start = end + 1;
      }
    }
    addOutermost(outermost, samples, start, samples.size());
    return RationalVector.of(outermost);
  }

  private static void addOutermost(
      List<BigFraction> outermost, RationalVector samples, int start, int end) {
    if (start < end) {
      outermost.add(samples.get(start));
    }
    if (end - start > 1) {
      outermost.add(samples.get(end - 1));
    }
  }

  /** The row with a given slope on the first group; with targets 0 it zigzags through its nodes. */
  private Row through(RationalVector nodes, RationalVector targets, BigFraction first) {
    List<BigFraction> slopes = new ArrayList<>();
    BigFraction slope = first;
    slopes.add(slope);
    for (int j = 1; j < nodes.size(); j++) {
      BigFraction edge = boundaries.get(j);
      BigFraction before = slope.multiply(edge.subtract(nodes.get(j - 1)));
      BigFraction rise = targets.get(j).subtract(targets.get(j - 1));
      slope = rise.subtract(before).divide(nodes.get(j).subtract(edge));
      slopes.add(slope);
    }
    BigFraction start =
        targets.get(0).subtract(first.multiply(nodes.get(0).subtract(boundaries.get(0))));
    return new Row(start, RationalVector.of(slopes));
  }

  /** The values of a row at increasing positions. */
  RationalVector values(Row row, RationalVector positions) {
    List<BigFraction> values = new ArrayList<>();
    BigFraction start = row.start();
    int group = 0;
    for (BigFraction t : positions) {
      while (group + 1 < boundaries.size() && t.compareTo(boundaries.get(group + 1)) > 0) {
        BigFraction length = boundaries.get(group + 1).subtract(boundaries.get(group));
        start = start.add(row.slopes().get(group).multiply(length));
        group++;
      }
      BigFraction run = t.subtract(boundaries.get(group));
      values.add(run.signum() <= 0 ? start : start.add(row.slopes().get(group).multiply(run)));
    }
    return RationalVector.of(values);
  }

  /** Returns the neurons along a direction. */
  ImmutableList<Unit> units(RationalVector direction) {
    return boundaries.entries().stream()
        .map(edge -> new Unit(direction, edge.negate(), Activations.relu()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the unit of the second layer with the given row. */
  static Unit unit(Row row, HingeFunction activation) {
    List<BigFraction> turns = new ArrayList<>();
    BigFraction before = BigFraction.ZERO;
    for (BigFraction slope : row.slopes()) {
      turns.add(slope.subtract(before));
      before = slope;
    }
    return new Unit(RationalVector.of(turns), row.start(), activation);
  }
}
