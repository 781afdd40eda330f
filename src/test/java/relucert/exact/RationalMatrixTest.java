package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RationalMatrixTest {
  private static final RationalMatrix TWO_BY_THREE =
      RationalMatrix.of(new long[] {1, 2, 3}, new long[] {4, 5, 6});

  @Test
  void rowsColumnsAndEntriesAreWhereTheyWerePut() {
    assertThat(TWO_BY_THREE.rows()).isEqualTo(2);
    assertThat(TWO_BY_THREE.columns()).isEqualTo(3);
    assertThat(TWO_BY_THREE.row(1)).isEqualTo(RationalVector.of(4, 5, 6));
    assertThat(TWO_BY_THREE.get(0, 2)).isEqualTo(BigFraction.of(3));
    assertThat(TWO_BY_THREE.stream())
        .containsExactly(RationalVector.of(1, 2, 3), RationalVector.of(4, 5, 6));
    assertThat(TWO_BY_THREE).hasToString("[(1, 2, 3), (4, 5, 6)]");
    assertThat(RationalMatrix.column(RationalVector.of(7, 8)))
        .isEqualTo(RationalMatrix.of(new long[] {7}, new long[] {8}));
    assertThat(RationalMatrix.column(RationalVector.zero(0)).columns()).isEqualTo(1);
  }

  @Test
  void aMatrixMayHaveNoRowsOrNoColumns() {
    RationalMatrix noRows = RationalMatrix.of(3, List.of());
    assertThat(noRows.rows()).isZero();
    assertThat(noRows.columns()).isEqualTo(3);
    assertThat(noRows.rank()).isZero();
    assertThat(noRows.bits()).isZero();
    assertThat(noRows.times(RationalVector.of(1, 2, 3))).isEqualTo(RationalVector.zero(0));
    RationalMatrix noColumns =
        RationalMatrix.of(0, List.of(RationalVector.zero(0), RationalVector.zero(0)));
    assertThat(noColumns.rank()).isZero();
    assertThat(noColumns.times(RationalVector.zero(0))).isEqualTo(RationalVector.zero(2));
  }

  @Test
  void aRowOfAnotherSizeIsNamed() {
    assertThatThrownBy(
            () -> RationalMatrix.of(2, List.of(RationalVector.of(1, 2), RationalVector.of(3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 2 has 1 entries, not 2");
    assertThatThrownBy(() -> RationalMatrix.of(0, List.of(RationalVector.of(3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 1 has 1 entries, not 0");
  }

  @Test
  void aVectorOfAnotherSizeIsRejected() {
    assertThatThrownBy(() -> TWO_BY_THREE.times(RationalVector.of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("vectors of sizes 3 and 2 do not match");
  }

  @Test
  void equalityIsThatOfSizesAndEntries() {
    RationalMatrix same =
        RationalMatrix.of(
            3,
            List.of(
                RationalVector.of(BigFraction.of(-1, -1), BigFraction.of(4, 2), BigFraction.of(3)),
                RationalVector.of(4, 5, 6)));
    assertThat(same).isEqualTo(TWO_BY_THREE).hasSameHashCodeAs(TWO_BY_THREE);
    assertThat(TWO_BY_THREE)
        .isNotEqualTo(RationalMatrix.of(new long[] {1, 2, 3}, new long[] {4, 5, 7}))
        .isNotEqualTo(RationalMatrix.of(new long[] {1, 2, 3}))
        .isNotEqualTo("[(1, 2, 3), (4, 5, 6)]");
    assertThat(RationalMatrix.of(2, List.of())).isNotEqualTo(RationalMatrix.of(3, List.of()));
    assertThat(RationalMatrix.of(2, List.of()).hashCode())
        .isNotEqualTo(RationalMatrix.of(3, List.of()).hashCode());
    assertThat(TWO_BY_THREE.hashCode())
        .isNotEqualTo(RationalMatrix.of(new long[] {1, 2, 3}, new long[] {4, 5, 7}).hashCode());
  }

  @Test
  void theSizeInBitsIsThatOfTheLongestEntry() {
    assertThat(TWO_BY_THREE.bits()).isEqualTo(3);
  }

  /** Every 3 x 3 matrix over {-1, 0, 1} and all its 2 x 3 upper parts. */
  @Test
  void theRankOfEverySmallMatrixIsTheOrderOfItsLargestMinor() {
    for (int code = 0; code < 19_683; code++) {
      long[][] entries = new long[3][3];
      int rest = code;
      for (int i = 0; i < 9; i++) {
        entries[i / 3][i % 3] = rest % 3 - 1L;
        rest /= 3;
      }
      RationalMatrix matrix = RationalMatrix.of(entries);
      assertThat(matrix.rank()).as("%s", matrix).isEqualTo(rank(entries));
    }
  }

  /** 3 x 3 only: the determinant, else a 2 x 2 minor, else an entry. */
  private static int rank(long[][] m) {
    long determinant = 0;
    boolean two = false;
    boolean one = false;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        long minor =
            m[(i + 1) % 3][(j + 1) % 3] * m[(i + 2) % 3][(j + 2) % 3]
                - m[(i + 1) % 3][(j + 2) % 3] * m[(i + 2) % 3][(j + 1) % 3];
        determinant += i == 0 ? m[0][j] * minor : 0;
        two |= minor != 0;
        one |= m[i][j] != 0;
      }
    }
    return determinant != 0 ? 3 : two ? 2 : one ? 1 : 0;
  }
}
