package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(ExactDomain.class)
class LinearSystemProperties {

  @Property
  void theNullSpaceHasABasisOfColumnsMinusRankVectors(@ForAll RationalMatrix matrix) {
    List<RationalVector> basis = LinearSystem.nullSpace(matrix);
    assertThat(basis).hasSize(matrix.columns() - matrix.rank());
    for (RationalVector vector : basis) {
      assertThat(matrix.times(vector).isZero()).isTrue();
    }
    assertThat(RationalMatrix.of(matrix.columns(), basis).rank()).isEqualTo(basis.size());
  }

  @Property
  void aSolutionIsFoundForEveryRightHandSideThatHasOne(@ForAll ExactDomain.AffineCase affine) {
    RationalVector reached = affine.weights().times(affine.input());
    assertThat(LinearSystem.solve(affine.weights(), reached))
        .hasValueSatisfying(x -> assertThat(affine.weights().times(x)).isEqualTo(reached));
  }
}
