package relucert.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Constructions;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.search.hunt.InstanceLaw;
import relucert.search.hunt.Symmetry;

/** Each law gives the same answer on the whole orbit of an instance, as it says. */
class SymmetryProperties {
  private static final Map<InstanceLaws.Key, InstanceLaw> LAWS =
      InstanceLaws.all(Constructions.standard());

  @Property(tries = 60)
  void aLawAnswersTheSameOnTheOrbit(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 4) Integer> gaps,
      @ForAll @Size(5) List<@IntRange(min = -3, max = 4) Integer> labels,
      @ForAll @IntRange(min = 1, max = 5) int factor) {
    Instance instance = instance(gaps, labels);
    LAWS.forEach(
        (key, law) -> {
          for (Symmetry symmetry : law.symmetries()) {
            assertThat(law.test(image(instance, symmetry, factor)).getClass())
                .as(key + " under " + symmetry + " at " + instance)
                .isEqualTo(law.test(instance).getClass());
          }
          Instance shifted =
              Instance.of(
                  RationalMatrix.column(positions(instance).map(x -> x.add(factor))),
                  instance.targets(),
                  instance.tuned());
          assertThat(law.test(shifted).getClass())
              .as(key + " shifted at " + instance)
              .isEqualTo(law.test(instance).getClass());
        });
  }

  /** A label above 3 stands for a sample outside T. */
  private static Instance instance(List<Integer> gaps, List<Integer> labels) {
    List<BigFraction> x = new ArrayList<>();
    List<BigFraction> z = new ArrayList<>();
    List<Integer> tuned = new ArrayList<>();
    BigFraction position = BigFraction.ZERO;
    for (int i = 0; i < gaps.size(); i++) {
      x.add(position);
      position = position.add(gaps.get(i));
      boolean in = labels.get(i) <= 3;
      z.add(Rationals.of(in ? labels.get(i) : 0));
      if (in) {
        tuned.add(i + 1);
      }
    }
    return Instance.of(
        RationalMatrix.column(RationalVector.of(x)),
        RationalVector.of(z),
        TunedSet.of(gaps.size(), tuned));
  }

  private static RationalVector positions(Instance instance) {
    return OrderedInstance.of(instance).positions();
  }

  private static Instance image(Instance instance, Symmetry symmetry, int factor) {
    BigFraction c = Rationals.of(factor, 2);
    RationalVector x = positions(instance);
    RationalVector z = instance.targets();
    return switch (symmetry) {
      case SCALE_X -> Instance.of(RationalMatrix.column(x.times(c)), z, instance.tuned());
      case SCALE_Z -> relabelled(instance, z.times(c));
      case NEGATE -> relabelled(instance, z.times(Rationals.of(-1)));
      case REFLECT -> {
        int k = instance.k();
        yield Instance.of(
            RationalMatrix.column(reversed(x.times(Rationals.of(-1)))),
            reversed(z),
            TunedSet.of(
                k, Set.copyOf(instance.tuned().members().stream().map(i -> k + 1 - i).toList())));
      }
    };
  }

  private static Instance relabelled(Instance instance, RationalVector z) {
    return Instance.of(instance.points(), z, instance.tuned());
  }

  private static RationalVector reversed(RationalVector vector) {
    List<BigFraction> entries = new ArrayList<>(vector.entries());
    Collections.reverse(entries);
    return RationalVector.of(entries);
  }
}
