package relucert.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

class ActivationSweepTest {
  private static final BigFraction LONG = BigFraction.of(BigInteger.TWO.pow(80));

  /** The second layer sees |s| - 3 and 5 - |s|, times a long number, with s = 2 x_1 - x_2. */
  private static Network network(BigFraction scale, long... turnedRow) {
    return Network.of(
        Layer.of(RationalMatrix.of(new long[] {2, -1}, turnedRow), RationalVector.of(0, 0)),
        Layer.of(
            RationalMatrix.of(
                2,
                List.of(RationalVector.of(scale, scale), RationalVector.of(scale, scale.negate()))),
            RationalVector.of(scale.multiply(-3), scale.multiply(5))),
        Layer.of(RationalMatrix.of(new long[] {7, 11}), RationalVector.of(13)));
  }

  @Test
  void pointsInAnyOrderHaveTheTermByTermValues() {
    Network network = network(LONG, -4, 2);
    List<RationalVector> points =
        IntStream.range(0, 60)
            .mapToObj(i -> RationalVector.of(Rationals.of(i * 37 % 60 - 30, 4), Rationals.of(i, 7)))
            .toList();
    ActivationSweep sweep = ActivationSweep.of(network).orElseThrow();
    RationalVector values = sweep.values(points);
    for (int i = 0; i < points.size(); i++) {
      assertThat(values.get(i)).isEqualTo(NetworkOracle.value(network, points.get(i)));
    }
    assertThat(network.values(points)).isEqualTo(values);
    assertThat(sweep.values(points)).isEqualTo(values);
  }

  @Test
  void networksOfShortNumbersOrOfSeveralDirectionsAreEvaluatedPlainly() {
    assertThat(ActivationSweep.of(network(BigFraction.ONE, -4, 2))).isEmpty();
    assertThat(ActivationSweep.of(network(LONG, -4, 3))).isEmpty();
    assertThat(ActivationSweep.of(network(LONG, 0, 0))).isPresent();
  }

  @Test
  void networksOfTwoLayersOrWithoutDirectionAreNotSwept() {
    Layer wide = Layer.of(RationalMatrix.of(new long[] {0, 0}), RationalVector.of(1));
    Layer longLast =
        Layer.of(RationalMatrix.of(1, List.of(RationalVector.of(LONG))), RationalVector.of(0));
    assertThat(ActivationSweep.of(Network.of(wide, longLast))).isEmpty();
    assertThat(ActivationSweep.of(Network.of(wide, longLast, longLast))).isEmpty();
  }

  /** Where a common denominator would be too long there is no kernel, but there is a sweep. */
  @Test
  void weightsWithoutACommonDenominatorAreSwept() {
    Random random = new Random(3);
    List<RationalVector> rows =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    RationalVector.of(
                        IntStream.range(0, 12)
                            .mapToObj(
                                j ->
                                    BigFraction.of(
                                        new BigInteger(40, random).subtract(BigInteger.TWO.pow(39)),
                                        new BigInteger(60, random).setBit(60)))
                            .toList()))
            .toList();
    Network network = deep(rows);
    assertThat(network.layers().get(1).kernel()).isEmpty();
    requireValues(network, 40);
  }

  @Test
  void wideLayersOfShortNumbersAreSwept() {
    Random random = new Random(4);
    List<RationalVector> rows =
        IntStream.range(0, 50)
            .mapToObj(i -> RationalVector.of(random.longs(50, -3, 4).toArray()))
            .toList();
    requireValues(deep(rows), 30);
  }

  /** As many neurons that open at 0, 1, 2, ..., every other one to the left, before the rows. */
  private static Network deep(List<RationalVector> rows) {
    int width = rows.size();
    List<RationalVector> facing =
        IntStream.range(0, width).mapToObj(j -> RationalVector.of(1 - 2L * (j % 2))).toList();
    long[] biases = IntStream.range(0, width).mapToLong(j -> (2L * (j % 2) - 1) * j).toArray();
    long[] outputs = IntStream.range(0, width).mapToLong(j -> j % 5 - 2).toArray();
    return Network.of(
        Layer.of(RationalMatrix.of(1, facing), RationalVector.of(biases)),
        Layer.of(RationalMatrix.of(width, rows), RationalVector.of(biases)),
        Layer.of(RationalMatrix.of(outputs), RationalVector.of(1)));
  }

  private static void requireValues(Network network, int count) {
    List<RationalVector> points =
        IntStream.range(0, count)
            .mapToObj(i -> RationalVector.of(Rationals.of(7L * i % count * 2 - 5, 1 + i % 3)))
            .toList();
    RationalVector values = ActivationSweep.of(network).orElseThrow().values(points);
    for (int i = 0; i < count; i++) {
      assertThat(values.get(i)).isEqualTo(NetworkOracle.value(network, points.get(i)));
    }
  }
}
