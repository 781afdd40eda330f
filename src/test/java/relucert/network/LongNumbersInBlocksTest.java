package relucert.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

/**
 * A few long numbers among short ones must not make evaluation in blocks cost far more than
 * evaluation point by point: every plane is as long as the longest number, and a form holds a pair
 * for each digit of a weight and each digit of its input. All numbers here have fewer than the
 * 100,000 digits that are read from files.
 */
class LongNumbersInBlocksTest {
  private static BigFraction number(int bits) {
    return BigFraction.of(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
  }

  /** Neurons along different directions, so that nothing is swept; output weights 1. */
  private static Network network(int neurons, int weightBits) {
    List<RationalVector> rows = new ArrayList<>();
    for (int j = 1; j <= neurons; j++) {
      rows.add(RationalVector.of(number(weightBits), number(weightBits).add(j)));
    }
    List<BigFraction> ones = IntStream.range(0, neurons).mapToObj(j -> BigFraction.ONE).toList();
    return Network.of(
        Layer.of(RationalMatrix.of(2, rows), RationalVector.zero(neurons)),
        Layer.of(
            RationalMatrix.of(neurons, List.of(RationalVector.of(ones))), RationalVector.zero(1)));
  }

  private static List<RationalVector> points(int count, int bitsOfFirst) {
    List<RationalVector> points = new ArrayList<>();
    points.add(RationalVector.of(number(bitsOfFirst), BigFraction.ONE));
    for (int i = 1; i < count; i++) {
      points.add(RationalVector.of(i, 1));
    }
    return points;
  }

  private static void requirePlain(Network network, List<RationalVector> points) {
    assertThat(network.batch(points)).isEmpty();
    assertThat(network.values(points))
        .isEqualTo(RationalVector.of(points.stream().map(network::value).toList()));
  }

  /** In blocks every sample would get as many digits as the one: more than a gigabyte. */
  @Test
  void oneLongCoordinateIsNotPaidForByAllSamples() {
    requirePlain(network(10, 8), points(2_000, 300_000));
  }

  /** As a table of products of digits this would take 6 gigabytes. */
  @Test
  void longWeightsAndOneLongCoordinateFitInMemory() {
    requirePlain(network(6, 250_000), points(300, 250_000));
  }

  @Test
  void numbersOfLikeLengthAreTakenInBlocks() {
    assertThat(network(10, 700).batch(points(2_000, 40))).isPresent();
  }
}
