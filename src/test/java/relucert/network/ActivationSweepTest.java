package relucert.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
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
}
