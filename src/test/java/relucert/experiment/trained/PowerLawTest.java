package relucert.experiment.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relucert.experiment.trained.PowerLaw.Point;

class PowerLawTest {
  @Test
  void anExactPowerLawIsFoundWithoutAnyDoubt() {
    List<Point> points =
        IntStream.rangeClosed(1, 20).mapToObj(i -> new Point(i * i, 3 * i)).toList();
    PowerLaw law = PowerLaw.fit(points, new Random(1));
    assertThat(law.exponent()).isCloseTo(0.5, within(1e-12));
    assertThat(law.low()).isCloseTo(0.5, within(1e-9));
    assertThat(law.high()).isCloseTo(0.5, within(1e-9));
    assertThat(law.points()).isEqualTo(20);
  }

  @Test
  void theIntervalHoldsTheExponentAndIsWiderForFewerPoints() {
    PowerLaw many = PowerLaw.fit(noisy(200), new Random(2));
    PowerLaw few = PowerLaw.fit(noisy(20), new Random(2));
    assertThat(many.low()).isLessThan(0.5);
    assertThat(many.high()).isGreaterThan(0.5);
    assertThat(few.high() - few.low()).isGreaterThan(many.high() - many.low());
  }

  private static List<Point> noisy(int size) {
    Random random = new Random(3);
    return IntStream.range(0, size)
        .map(i -> 1 + random.nextInt(1000))
        .mapToObj(
            n ->
                new Point(
                    n, (int) Math.max(1, 20 * Math.sqrt(n) * Math.exp(random.nextGaussian() / 5))))
        .toList();
  }

  @Test
  void pointsOfOneNHaveNoExponent() {
    assertThat(PowerLaw.isSpread(List.of(new Point(5, 1), new Point(5, 9)))).isFalse();
    assertThat(PowerLaw.isSpread(List.of())).isFalse();
    assertThat(PowerLaw.isSpread(List.of(new Point(5, 1), new Point(6, 1)))).isTrue();
  }
}
