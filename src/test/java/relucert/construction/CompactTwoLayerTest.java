package relucert.construction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.CornerNumbers;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.CompactInstance;
import relucert.instance.CompactOrder;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.RidgeNetwork;

/**
 * The compact networks are, neuron for neuron, those of the plain constructions: on every tuned set
 * of up to 6 samples, or {@code -Dexhaustive.k}, and for 5,000 random instances, or 1,000 times
 * {@code -Dexhaustive.ridges}, with numbers of all sizes.
 */
class CompactTwoLayerTest {
  private static final int MAX_K = Integer.getInteger("exhaustive.k", 6);
  private static final int CASES = Integer.getInteger("exhaustive.ridges", 5);

  private final Construction polyline = new Polyline();
  private final Construction retained = new RetainedPolyline();
  private final Construction sharp = new SharpTwoLayer();

  private void requireSame(Instance instance) {
    OrderedInstance plain = OrderedInstance.of(instance);
    CompactOrder order = CompactOrder.of(CompactInstance.of(instance));
    RidgeNetwork compact = CompactTwoLayer.sharp(order);
    assertThat(compact.toNetwork()).isEqualTo(sharp.build(plain));
    assertThat(compact.neurons()).isEqualTo(sharp.promisedNeurons(plain.tuned()));
    assertThat(CompactTwoLayer.retainedPolyline(order).toNetwork())
        .isEqualTo(retained.build(plain));
    assertThat(CompactTwoLayer.polyline(order).toNetwork()).isEqualTo(polyline.build(plain));
    assertThat(compact.firstMiss(order.positions(), order.targets())).isEmpty();
  }

  @Example
  void onAllSmallInstances() {
    long[] places = {3, 1, 4, -2, 11, 8, 20, 15};
    for (int k = 1; k <= MAX_K; k++) {
      int size = k;
      RationalMatrix points =
          RationalMatrix.column(RationalVector.of(java.util.Arrays.copyOf(places, k)));
      TunedSet.all(k).forEach(tuned -> requireSame(points, tuned, size));
    }
  }

  /** All targets from {-1, 0, 2} on T. */
  private void requireSame(RationalMatrix points, TunedSet tuned, int k) {
    long[] values = {-1, 0, 2};
    int labels = IntStream.range(0, tuned.size()).reduce(1, (product, unused) -> 3 * product);
    for (int code = 0; code < labels; code++) {
      long[] targets = new long[k];
      int rest = code;
      for (int i = 1; i <= k; i++) {
        if (tuned.contains(i)) {
          targets[i - 1] = values[rest % 3];
          rest /= 3;
        }
      }
      requireSame(Instance.of(points, RationalVector.of(targets), tuned));
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void onRandomInstancesWithNumbersOfAllSizes(@ForAll Random random) {
    for (int i = 0; i < CASES; i++) {
      requireSame(instance(random));
    }
  }

  /** 1 to 12 samples in 1 to 3 dimensions, any number of them tuned. */
  static Instance instance(Random random) {
    int dimension = 1 + random.nextInt(3);
    int kind = CornerNumbers.kind(random);
    int labels = CornerNumbers.kind(random);
    Set<RationalVector> points = new LinkedHashSet<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      List<BigFraction> point = new ArrayList<>();
      for (int axis = 0; axis < dimension; axis++) {
        point.add(CornerNumbers.fraction(kind, random));
      }
      points.add(RationalVector.of(point));
    }
    int k = points.size();
    int percent = random.nextInt(101);
    List<Integer> tuned =
        IntStream.rangeClosed(1, k).filter(i -> random.nextInt(100) < percent).boxed().toList();
    List<BigFraction> targets = new ArrayList<>();
    for (int i = 1; i <= k; i++) {
      targets.add(tuned.contains(i) ? CornerNumbers.fraction(labels, random) : BigFraction.ZERO);
    }
    return Instance.of(
        RationalMatrix.of(dimension, List.copyOf(points)),
        RationalVector.of(targets),
        TunedSet.of(k, tuned));
  }

  @Example
  void onSamplesWithDenominatorsAndManyBlocks() {
    Random random = new Random(9);
    int k = 3000;
    List<BigFraction> positions = new ArrayList<>();
    List<BigFraction> targets = new ArrayList<>();
    BigFraction position = BigFraction.of(-5, 7);
    for (int i = 0; i < k; i++) {
      position = position.add(BigFraction.of(1 + random.nextInt(50), 1000));
      positions.add(position);
      targets.add(
          random.nextInt(10) == 0
              ? BigFraction.of(BigInteger.valueOf(random.nextInt(99) - 49L), BigInteger.TEN)
              : BigFraction.ZERO);
    }
    requireSame(
        Instance.onLine(
            RationalVector.of(positions),
            RationalVector.of(targets.stream().map(Rationals::canonical).toList())));
  }
}
