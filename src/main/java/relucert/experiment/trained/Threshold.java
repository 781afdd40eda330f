package relucert.experiment.trained;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;

/**
 * When a trained network counts as good.
 *
 * @param words what is asked
 * @param isMet whether a network is good
 * @param isVoid whether the network 0 would be, so that nothing had to be learnt
 */
record Threshold(String words, Predicate<Measured> isMet, Predicate<Measured> isVoid) {
  private static final double PAPER = 0.04;
  private static final double CLOSE = 0.05;

  /** Figure 9's: a mean square error below 0.04 over all K samples. */
  static final Threshold OF_THE_PAPER =
      new Threshold("loss < 0.04", r -> r.loss() < PAPER, r -> r.zeroLoss() < PAPER);

  /** A tenth of the loss of the network 0. */
  static final Threshold TENTH = relative("loss <= zero/10", 0.1);

  /** A hundredth of the loss of the network 0. */
  static final Threshold HUNDREDTH = relative("loss <= zero/100", 0.01);

  /** No sample is off by more than 0.05. */
  static final Threshold EACH =
      new Threshold("worst error <= 0.05", r -> r.worst() <= CLOSE, r -> false);

  static final ImmutableList<Threshold> ALL =
      ImmutableList.of(OF_THE_PAPER, TENTH, HUNDREDTH, EACH);

  private static Threshold relative(String words, double part) {
    return new Threshold(words, r -> r.relative() <= part, r -> false);
  }
}
