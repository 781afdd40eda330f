package relucert.construction.sharp3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * Every repaired and sharp construction with 3 or more layers on many instances. {@code
 * -Dlayered.k=8 -Dlayered.random=20000} runs the long sweep; the numbers of instances are printed.
 */
class ConstructionSweepTest {
  private static final int MAX_K = Integer.getInteger("layered.k", 4);

  /** Up to this many tuned samples all labels from -1, 0, 2 are taken. */
  private static final int LABELLED = Integer.getInteger("layered.labelled", 4);

  private static final int RANDOM = Integer.getInteger("layered.random", 60);

  /** All 3-layer constructions but the literal ones, and those for 4, 5 and 8 layers. */
  private static List<Construction> constructions() {
    return Stream.of(
            Constructions.standard().all(),
            Constructions.deep(4).all(),
            Constructions.deep(5).all(),
            Constructions.deep(8).all())
        .flatMap(List::stream)
        .filter(c -> c.layers() >= 3 && !c.name().endsWith("-printed"))
        .toList();
  }

  @Test
  void everyConstructionFitsOnGridsForEveryTunedSet() {
    long checked = 0;
    long instances = 0;
    Random random = new Random(5);
    for (int k = 1; k <= MAX_K; k++) {
      int fixedK = k;
      List<RationalVector> spacings = new ArrayList<>();
      spacings.add(
          RationalVector.of(IntStream.rangeClosed(1, k).mapToObj(BigFraction::of).toList()));
      spacings.add(
          RationalVector.of(
              IntStream.rangeClosed(1, k)
                  .mapToObj(i -> BigFraction.of(1L << (3 * ((i * 5) % fixedK) + i), 1 + 6 * i))
                  .sorted()
                  .toList()));
      for (RationalVector spacing : spacings) {
        for (TunedSet tuned : TunedSet.all(k).toList()) {
          for (RationalVector targets : labels(tuned, random)) {
            Instance instance = Instance.of(RationalMatrix.column(spacing), targets, tuned);
            checked += check(instance);
            instances++;
          }
        }
      }
    }
    System.out.println(
        "grids: " + instances + " instances, " + checked + " networks, K <= " + MAX_K);
  }

  @Test
  void everyConstructionFitsOnRandomInstances() {
    long checked = 0;
    Random random = new Random(11);
    for (int i = 0; i < RANDOM; i++) {
      int k = 1 + random.nextInt(i % 50 == 0 ? 400 : i % 5 == 0 ? 100 : 25);
      Instance instance =
          LayeredInstances.random(k, random.nextInt(k + 1), 1 + random.nextInt(10), random);
      checked += check(instance);
    }
    System.out.println("random: " + RANDOM + " instances, " + checked + " networks");
  }

  /** All labels from -1, 0, 2 for small T, random ones for larger T. */
  private static List<RationalVector> labels(TunedSet tuned, Random random) {
    List<Integer> members = tuned.members();
    int all = (int) Math.pow(3, Math.min(members.size(), LABELLED));
    List<RationalVector> labels = new ArrayList<>();
    for (int code = 0; code < all; code++) {
      long[] targets = new long[tuned.k()];
      int digits = code;
      for (int i : members) {
        int digit = members.size() <= LABELLED ? digits % 3 : random.nextInt(3);
        targets[i - 1] = digit == 2 ? 2 : -digit;
        digits /= 3;
      }
      labels.add(RationalVector.of(targets));
    }
    return labels;
  }

  private static int check(Instance instance) {
    int checked = 0;
    OrderedInstance ordered = OrderedInstance.of(instance);
    for (Construction construction : constructions()) {
      if (construction.unmetHypothesis(ordered).isPresent()) {
        continue;
      }
      Network network = construction.build(ordered);
      int promised = construction.promisedNeurons(ordered);
      assertThat(network.neurons())
          .as("%s on %s", construction.name(), instance)
          .isEqualTo(promised);
      assertThat(promised).isLessThanOrEqualTo(construction.promisedNeurons(ordered.tuned()));
      assertThat(
              Checker.check(
                      new Certificate(
                          new Statement.FitsNeurons(instance, construction.layers(), promised),
                          new Evidence.Witness(network)))
                  .failure())
          .as("%s on %s", construction.name(), instance)
          .isEmpty();
      checked++;
    }
    return checked;
  }
}
