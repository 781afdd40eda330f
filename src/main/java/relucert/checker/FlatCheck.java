package relucert.checker;

import java.util.Optional;
import relucert.instance.LabelGrid;
import relucert.network.FlatNetworks;

/**
 * Evaluates a run of networks at all samples in {@code long} arithmetic. It accepts only what is
 * certain: that every network of the run has the size that was asked for and takes the target at
 * every sample. Where a network fails, or numbers could become too long, it does not accept.
 *
 * <p>With samples X over p, a hidden layer W, V over h and an output layer A, c over q the
 * network's value at a sample, times the unit p h q, is
 *
 * <pre>
 *   c p h + sum_j A_j max(0, W_j . X + V_j p),
 * </pre>
 *
 * an integer that has to be label times unit. The absolute values of all terms together are bounded
 * before anything is summed ({@link #requireRoom}); so are the targets. Both stay within 2^62.
 */
final class FlatCheck {
  private static final long LIMIT = 1L << 62;

  private final LabelGrid grid;
  private final int neurons;
  private final Optional<IntegerSamples> samples;

  /** For each sample, from 0, which member of T it is; -1 if it is none. */
  private final int[] member;

  /** For the members whose labels change within a run, their labels. */
  private final long[][] changing;

  private final long[] sums;
  private final long[] terms;
  private final long[] units;

  FlatCheck(LabelGrid grid, int neurons) {
    this.grid = grid;
    this.neurons = neurons;
    this.samples = IntegerSamples.of(grid.points());
    this.member = new int[grid.tuned().k()];
    for (int i = 0; i < member.length; i++) {
      member[i] = grid.members().indexOf(i + 1);
    }
    this.changing = new long[grid.runMembers()][grid.runSize()];
    for (int b = 0; b < grid.runSize(); b++) {
      int[] labels = grid.labels(b);
      for (int t = 0; t < changing.length; t++) {
        changing[t][b] = labels[t];
      }
    }
    this.sums = new long[grid.runSize()];
    this.terms = new long[grid.runSize()];
    this.units = new long[grid.runSize()];
  }

  /** Whether each of the networks certainly fits the labeling first, first + 1, ... */
  boolean accepts(FlatNetworks networks, int first) {
    if (samples.isEmpty()
        || networks.count() != grid.runSize()
        || networks.dimension() != grid.points().columns()
        || networks.neurons() > neurons
        || !Rows.arePositive(networks.hiddenDenominators())
        || networks.outputDenominator() <= 0) {
      return false;
    }
    try {
      return networks.isShared()
          ? acceptsShared(samples.orElseThrow(), networks, grid.labels(first))
          : acceptsOwn(samples.orElseThrow(), networks, grid.labels(first));
    } catch (ArithmeticException e) {
      return false;
    }
  }

  /** One hidden layer: what each neuron passes on at each sample is found once for the run. */
  private boolean acceptsShared(IntegerSamples x, FlatNetworks networks, int[] labels) {
    long hp = Math.multiplyExact(networks.hiddenDenominators()[0], x.denominator());
    long unit = Math.multiplyExact(networks.outputDenominator(), hp);
    long[][] passed = new long[member.length][networks.neurons()];
    long most = 0;
    for (int i = 0; i < member.length; i++) {
      long all = hp;
      for (int j = 0; j < networks.neurons(); j++) {
        passed[i][j] = Math.max(0, preActivation(x, networks, i, j));
        all = Math.addExact(all, passed[i][j]);
      }
      most = Math.max(most, all);
    }
    requireRoom(most, outputBound(networks), unit);
    for (int i = 0; i < member.length; i++) {
      Rows.setMultiple(sums, hp, networks.constants());
      for (int j = 0; j < networks.neurons(); j++) {
        if (passed[i][j] != 0) {
          Rows.addMultiple(sums, passed[i][j], networks.outputs(j));
        }
      }
      int t = member[i];
      boolean areTargets =
          (t >= 0 && t < changing.length)
              ? Rows.areMultiples(sums, unit, changing[t])
              : Rows.areAll(sums, t < 0 ? 0 : unit * labels[t]);
      if (!areTargets) {
        return false;
      }
    }
    return true;
  }

  private static long preActivation(IntegerSamples x, FlatNetworks networks, int i, int j) {
    long sum = Math.multiplyExact(networks.biases(j)[0], x.denominator());
    for (int axis = 0; axis < networks.dimension(); axis++) {
      sum =
          Math.addExact(
              sum, Math.multiplyExact(networks.weights(j, axis)[0], x.coordinate(i, axis)));
    }
    return sum;
  }

  /** A hidden layer for each network. */
  private boolean acceptsOwn(IntegerSamples x, FlatNetworks networks, int[] labels) {
    long h = Rows.bound(networks.hiddenDenominators());
    long hp = Math.multiplyExact(h, x.denominator());
    long unit = Math.multiplyExact(networks.outputDenominator(), hp);
    long most = hp;
    for (int j = 0; j < networks.neurons(); j++) {
      long reach = Math.multiplyExact(Rows.bound(networks.biases(j)), x.denominator());
      for (int axis = 0; axis < networks.dimension(); axis++) {
        long weight = Rows.bound(networks.weights(j, axis));
        reach = Math.addExact(reach, Math.multiplyExact(weight, x.largest()));
      }
      most = Math.addExact(most, reach);
    }
    requireRoom(most, outputBound(networks), unit);
    long pq = x.denominator() * networks.outputDenominator();
    Rows.setMultiple(units, pq, networks.hiddenDenominators());
    for (int i = 0; i < member.length; i++) {
      Rows.setMultiple(sums, x.denominator(), networks.constants());
      Rows.multiply(sums, networks.hiddenDenominators());
      for (int j = 0; j < networks.neurons(); j++) {
        Rows.setMultiple(terms, x.denominator(), networks.biases(j));
        for (int axis = 0; axis < networks.dimension(); axis++) {
          Rows.addMultiple(terms, x.coordinate(i, axis), networks.weights(j, axis));
        }
        Rows.addPositiveProducts(sums, terms, networks.outputs(j));
      }
      int t = member[i];
      boolean areTargets =
          (t >= 0 && t < changing.length)
              ? Rows.areProducts(sums, units, changing[t])
              : Rows.areMultiples(sums, t < 0 ? 0 : labels[t], units);
      if (!areTargets) {
        return false;
      }
    }
    return true;
  }

  private static long outputBound(FlatNetworks networks) {
    long bound = Rows.bound(networks.constants());
    for (int j = 0; j < networks.neurons(); j++) {
      bound = Math.max(bound, Rows.bound(networks.outputs(j)));
    }
    return bound;
  }

  /**
   * Requires that sums and targets stay within 2^62.
   *
   * @param most at every sample at least p h and what all neurons pass on together
   * @param output at least every |A_j| and |c|
   * @param unit at least p h q
   */
  private void requireRoom(long most, long output, long unit) {
    if (Math.multiplyExact(most, output) > LIMIT
        || Math.multiplyExact(unit, (long) grid.reach()) > LIMIT) {
      throw new ArithmeticException("sums could become too long");
    }
  }
}
