package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.commons.numbers.fraction.BigFraction;

@Domain(ExactDomain.class)
class RationalVectorProperties {

  @Property
  void theScalarProductIsTheOracles(@ForAll ExactDomain.VectorPair pair) {
    BigFraction expected = RationalOracle.dot(pair.first().entries(), pair.second().entries());
    assertThat(pair.first().dot(pair.second())).isEqualTo(expected);
    assertThat(pair.second().dot(pair.first())).isEqualTo(expected);
  }

  @Property
  void sumDifferenceAndMultiplesAreTakenEntryByEntry(
      @ForAll ExactDomain.VectorPair pair, @ForAll BigFraction factor) {
    List<BigFraction> sum = new ArrayList<>();
    List<BigFraction> difference = new ArrayList<>();
    List<BigFraction> multiple = new ArrayList<>();
    for (int i = 0; i < pair.first().size(); i++) {
      sum.add(pair.first().get(i).add(pair.second().get(i)));
      difference.add(pair.first().get(i).subtract(pair.second().get(i)));
      multiple.add(pair.first().get(i).multiply(factor));
    }
    assertThat(pair.first().plus(pair.second())).isEqualTo(RationalVector.of(sum));
    assertThat(pair.first().minus(pair.second())).isEqualTo(RationalVector.of(difference));
    assertThat(pair.first().times(factor)).isEqualTo(RationalVector.of(multiple));
  }

  @Property
  void everyEntryIsCanonicalAndTheTextsReadBack(@ForAll RationalVector vector) {
    assertThat(vector).allSatisfy(entry -> assertThat(entry.getDenominator()).isPositive());
    String[] texts = vector.entries().stream().map(Rationals::text).toArray(String[]::new);
    assertThat(RationalVector.parse(texts)).isEqualTo(vector).hasSameHashCodeAs(vector);
    assertThat(vector).hasToString("(" + String.join(", ", texts) + ")");
  }

  @Property
  void appendingAddsOneEntryAtTheEnd(@ForAll RationalVector vector, @ForAll BigFraction last) {
    RationalVector longer = vector.append(last);
    assertThat(longer.size()).isEqualTo(vector.size() + 1);
    assertThat(longer.entries().subList(0, vector.size())).isEqualTo(vector.entries());
    assertThat(longer.get(vector.size()).compareTo(last)).isZero();
  }

  @Property
  void theProductWithABasisVectorIsAnEntry(@ForAll RationalVector vector) {
    for (int i = 0; i < vector.size(); i++) {
      assertThat(vector.dot(RationalVector.unit(vector.size(), i))).isEqualTo(vector.get(i));
    }
  }
}
