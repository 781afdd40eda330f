package relucert.experiment;

import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.checker.Judgement;
import relucert.construction.CompactTwoLayer;
import relucert.construction.Construction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.CompactInstance;
import relucert.instance.CompactOrder;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.network.Network;
import relucert.network.RidgeNetwork;

/**
 * A network that was built and that the checker found to take every target exactly.
 *
 * @param neurons m
 * @param bits of its largest number, as {@link Network#bits}
 */
public record CheckedFit(int neurons, int bits) {

  /**
   * Builds the sharp 2-layer network and has it checked.
   *
   * @param instance the data
   * @param order the same along a direction
   * @return its size
   * @throws IllegalStateException if the checker rejects it
   */
  public static CheckedFit sharpTwoLayer(CompactInstance instance, CompactOrder order) {
    return of(instance, CompactTwoLayer.sharp(order));
  }

  /**
   * Builds the 2-layer network of Theorem 4.4 and has it checked.
   *
   * @param instance the data
   * @param order the same along a direction
   * @return its size
   * @throws IllegalStateException if the checker rejects it
   */
  public static CheckedFit theorem44(CompactInstance instance, CompactOrder order) {
    return of(instance, CompactTwoLayer.retainedPolyline(order));
  }

  private static CheckedFit of(CompactInstance instance, RidgeNetwork network) {
    require(Checker.check(instance, network.neurons(), network));
    return new CheckedFit(network.neurons(), bits(network));
  }

  /**
   * Builds a network by a construction and has it checked.
   *
   * @param construction a construction whose hypothesis is met
   * @param instance the data
   * @param ordered the same along a direction
   * @return its size
   * @throws IllegalStateException if the checker rejects it
   */
  public static CheckedFit of(
      Construction construction, Instance instance, OrderedInstance ordered) {
    Network network = construction.build(ordered);
    require(
        Checker.check(
            new Certificate(
                new Statement.FitsNeurons(instance, construction.layers(), network.neurons()),
                new Evidence.Witness(network))));
    return new CheckedFit(network.neurons(), network.bits());
  }

  private static void require(Judgement judgement) {
    if (!judgement.isAccepted()) {
      throw new IllegalStateException("a constructed network was rejected: " + judgement);
    }
  }

  private static int bits(RidgeNetwork network) {
    int bits = Rationals.bits(network.constant());
    RationalVector direction = network.direction();
    BigFraction last = BigFraction.ZERO;
    for (int j = 0; j < network.neurons(); j++) {
      bits = Math.max(bits, Rationals.bits(network.biases().get(j)));
      bits = Math.max(bits, Rationals.bits(network.coefficients().get(j)));
      BigFraction scale = network.scales().get(j);
      if (scale.abs().compareTo(last) != 0) {
        last = scale.abs();
        for (BigFraction entry : direction.entries()) {
          bits = Math.max(bits, Rationals.bits(Rationals.canonical(entry.multiply(scale))));
        }
      }
    }
    return bits;
  }
}
