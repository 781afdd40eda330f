package relucert.pwl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.network.Layer;
import relucert.network.Network;

class NetworkOnLineTest {
  /** max(0, x_1 - 1) + max(0, 1 - x_1) - max(0, x_2). */
  private static final Network PLANE =
      Network.of(
          Layer.of(
              RationalMatrix.of(new long[] {1, 0}, new long[] {-1, 0}, new long[] {0, 1}),
              RationalVector.of(-1, 1, 0)),
          Layer.of(RationalMatrix.of(new long[] {1, 1, -1}), RationalVector.zero(1)));

  @Test
  void aLineThroughThePlaneMeetsTheCreases() {
    NetworkOnLine line = NetworkOnLine.of(PLANE, RationalVector.of(0, 0), RationalVector.of(1, 2));
    assertThat(line.function().breakpoints()).containsExactly(BigFraction.ZERO, BigFraction.ONE);
    assertThat(line.function().slopes()).isEqualTo(RationalVector.of(-1, -3, -1));
    assertThat(line.switchingPoints()).containsExactly(BigFraction.ZERO, BigFraction.ONE);
    assertThat(line.activationIntervals()).isEqualTo(3);
  }

  /** max(0, t) - max(0, -t) = t: a candidate breakpoint that is none. */
  @Test
  void switchingNeuronsMayCancelOut() {
    Network identity =
        Network.of(
            Layer.of(RationalMatrix.of(new long[] {1}, new long[] {-1}), RationalVector.zero(2)),
            Layer.of(RationalMatrix.of(new long[] {1, -1}), RationalVector.zero(1)));
    NetworkOnLine line = NetworkOnLine.of(identity);
    assertThat(line.function())
        .isEqualTo(PiecewiseLinear.of(new Affine(BigFraction.ONE, BigFraction.ZERO)));
    assertThat(line.switchingPoints()).containsExactly(BigFraction.ZERO);
    assertThat(line.activationIntervals()).isEqualTo(2);
  }

  @Test
  void aLineThatStandsStillShowsOneValue() {
    NetworkOnLine line = NetworkOnLine.of(PLANE, RationalVector.of(3, 1), RationalVector.of(0, 0));
    assertThat(line.function())
        .isEqualTo(PiecewiseLinear.of(new Affine(BigFraction.ZERO, BigFraction.ONE)));
    assertThat(line.activationIntervals()).isEqualTo(1);
  }

  @Test
  void aLineInAnotherDimensionIsRejected() {
    RationalVector one = RationalVector.of(1);
    RationalVector two = RationalVector.of(1, 2);
    RationalVector three = RationalVector.of(1, 2, 3);
    assertRejected(one, two, "a line with a point of 1 and a direction of 2 coordinates");
    assertRejected(two, one, "a line with a point of 2 and a direction of 1 coordinates");
    assertRejected(three, two, "a line with a point of 3 and a direction of 2 coordinates");
    assertRejected(two, three, "a line with a point of 2 and a direction of 3 coordinates");
    assertThatThrownBy(() -> NetworkOnLine.of(PLANE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a line with a point of 1 and a direction of 1 coordinates"
                + " for a network of input dimension 2");
  }

  private static void assertRejected(
      RationalVector point, RationalVector direction, String message) {
    assertThatThrownBy(() -> NetworkOnLine.of(PLANE, point, direction))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message + " for a network of input dimension 2");
  }

  /** Composed tents: 2^L pieces on [0, 1] after L of them, with 2 neurons in each layer. */
  private static Network zigZag(int tents) {
    List<Layer> layers = new ArrayList<>();
    layers.add(Layer.of(RationalMatrix.of(new long[][] {{1}, {1}}), RationalVector.of(0, -1)));
    for (int l = 1; l < tents; l++) {
      layers.add(
          Layer.of(RationalMatrix.of(new long[][] {{2, -4}, {2, -4}}), RationalVector.of(0, -1)));
    }
    layers.add(Layer.of(RationalMatrix.of(new long[] {1, -1}), RationalVector.zero(1)));
    return Network.of(layers);
  }

  @Test
  void moreSwitchingPointsThanTheLimitAreRefusedAndFewerAreNot() {
    NetworkOnLine many = NetworkOnLine.of(zigZag(12));
    assertThat(many.activationIntervals()).isGreaterThan(1000);
    assertThat(many.function().breakpoints())
        .allMatch(t -> Collections.binarySearch(many.switchingPoints(), t) >= 0);
    RationalVector zero = RationalVector.zero(1);
    RationalVector one = RationalVector.of(1);
    int points = many.switchingPoints().size();
    assertThat(NetworkOnLine.of(zigZag(12), zero, one, points).function())
        .isEqualTo(many.function());
    for (int tents : new int[] {12, 40, 1000}) {
      assertThatThrownBy(() -> NetworkOnLine.of(zigZag(tents), zero, one, points - 1))
          .isInstanceOf(TooManyPiecesException.class)
          .hasMessage(
              String.format(
                  Locale.ROOT,
                  "more than %,d points where neurons switch along this line",
                  points - 1));
    }
  }

  @Test
  void manyNeuronsWithManyBreakpointsAreRefused() {
    int w = 210;
    long[][] ones = new long[w][1];
    long[][] mixed = new long[w][w];
    long[] shifts = new long[w];
    for (int i = 0; i < w; i++) {
      ones[i][0] = 1;
      shifts[i] = -i;
      mixed[i][i] = 1;
      Arrays.fill(mixed[i], 1);
    }
    Network wide =
        Network.of(
            Layer.of(RationalMatrix.of(ones), RationalVector.of(shifts)),
            Layer.of(RationalMatrix.of(mixed), RationalVector.zero(w)),
            Layer.of(
                RationalMatrix.of(w, List.of(RationalVector.zero(w))), RationalVector.zero(1)));
    assertThatThrownBy(
            () -> NetworkOnLine.of(wide, RationalVector.zero(1), RationalVector.of(1), 10_000))
        .isInstanceOf(TooManyPiecesException.class)
        .hasMessage("more than 40,000 breakpoints of the neurons of a layer along this line");
  }
}
