package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(ExactDomain.class)
class RationalMatrixProperties {

  @Property
  void theRankIsTheOrderOfTheLargestMinor(@ForAll RationalMatrix matrix) {
    assertThat(matrix.rank()).isEqualTo(RationalOracle.rank(matrix));
  }

  @Property
  void theRankOfTheTransposedMatrixIsTheSame(@ForAll RationalMatrix matrix) {
    List<RationalVector> columns = new ArrayList<>();
    for (int j = 0; j < matrix.columns(); j++) {
      int column = j;
      columns.add(RationalVector.of(matrix.stream().map(row -> row.get(column)).toList()));
    }
    assertThat(RationalMatrix.of(matrix.rows(), columns).rank()).isEqualTo(matrix.rank());
  }

  @Property
  void theProductWithAVectorIsTheOracles(@ForAll ExactDomain.AffineCase affine) {
    RationalVector noBias = RationalVector.zero(affine.weights().rows());
    assertThat(affine.weights().times(affine.input()).entries())
        .isEqualTo(RationalOracle.affine(affine.weights(), noBias, affine.input()));
  }
}
