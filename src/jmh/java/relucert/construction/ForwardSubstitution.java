package relucert.construction;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Block;
import relucert.instance.OrderedInstance;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * The baseline of construction: the same networks, found by asking neuron after neuron for the
 * value that is still missing at the next sample. Each of these values is a sum over all neurons so
 * far, taken term by term, so m neurons cost about m^2/2 products.
 */
public final class ForwardSubstitution {
  private final OrderedInstance instance;
  private final List<BigFraction> breakpoints = new ArrayList<>();
  private final List<BigFraction> coefficients = new ArrayList<>();
  private final List<Boolean> facesLeft = new ArrayList<>();

  private ForwardSubstitution(OrderedInstance instance) {
    this.instance = instance;
  }

  /**
   * Returns the polyline through some samples by right-facing neurons (Lemma 4.5, Theorem 4.4).
   *
   * @param instance the data
   * @param samples numbers of samples in increasing order, the first one included
   * @return the network
   */
  public static Network polyline(OrderedInstance instance, List<Integer> samples) {
    ForwardSubstitution search = new ForwardSubstitution(instance);
    BigFraction constant = instance.targets().get(samples.get(0) - 1);
    search.add(samples, constant, false);
    return search.network(constant);
  }

  /**
   * Returns the flat-base network through J(T).
   *
   * @param instance the data
   * @param base a block of at least two samples
   * @return the network
   */
  static Network flatBase(OrderedInstance instance, Block base) {
    ForwardSubstitution search = new ForwardSubstitution(instance);
    List<Integer> retained = instance.tuned().retained();
    List<Integer> leftwards = new ArrayList<>();
    List<Integer> rightwards = new ArrayList<>();
    for (int sample : retained) {
      if (sample <= base.first()) {
        leftwards.add(0, sample);
      }
      if (sample >= base.last()) {
        rightwards.add(sample);
      }
    }
    search.add(leftwards, BigFraction.ZERO, true);
    search.add(rightwards, BigFraction.ZERO, false);
    return search.network(BigFraction.ZERO);
  }

  private void add(List<Integer> samples, BigFraction constant, boolean left) {
    int others = breakpoints.size();
    for (int r = 0; r + 1 < samples.size(); r++) {
      BigFraction here = instance.positions().get(samples.get(r) - 1);
      BigFraction next = instance.positions().get(samples.get(r + 1) - 1);
      BigFraction missing = instance.targets().get(samples.get(r + 1) - 1).subtract(constant);
      for (int j = others; j < breakpoints.size(); j++) {
        BigFraction activation = next.subtract(breakpoints.get(j)).abs();
        missing = missing.subtract(coefficients.get(j).multiply(activation));
      }
      coefficients.add(missing.divide(next.subtract(here).abs()));
      breakpoints.add(here);
      facesLeft.add(left);
    }
  }

  private Network network(BigFraction constant) {
    List<RationalVector> rows = new ArrayList<>();
    List<BigFraction> biases = new ArrayList<>();
    for (int j = 0; j < breakpoints.size(); j++) {
      boolean left = facesLeft.get(j);
      rows.add(instance.direction().times(Rationals.of(left ? -1 : 1)));
      biases.add(left ? breakpoints.get(j) : breakpoints.get(j).negate());
    }
    return Network.of(
        Layer.of(RationalMatrix.of(instance.direction().size(), rows), RationalVector.of(biases)),
        Layer.of(
            RationalMatrix.of(rows.size(), List.of(RationalVector.of(coefficients))),
            RationalVector.of(constant)));
  }
}
