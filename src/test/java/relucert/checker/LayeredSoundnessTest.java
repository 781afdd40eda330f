package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relucert.exact.RationalVector;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;
import relucert.pwl.PiecewiseLinear;

/** What the lower bounds say networks cannot do, no small integer network does. */
class LayeredSoundnessTest {

  private static PiecewiseLinear function(Network network) {
    return NetworkOnLine.of(network).function();
  }

  @ParameterizedTest
  @CsvSource({
    "1 1,5", "1 2,3", "2 1,3", "1 3,1", "2 2,1", "3 1,2", "1 1 1,2", "2 1 1,1", "1 2 1,1"
  })
  void noSmallNetworkHasMoreBreakpointsThanTheCapOfItsSize(String widths, int most) {
    int[] d = java.util.Arrays.stream(widths.split(" ")).mapToInt(Integer::parseInt).toArray();
    int neurons = java.util.Arrays.stream(d).sum();
    Map<Integer, Integer> found = new HashMap<>();
    SmallNetworks.forEach(
        d, most, network -> found.merge(function(network).breakpoints().size(), 1, Integer::sum));
    assertThat(found.keySet())
        .allMatch(count -> count <= PieceCap.breakpoints(d.length + 1, neurons));
    // Caps by widths, not only by their sum.
    if (d.length == 2) {
      int a = d[0];
      assertThat(found.keySet()).allMatch(count -> count <= a + d[1] * (a <= 2 ? a : a + 1));
    }
  }

  /** The longest strictly alternating sequence of signs of slopes. */
  private static int alternations(PiecewiseLinear function) {
    int changes = 0;
    int before = 0;
    RationalVector slopes = function.slopes();
    for (int i = 0; i < slopes.size(); i++) {
      int sign = slopes.get(i).signum();
      if (sign != 0 && sign != before) {
        changes++;
        before = sign;
      }
    }
    return changes;
  }

  @ParameterizedTest
  @CsvSource({"1 1,8", "1 1 1,3", "1 1 1 1,2"})
  void aNetworkWithOneNeuronInEachLayerIsMonotone(String widths, int most) {
    int[] d = java.util.Arrays.stream(widths.split(" ")).mapToInt(Integer::parseInt).toArray();
    SmallNetworks.forEach(
        d, most, network -> assertThat(alternations(function(network))).isLessThanOrEqualTo(1));
  }

  @ParameterizedTest
  @CsvSource({"1 2,3", "2 1,4", "1 1 2,1", "1 2 1,1", "2 1 1,2"})
  void withOneNeuronMoreThereAreNoThreeAlternatingSlopes(String widths, int most) {
    int[] d = java.util.Arrays.stream(widths.split(" ")).mapToInt(Integer::parseInt).toArray();
    int[] longest = {0};
    SmallNetworks.forEach(
        d, most, network -> longest[0] = Math.max(longest[0], alternations(function(network))));
    assertThat(longest[0]).isEqualTo(2);
  }

  /** With two neurons more there are, so the zigzag of 3 chords forces no more than it says. */
  @Test
  void withTwoNeuronsMoreThereAre() {
    int[] longest = {0};
    SmallNetworks.forEach(
        new int[] {2, 2},
        1,
        network -> longest[0] = Math.max(longest[0], alternations(function(network))));
    assertThat(longest[0]).isGreaterThanOrEqualTo(3);
  }

  /** At every cut, for the network's own widths and output signs. */
  @ParameterizedTest
  @CsvSource({"1 2,3", "2 1,3", "1 3,1", "2 2,1", "3 1,2"})
  void turnsOnTwoSidesOfACutHaveRoom(String widths, int most) {
    int[] d = java.util.Arrays.stream(widths.split(" ")).mapToInt(Integer::parseInt).toArray();
    SmallNetworks.forEach(d, most, network -> assertRoom(network, d[0]));
  }

  private static void assertRoom(Network network, int a) {
    RationalVector slopes = function(network).slopes();
    long p = 1;
    long q = 1;
    for (var weight : network.layers().get(2).weights().row(0)) {
      p += weight.signum() > 0 ? 1 : 0;
      q += weight.signum() < 0 ? 1 : 0;
    }
    int up = 0;
    int down = 0;
    for (int i = 1; i < slopes.size(); i++) {
      down += slopes.get(i).compareTo(slopes.get(i - 1)) < 0 ? 1 : 0;
    }
    for (int i = 1; i <= slopes.size(); i++) {
      // up + 1 <= P (t1 + 1), down + 1 <= Q (t2 + 1), t1 + t2 <= a.
      assertThat((up + p) / p + (down + q) / q).isLessThanOrEqualTo(a + 2);
      if (i < slopes.size()) {
        boolean falls = slopes.get(i).compareTo(slopes.get(i - 1)) < 0;
        up += falls ? 0 : 1;
        down -= falls ? 1 : 0;
      }
    }
  }
}
