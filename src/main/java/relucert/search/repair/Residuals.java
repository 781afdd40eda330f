package relucert.search.repair;

import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.network.Network;

/**
 * By how much a network misses its targets: the residuals z_i - g(x_i), exactly. They are the
 * targets of another fine-tuning problem, whose tuned set is where g misses.
 */
public final class Residuals {
  private final Instance wanted;
  private final RationalVector values;
  private final Instance instance;

  private Residuals(Instance wanted, RationalVector values) {
    this.wanted = wanted;
    this.values = values;
    this.instance = Instance.of(wanted.points(), wanted.targets().minus(values));
  }

  /**
   * Evaluates a network at all samples.
   *
   * @param network g, on R^d
   * @param wanted samples in R^d and the values that g should have there
   * @return the residuals
   * @throws IllegalArgumentException if the dimensions differ
   */
  public static Residuals of(Network network, Instance wanted) {
    return new Residuals(wanted, network.values(wanted.samples()));
  }

  /**
   * Returns what the network should do.
   *
   * @return the samples and their targets z
   */
  public Instance wanted() {
    return wanted;
  }

  /**
   * Returns what the network does.
   *
   * @return g(x_i), K numbers
   */
  public RationalVector values() {
    return values;
  }

  /**
   * Returns the problem of mending the network: what has to be added to g at each sample.
   *
   * @return the samples with the targets z_i - g(x_i), tuned where these are not 0
   */
  public Instance instance() {
    return instance;
  }

  /**
   * Returns the number of samples that the network fits exactly.
   *
   * @return 0 to K
   */
  public int fitted() {
    return instance.k() - instance.tuned().size();
  }

  /**
   * Returns the sample that is missed most.
   *
   * @return the first number, from 1, with the largest |z_i - g(x_i)|; empty if no sample is missed
   */
  public OptionalInt worst() {
    int worst = 1;
    for (int i = 2; i <= instance.k(); i++) {
      if (error(i).compareTo(error(worst)) > 0) {
        worst = i;
      }
    }
    return error(worst).signum() == 0 ? OptionalInt.empty() : OptionalInt.of(worst);
  }

  /**
   * Returns the error at a sample.
   *
   * @param sample its number, from 1
   * @return |z_i - g(x_i)|
   */
  public BigFraction error(int sample) {
    return Rationals.canonical(instance.target(sample).abs());
  }

  /**
   * Returns the loss of the network.
   *
   * @return the mean over all samples of (z_i - g(x_i))^2
   */
  public BigFraction meanSquare() {
    return meanSquare(instance.targets());
  }

  /**
   * Returns the loss of the network that is 0 everywhere, for comparison.
   *
   * @return the mean over all samples of z_i^2
   */
  public BigFraction meanSquareOfZero() {
    return meanSquare(wanted.targets());
  }

  private static BigFraction meanSquare(RationalVector numbers) {
    List<BigFraction> squares = numbers.map(t -> t.multiply(t)).entries();
    return Rationals.canonical(Rationals.sum(squares).divide(numbers.size()));
  }
}
