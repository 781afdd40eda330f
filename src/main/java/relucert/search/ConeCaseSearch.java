package relucert.search;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;

/**
 * Looks for Farkas vectors with small integer entries, one for each way in which too few neurons
 * can lie on a line. Meant for very few samples (K at most 4 in the paper's exceptional cases).
 */
public final class ConeCaseSearch {
  private static final int BOX = 3;

  private final RationalVector positions;
  private final RationalVector targets;

  private ConeCaseSearch(Instance instance) {
    this.positions = RationalVector.of(instance.samples().stream().map(x -> x.get(0)).toList());
    this.targets = instance.targets();
  }

  /**
   * Certifies that data need a number of neurons.
   *
   * @param instance data with d = 1 in increasing order, at most 5 samples
   * @param neurons the number, at least 1
   * @return the certificate; empty if some case has no Farkas vector with entries from -3 to 3
   */
  public static Optional<Certificate> neurons(Instance instance, int neurons) {
    return new ConeCaseSearch(instance)
        .cases(neurons - 1)
        .map(e -> new Certificate(new Statement.NeedsNeurons(instance, neurons, false), e));
  }

  private Optional<Evidence.ConeCases> cases(int chosen) {
    List<RationalVector> candidates = candidates();
    List<List<RationalVector>> cones = cones();
    List<RationalVector> used = new ArrayList<>();
    List<Integer> choice = new ArrayList<>();
    for (List<Integer> sequence : sequences(cones.size(), chosen)) {
      Optional<RationalVector> found =
          candidates.stream()
              .filter(y -> sequence.stream().allMatch(c -> isNonNegative(y, cones.get(c))))
              .findFirst();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      if (!used.contains(found.get())) {
        used.add(found.get());
      }
      choice.add(used.indexOf(found.get()));
    }
    return Optional.of(
        new Evidence.ConeCases(ImmutableList.copyOf(used), ImmutableList.copyOf(choice)));
  }

  private static boolean isNonNegative(RationalVector y, List<RationalVector> generators) {
    return generators.stream().allMatch(v -> y.dot(v).signum() >= 0);
  }

  /** Integer vectors in the box that vanish on constants and are negative on the data. */
  private List<RationalVector> candidates() {
    List<RationalVector> candidates = new ArrayList<>();
    int width = 2 * BOX + 1;
    int size = positions.size();
    int count = IntStream.range(1, size).reduce(1, (product, i) -> product * width);
    for (int code = 0; code < count; code++) {
      long[] y = new long[size];
      int digits = code;
      for (int i = 0; i + 1 < size; i++) {
        y[i] = (long) (digits % width) - BOX;
        y[size - 1] -= y[i];
        digits /= width;
      }
      RationalVector vector = RationalVector.of(y);
      if (vector.dot(targets).signum() < 0) {
        candidates.add(vector);
      }
    }
    return candidates;
  }

  private static List<List<Integer>> sequences(int cones, int length) {
    List<List<Integer>> sequences = List.of(List.of());
    for (int i = 0; i < length; i++) {
      sequences =
          sequences.stream()
              .flatMap(
                  head ->
                      IntStream.range(head.isEmpty() ? 0 : head.get(head.size() - 1), cones)
                          .mapToObj(
                              c -> ImmutableList.<Integer>builder().addAll(head).add(c).build()))
              .map(list -> (List<Integer>) list)
              .toList();
    }
    return sequences;
  }

  private List<List<RationalVector>> cones() {
    List<List<RationalVector>> cones = new ArrayList<>();
    for (int gap = 0; gap + 1 < positions.size(); gap++) {
      for (int facing : new int[] {1, -1}) {
        for (int sign : new int[] {1, -1}) {
          cones.add(List.of(hinge(gap, facing, sign), hinge(gap + 1, facing, sign)));
        }
      }
    }
    return cones;
  }

  private RationalVector hinge(int at, int facing, int sign) {
    return positions.map(
        t -> {
          BigFraction beyond = t.subtract(positions.get(at)).multiply(Rationals.of(facing));
          return beyond.signum() > 0 ? beyond.multiply(Rationals.of(sign)) : BigFraction.ZERO;
        });
  }
}
