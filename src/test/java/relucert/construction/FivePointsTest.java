package relucert.construction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

/** Three neurons through five points: all signs of the turns D2, D3, D4 and of A, ties as well. */
class FivePointsTest {
  private static final long[][] SPACINGS = {{1, 2, 3, 4, 5}, {0, 1, 7, 9, 20}};

  /** The data with given chords d1..d4. */
  private static Instance data(long[] x, long... chords) {
    long[] z = new long[5];
    z[0] = 3;
    for (int i = 0; i < 4; i++) {
      z[i + 1] = z[i] + chords[i] * (x[i + 1] - x[i]);
    }
    return Instance.of(
        RationalMatrix.column(RationalVector.of(x)),
        RationalVector.of(z),
        TunedSet.of(5).complement());
  }

  @Test
  void everySignPatternOfTurnsAndBalanceIsFittedInItsBranch() {
    Set<List<Integer>> patterns = new HashSet<>();
    Set<String> branches = new HashSet<>();
    for (int code = 0; code < 9 * 9 * 9 * 9; code++) {
      long d1 = code % 9 - 4L;
      long d2 = code / 9 % 9 - 4L;
      long d3 = code / 81 % 9 - 4L;
      long d4 = code / 729 - 4L;
      long a = d1 - d2 + d4;
      patterns.add(
          List.of(
              Long.signum(d2 - d1), Long.signum(d3 - d2), Long.signum(d4 - d3), Long.signum(a)));
      String branch =
          a * (d4 - d3) <= 0
              ? "RLL, last two merged"
              : a * (d2 - d1) >= 0
                  ? "RLL, first two merged"
                  : (d3 - d2) * (d2 - d1) >= 0 ? "RRR, D2 D3 merged" : "RRR, D3 D4 merged";
      branches.add(branch + (a > 0 ? " +" : a < 0 ? " -" : " 0"));
      for (long[] x : SPACINGS) {
        Instance instance = data(x, d1, d2, d3, d4);
        Network network = new FivePoints().build(instance);
        assertThat(network.neurons()).isEqualTo(3);
        assertThat(FitOracle.fits(network, instance)).as("%s", instance).isTrue();
        assertThat(facings(network)).as("%s", instance).isEqualTo(branch.substring(0, 3));
      }
    }
    assertThat(patterns.stream().filter(p -> !p.contains(0))).hasSize(16);
    assertThat(branches)
        .containsExactlyInAnyOrder(
            "RLL, last two merged +",
            "RLL, last two merged -",
            "RLL, last two merged 0",
            "RLL, first two merged +",
            "RLL, first two merged -",
            "RRR, D2 D3 merged +",
            "RRR, D2 D3 merged -",
            "RRR, D3 D4 merged +",
            "RRR, D3 D4 merged -");
  }

  private static String facings(Network network) {
    StringBuilder facings = new StringBuilder();
    network.layers().get(0).weights().stream()
        .forEach(row -> facings.append(row.get(0).signum() > 0 ? 'R' : 'L'));
    return facings.toString();
  }

  @Test
  void theExampleOfTheProofIsBuilt() {
    // 6 - 2 max(0, x - 2) + 2 max(0, 3 - x) - 3 max(0, 13/3 - x)
    Network network = new FivePoints().build(data(SPACINGS[0], 1, -1, 1, -1));
    Layer hidden = network.layers().get(0);
    Layer output = network.layers().get(1);
    assertThat(hidden.weights()).isEqualTo(RationalMatrix.of(new long[][] {{1}, {-1}, {-1}}));
    assertThat(hidden.biases()).isEqualTo(RationalVector.parse("-2", "3", "13/3"));
    assertThat(output.weights().row(0)).isEqualTo(RationalVector.of(-2, 2, -3));
    assertThat(output.biases()).isEqualTo(RationalVector.of(9));
  }

  @Test
  void laterPointsContinueFromTheSlopeOfTheFirstFive() {
    for (int code = 0; code < 729; code++) {
      long[] z = new long[8];
      int digits = code;
      for (int i = 0; i < 6; i++) {
        z[i + 1] = digits % 3 - 1L;
        digits /= 3;
      }
      Instance instance = Instance.onLine(HardInstances.uniform(8), RationalVector.of(z));
      Network network = new FivePoints().build(instance);
      assertThat(network.neurons()).isEqualTo(6);
      assertThat(FitOracle.fits(network, instance)).as("%s", instance).isTrue();
    }
  }

  @Test
  void fourPointsAreTooFew() {
    Instance four = Instance.onLine(HardInstances.uniform(4), RationalVector.of(0, 1, 0, 1));
    assertThatThrownBy(() -> new FivePoints().build(four))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 5");
  }

  @Test
  void aBrokenNeuronIsNoticedInEveryBranch() {
    for (int code = 0; code < 7 * 7 * 7 * 7; code += 5) {
      Instance instance =
          data(SPACINGS[1], code % 7 - 3L, code / 7 % 7 - 3L, code / 49 % 7 - 3L, code / 343 - 3L);
      for (Network broken : FitOracle.sabotaged(new FivePoints().build(instance))) {
        assertThat(FitOracle.fits(broken, instance)).as("%s", instance).isFalse();
      }
    }
  }
}
