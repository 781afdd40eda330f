package relucert.search.width;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Hinge;
import relucert.construction.HingeFunction;
import relucert.exact.RationalVector;
import relucert.pwl.LeastBreakpoints;
import relucert.pwl.PiecewiseLinear;

/** The two kinds of networks that attain a least width. */
final class FoundNetworks {
  private FoundNetworks() {}

  /** The neurons of a walk whose slopes have an alternating sum 0 (Lemma 2). */
  static HingeFunction of(SlopeChoice choice, RationalVector positions, RationalVector targets) {
    List<BigFraction> slopes = choice.slopes().stream().map(SlopeChoice.Slope::value).toList();
    List<GapWalks.Step> steps = choice.steps();
    List<BigFraction> breakpoints = new ArrayList<>();
    for (int gap = 1; gap < positions.size(); gap++) {
      GapWalks.Step step = steps.get(gap - 1);
      if (step.atSample()) {
        breakpoints.add(positions.get(gap - 1));
      }
      if (step.inside()) {
        BigFraction before = slopes.get(breakpoints.size());
        BigFraction after = slopes.get(breakpoints.size() + 1);
        BigFraction length = positions.get(gap).subtract(positions.get(gap - 1));
        BigFraction rise = targets.get(gap).subtract(targets.get(gap - 1));
        BigFraction part = rise.subtract(after.multiply(length)).divide(before.subtract(after));
        breakpoints.add(positions.get(gap - 1).add(part));
      }
    }
    List<Boolean> taken = choice.slopes().stream().map(SlopeChoice.Slope::taken).toList();
    List<Hinge> hinges = new ArrayList<>();
    boolean facesLeft = true;
    for (int j = 0; j < breakpoints.size(); j++) {
      facesLeft ^= taken.get(j);
      BigFraction jump = slopes.get(j + 1).subtract(slopes.get(j));
      hinges.add(new Hinge(jump, breakpoints.get(j), facesLeft));
    }
    return HingeFunction.through(positions.get(0), targets.get(0), hinges);
  }

  /** One neuron for the first slope and one for each breakpoint, all facing right. */
  static HingeFunction facingRight(RationalVector positions, RationalVector targets) {
    PiecewiseLinear path = LeastBreakpoints.through(positions, targets).function();
    List<Hinge> hinges = new ArrayList<>();
    hinges.add(new Hinge(path.slopes().get(0), positions.get(0), false));
    for (int j = 0; j < path.breakpoints().size(); j++) {
      BigFraction jump = path.slopes().get(j + 1).subtract(path.slopes().get(j));
      hinges.add(new Hinge(jump, path.breakpoints().get(j), false));
    }
    return HingeFunction.through(positions.get(0), targets.get(0), hinges);
  }
}
