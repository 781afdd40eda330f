package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.commons.numbers.fraction.BigFraction;

@Domain(ExactDomain.class)
class AffineKernelProperties {

  @Property(tries = 1000)
  void theImageIsTheOracles(@ForAll ExactDomain.AffineCase affine) {
    IntegerVector image =
        AffineKernel.of(affine.weights(), affine.biases())
            .orElseThrow()
            .apply(IntegerVector.of(affine.input()));
    assertThat(image.toRationals().entries())
        .isEqualTo(RationalOracle.affine(affine.weights(), affine.biases(), affine.input()));
    assertThat(image.denominator()).isPositive();
    assertThat(image.small() != null).isEqualTo(image.bits() <= IntegerVector.LONG_BITS);
  }

  /** Kernels and relu in a chain, without reducing in between. */
  @Property
  void aChainOfMapsIsTheChainOfTheOracles(
      @ForAll ExactDomain.AffineCase affine, @ForAll BigFraction weight, @ForAll BigFraction bias) {
    int hidden = affine.weights().rows();
    RationalMatrix next =
        RationalMatrix.of(
            hidden, List.of(RationalVector.of(java.util.Collections.nCopies(hidden, weight))));
    IntegerVector signal =
        AffineKernel.of(affine.weights(), affine.biases())
            .orElseThrow()
            .apply(IntegerVector.of(affine.input()))
            .relu();
    RationalVector image =
        AffineKernel.of(next, RationalVector.of(bias)).orElseThrow().apply(signal).toRationals();
    BigFraction expected = bias;
    for (BigFraction t : RationalOracle.affine(affine.weights(), affine.biases(), affine.input())) {
      if (t.compareTo(BigFraction.ZERO) > 0) {
        expected = expected.add(weight.multiply(t));
      }
    }
    assertThat(image).isEqualTo(RationalVector.of(expected));
  }
}
