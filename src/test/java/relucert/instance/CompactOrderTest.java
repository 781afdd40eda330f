package relucert.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import relucert.exact.IntegerMatrix;
import relucert.exact.IntegerVector;
import relucert.exact.RationalVector;

@Domain(InstanceDomain.class)
class CompactOrderTest {

  @Property
  void aCompactInstanceIsTheInstance(@ForAll Instance instance) {
    CompactInstance compact = CompactInstance.of(instance);
    assertThat(compact.toInstance()).isEqualTo(instance);
    assertThat(compact.k()).isEqualTo(instance.k());
    assertThat(compact.dimension()).isEqualTo(instance.dimension());
    assertThat(
            CompactInstance.of(compact.points(), compact.targets(), compact.tuned()).toInstance())
        .isEqualTo(instance);
  }

  @Property
  void aCompactOrderIsTheOrderOfTheInstance(@ForAll Instance instance) {
    requireOrder(CompactOrder.of(CompactInstance.of(instance)), OrderedInstance.of(instance));
  }

  static void requireOrder(CompactOrder compact, OrderedInstance expected) {
    assertThat(compact.k()).isEqualTo(expected.k());
    assertThat(compact.direction()).isEqualTo(expected.direction());
    assertThat(compact.positions().toRationals()).isEqualTo(expected.positions());
    assertThat(compact.targets().toRationals()).isEqualTo(expected.targets());
    assertThat(compact.tuned()).isEqualTo(expected.tuned());
    List<Integer> samples = new ArrayList<>();
    for (int place = 1; place <= compact.k(); place++) {
      samples.add(compact.sample(place));
    }
    assertThat(samples).isEqualTo(expected.order());
  }

  private static CompactInstance zeros(int dimension, long... coordinates) {
    int k = coordinates.length / dimension;
    return CompactInstance.of(
        IntegerMatrix.of(k, dimension, IntegerVector.of(coordinates, 1)),
        IntegerVector.of(new long[k], 1),
        TunedSet.of(k));
  }

  @Example
  void aGivenDirectionIsFollowed() {
    CompactInstance instance = zeros(2, 0, 5, 1, 3, 2, 4);
    requireOrder(
        CompactOrder.along(instance, RationalVector.of(0, -1)),
        OrderedInstance.along(instance.toInstance(), RationalVector.of(0, -1)));
    assertThatThrownBy(
            () -> CompactOrder.along(zeros(2, 0, 5, 1, 3, 2, 5), RationalVector.of(0, 1)))
        .hasMessage("samples 1 and 3 have the same projection along (0, 1)");
  }

  @Example
  void equalSamplesAreNamed() {
    assertThatThrownBy(() -> CompactOrder.of(zeros(2, 7, 8, 0, 1, 7, 8)))
        .hasMessage("samples 1 and 3 are the same point");
    // The axes do not tell samples 1 and 2 apart, and they are not equal.
    assertThatThrownBy(() -> CompactOrder.of(zeros(2, 0, 1, 0, 2, 5, 1, 3, 3, 5, 1)))
        .hasMessage("samples 3 and 5 are the same point");
    // Along the first axis the first tie, of samples 1 and 3, is not of equal ones; that comes
    // later.
    assertThatThrownBy(() -> CompactOrder.of(zeros(2, 0, 1, 9, 4, 0, 2, 9, 4)))
        .hasMessage("samples 2 and 4 are the same point");
  }

  /** The first direction that tells the first samples apart does not tell all apart. */
  @Example
  void aTieBehindTheFirstSamplesIsSeenToo() {
    int k = 20_000;
    long[] coordinates = new long[2 * k];
    for (int i = 0; i < k; i++) {
      coordinates[2 * i] = i == k - 1 ? 0 : i;
      coordinates[2 * i + 1] = i == k - 1 ? -1 : 0;
    }
    CompactOrder order = CompactOrder.of(zeros(2, coordinates));
    // Along (1, 0) the last has the place of the first, along (0, 1) the first ones have one place.
    assertThat(order.direction()).isEqualTo(RationalVector.of(1, 1));
    coordinates[2 * k - 1] = 0;
    assertThatThrownBy(() -> CompactOrder.of(zeros(2, coordinates)))
        .hasMessage("samples 1 and 20000 are the same point");
  }

  @Example
  void targetsOutsideTheTunedSetAndWrongSizesAreNamed() {
    IntegerMatrix points = IntegerMatrix.of(2, 1, IntegerVector.of(new long[] {1, 2}, 1));
    IntegerVector targets = IntegerVector.of(new long[] {0, -4}, 6);
    assertThatThrownBy(() -> CompactInstance.of(points, targets, TunedSet.of(2, 1)))
        .hasMessage("sample 2 is not tuned, but its target is -2/3, not 0");
    assertThatThrownBy(() -> CompactInstance.of(points, targets, TunedSet.of(3, 1)))
        .hasMessage("2 points, 2 targets, tuned set in 1..3");
  }

  @Example
  void aTunedSetIsMadeFromBits() {
    Random random = new Random(3);
    for (int k = 1; k < 70; k++) {
      BitSet bits = new BitSet();
      int size = k;
      random.ints(k / 2, 1, k + 1).forEach(bits::set);
      TunedSet tuned = TunedSet.of(k, bits);
      assertThat(tuned).isEqualTo(TunedSet.of(k, bits.stream().boxed().toList()));
      bits.set(k + 1);
      assertThat(tuned.contains(k + 1)).isFalse();
      assertThatThrownBy(() -> TunedSet.of(size, bits))
          .hasMessage("tuned sample " + (k + 1) + " is not in 1.." + k);
    }
    BitSet zero = new BitSet();
    zero.set(0);
    assertThatThrownBy(() -> TunedSet.of(2, zero)).hasMessage("tuned sample 0 is not in 1..2");
    assertThatThrownBy(() -> TunedSet.of(0, new BitSet()))
        .hasMessage("K = 0 samples; at least 1 is needed");
  }
}
