package relucert.construction.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/** All tuned sets of up to four samples with all labels -1, 0, 2 on them, left of 0 and right. */
class SmallDeepInstancesTest {
  private static final long[] LABELS = {-1, 0, 2};

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 7, 9})
  void everyNetworkFitsAndKeepsItsPromises(int layers) {
    for (int k = 1; k <= 4; k++) {
      for (TunedSet tuned : TunedSet.all(k).toList()) {
        for (Instance instance : instances(k, tuned)) {
          for (Construction construction : Constructions.deep(layers).all()) {
            OrderedInstance ordered = OrderedInstance.of(instance);
            Network network = construction.build(ordered);
            assertThat(DeepOracle.fits(network, instance))
                .as("%s, L = %d: %s", construction.name(), layers, instance)
                .isTrue();
            assertThat(network.depth()).isEqualTo(layers);
            assertThat(network.neurons()).isEqualTo(construction.promisedNeurons(ordered));
            if (construction instanceof DeepConstruction deep) {
              assertThat(DeepOracle.width(network)).isEqualTo(deep.promisedWidth(ordered));
            }
          }
        }
      }
    }
  }

  private static List<Instance> instances(int k, TunedSet tuned) {
    long[] start = {-7, -2, 1, 5};
    RationalVector x = RationalVector.of(java.util.Arrays.copyOf(start, k));
    List<Instance> instances = new ArrayList<>();
    int count = (int) Math.round(Math.pow(LABELS.length, tuned.size()));
    for (int code = 0; code < count; code++) {
      List<BigFraction> z = new ArrayList<>();
      int digits = code;
      for (int i = 1; i <= k; i++) {
        if (tuned.contains(i)) {
          z.add(Rationals.of(LABELS[digits % LABELS.length]));
          digits /= LABELS.length;
        } else {
          z.add(BigFraction.ZERO);
        }
      }
      instances.add(Instance.of(RationalMatrix.column(x), RationalVector.of(z), tuned));
    }
    return instances;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 2, 0, -1})
  void fewerThanFourLayersAreNotDeep(int layers) {
    assertThatThrownBy(() -> Constructions.deep(layers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("L = " + layers + " layers; expected at least 4");
  }
}
