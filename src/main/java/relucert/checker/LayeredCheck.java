package relucert.checker;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence.Window;
import relucert.certificate.Statement;
import relucert.instance.Instance;

/**
 * Lower bounds for networks of 3 or more layers. A network with fewer neurons is one of {@code
 * neurons - 1} with some neurons idle, so each check speaks of networks with exactly so many.
 */
final class LayeredCheck {
  /** More layers or neurons are rejected: the checks count all ways to divide the neurons. */
  private static final int MOST = 5_000;

  private final Instance instance;
  private final int layers;

  /** The number of neurons that shall not be enough. */
  private final int neurons;

  LayeredCheck(Statement.NeedsLayeredNeurons statement) {
    requireSize(statement.layers(), statement.neurons());
    this.instance = statement.instance();
    this.layers = statement.layers();
    this.neurons = statement.neurons() - 1;
  }

  private static void requireSize(int layers, int neurons) {
    Rejection.unless(3 <= layers && layers <= MOST, "layers: from 3 to " + MOST);
    Rejection.unless(1 <= neurons && neurons <= MOST, "neurons: from 1 to " + MOST);
  }

  /** Windows force more breakpoints than there can be. */
  void requirePacking(List<Window> windows) {
    long cap = PieceCap.breakpoints(layers, neurons);
    Rejection.unless(
        windows.size() > cap,
        windows.size() + " windows; " + neurons + " neurons can have " + cap + " breakpoints");
    new PackingCheck(instance, false).require(windows, windows.size());
  }

  /**
   * Windows of one sign left of some place, then windows of the other. Left of it the function
   * turns {@code first} times with the first sign, at a switching point of the layers before the
   * last hidden one or where one of the P - 1 neurons of that one with an output weight of this
   * sign crosses 0, once at most between two such points: with t switching points on the left,
   * first + 1 &lt;= P (t + 1). So it is on the right, and the switching points are at most D in
   * all.
   */
  void requireTwoRuns(List<Window> windows) {
    new PackingCheck(instance, false).require(windows, windows.size());
    List<BigFraction> position = CollinearData.parameters(instance);
    long first = 0;
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      Rejection.unless(
          i == 0
              || position
                      .get(windows.get(i - 1).right() - 1)
                      .compareTo(position.get(window.left() - 1))
                  <= 0,
          "window " + (i + 1) + " is not right of the one before");
      if (window.sign() == windows.get(0).sign()) {
        Rejection.unless(first == i, "more than two runs");
        first++;
      }
    }
    long second = windows.size() - first;
    for (int last = 1; last < neurons; last++) {
      long points = PieceCap.pieces(layers - 2, neurons - last) - 1;
      for (long p = 1; p <= last + 1; p++) {
        long q = last + 2 - p;
        // Without switching points the function is constant.
        Rejection.unless(
            points == 0 || divideUp(first + 1, p) + divideUp(second + 1, q) > points + 2,
            "runs of " + first + " and " + second + " windows leave room for " + neurons);
      }
    }
    Rejection.unless(!windows.isEmpty(), "no windows");
  }

  private static long divideUp(long a, long b) {
    return (a + b - 1) / b;
  }

  /**
   * Targets that rise and fall in turn over c chords. c = 1: a network that is not constant has a
   * neuron in each of the L - 1 hidden layers. c = 2: with one neuron in each it is monotone. c =
   * 3: with one more it cannot have slopes of signs +, -, + in this order (proofs/FORMAT.md).
   */
  void requireZigzag(List<Integer> samples) {
    int chords = samples.size() - 1;
    Rejection.unless(1 <= chords && chords <= 3, "a zigzag has 1, 2 or 3 chords");
    Rejection.unless(
        neurons <= layers + chords - 3,
        chords + " chords force " + (layers + chords - 2) + " neurons, not more");
    List<BigFraction> position = CollinearData.parameters(instance);
    int before = 0;
    for (int i = 0; i <= chords; i++) {
      int sample = samples.get(i);
      Rejection.unless(1 <= sample && sample <= instance.k(), "there is no sample " + sample);
      if (i > 0) {
        int last = samples.get(i - 1);
        Rejection.unless(
            position.get(last - 1).compareTo(position.get(sample - 1)) < 0,
            "samples " + last + ", " + sample + " are not in order");
        int sign = instance.target(sample).subtract(instance.target(last)).signum();
        Rejection.unless(sign != 0 && sign != before, "chord " + i + " does not turn back");
        before = sign;
      }
    }
  }

  /** m*(N, K) does not fall when N or K grows: give more samples the target 0. */
  static void requireWorstCase(Statement.WorstCase worst, List<Certificate> parts) {
    requireNumbers(worst);
    Rejection.unless(parts.size() == 1, parts.size() + " parts, not 1");
    if (!(parts.get(0).statement() instanceof Statement.NeedsLayeredNeurons part)) {
      throw new Rejection("the part speaks of something else");
    }
    Rejection.unless(
        part.layers() == worst.layers()
            && part.neurons() >= worst.neurons()
            && part.instance().k() <= worst.k()
            && part.instance().tuned().size() <= worst.n(),
        "the part speaks of other numbers");
    Judgement judgement = Checker.check(parts.get(0));
    Rejection.unless(judgement.isAccepted(), "part 1: " + judgement);
  }

  /**
   * On a line a network with h = L - 1 hidden layers of widths d_1, ..., d_h is given, up to
   * finitely many choices, by d_1 switching points, the weights and biases of the layers 2, ..., h
   * but one for each neuron of the layers 2, ..., h - 1 (neurons are scaled so that one weight
   * behind each is +1 or -1), and the last bias: 1 + d_1 + d_h + sum of d_(l-1) d_l numbers. With
   * d_l = 1 + e_l and E the sum of the e_l that is h + 2 + 2E + sum of e_(l-1) e_l, the last at
   * most (sum over odd l) (sum over even l) &lt;= E^2 / 4. The values at N samples are locally
   * Lipschitz images of spaces of this dimension, which do not cover R^N if N is larger.
   */
  static void requireParameterCount(Statement.WorstCase worst) {
    requireNumbers(worst);
    int hidden = worst.layers() - 1;
    long excess = worst.neurons() - 1L - hidden;
    // With fewer neurons than hidden layers only constants are left.
    long parameters = excess < 0 ? 1 : hidden + 2 + 2 * excess + excess * excess / 4;
    Rejection.unless(parameters < worst.n(), parameters + " parameters for all targets");
  }

  private static void requireNumbers(Statement.WorstCase worst) {
    requireSize(worst.layers(), worst.neurons());
    Rejection.unless(0 <= worst.n() && worst.n() <= worst.k(), "there is no T of this size");
  }
}
