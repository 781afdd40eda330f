package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates a {@link BatchKernel} for one block after the other. Holds all planes the work needs,
 * so that a block in short numbers allocates nothing. Not for use by two threads at once.
 */
final class BatchRun implements CombinationRun.Terms {
  private final List<LinearForms> hidden;
  private final PlaneLayout inputs;
  private final PlaneLayout terms;

  /** The planes of each layer's signal but the last hidden layer's, whose neurons are summed. */
  private final List<long[][]> signals = new ArrayList<>();

  private final long[][] scratch;

  /** The planes of each input, for terms that are inputs. */
  private final long[][][] inputPlanes;

  private final CombinationRun output;
  private int lanes;

  BatchRun(List<LinearForms> hidden, PlaneLayout inputs, PlaneLayout terms, Combination output) {
    this.hidden = hidden;
    this.inputs = inputs;
    this.terms = terms;
    signals.add(new long[inputs.planes()][]);
    int most = 1;
    for (LinearForms forms : hidden) {
      most = Math.max(most, forms.scratchPlanes());
    }
    for (LinearForms forms : hidden.subList(0, Math.max(0, hidden.size() - 1))) {
      signals.add(new long[forms.images().planes() + denominatorDigits()][SampleBlocks.LANES]);
    }
    scratch = new long[most][SampleBlocks.LANES];
    inputPlanes = new long[inputs.size()][][];
    for (int k = 0; k < inputs.size(); k++) {
      inputPlanes[k] = new long[inputs.digits(k)][];
    }
    this.output = new CombinationRun(output, this, SampleBlocks.LANES);
  }

  private int denominatorDigits() {
    return inputs.digits(inputs.size() - 1);
  }

  /** Writes the lowest digits of the sums of a block, in the radix WHOLE the sums themselves. */
  void lowestDigits(long[][] block, int count, long[] out, int first) {
    take(block, count);
    System.arraycopy(output.digits(count)[0], 0, out, first, count);
  }

  /** Writes the sums of a block. */
  void values(long[][] block, int count, BigInteger[] out, int first) {
    take(block, count);
    System.arraycopy(output.integers(count), 0, out, first, count);
  }

  /**
   * Returns the values' residues modulo {@link Residue#PRIME}.
   *
   * @param coefficients the residues of the coefficients of the last sum
   */
  long[] residues(long[][] block, int count, long[] coefficients) {
    take(block, count);
    long[] residues = new long[count];
    int bits = inputs.radix().bits();
    for (int j = 0; j < coefficients.length; j++) {
      if (coefficients[j] != 0) {
        long[][] term = planes(j);
        for (int i = 0; i < count; i++) {
          long t = Residue.of(term, terms.digits(j), bits, i);
          residues[i] = Residue.add(residues[i], Residue.multiply(coefficients[j], t));
        }
      }
    }
    return residues;
  }

  private void take(long[][] block, int count) {
    lanes = count;
    System.arraycopy(block, 0, signals.get(0), 0, block.length);
    for (int k = 0; k < inputs.size(); k++) {
      System.arraycopy(block, inputs.first(k), inputPlanes[k], 0, inputs.digits(k));
    }
    for (int l = 0; l + 1 < hidden.size(); l++) {
      LinearForms forms = hidden.get(l);
      PlaneLayout images = forms.images();
      long[][] signal = signals.get(l + 1);
      for (int r = 0; r < images.size(); r++) {
        activate(forms, r, signals.get(l));
        for (int t = 0; t < images.digits(r); t++) {
          System.arraycopy(scratch[t], 0, signal[images.first(r) + t], 0, lanes);
        }
      }
      // The common denominator of a point goes with it through all layers.
      System.arraycopy(
          block, inputs.first(inputs.size() - 1), signal, images.planes(), denominatorDigits());
    }
  }

  private void activate(LinearForms forms, int neuron, long[][] signal) {
    forms.apply(neuron, signal, scratch, lanes);
    DigitColumns.relu(scratch, forms.images().digits(neuron), lanes);
  }

  private boolean isNeuron(int term) {
    return !hidden.isEmpty() && term < terms.size() - 1;
  }

  private long[][] input(int term) {
    return inputPlanes[hidden.isEmpty() ? term : inputs.size() - 1];
  }

  private LinearForms lastHidden() {
    return hidden.get(hidden.size() - 1);
  }

  private long[][] lastSignal() {
    return signals.get(signals.size() - 1);
  }

  @Override
  public long[][] planes(int term) {
    if (!isNeuron(term)) {
      return input(term);
    }
    activate(lastHidden(), term, lastSignal());
    return scratch;
  }

  @Override
  public int digits(int term) {
    return terms.digits(term);
  }

  /** For a neuron max(0, t) and the sum are one pass over the block. */
  @Override
  public void addTo(long[] sums, long multiplier, int term) {
    if (isNeuron(term)) {
      lastHidden().apply(term, lastSignal(), scratch, lanes);
      Lanes.addPositive(sums, multiplier, scratch[0], lanes);
    } else {
      Lanes.add(sums, multiplier, input(term)[0], lanes);
    }
  }
}
