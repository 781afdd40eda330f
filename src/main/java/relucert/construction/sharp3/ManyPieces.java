package relucert.construction.sharp3;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * 3-layer networks on the line with as many breakpoints as Theorem D allows (proofs/theorem-d.md):
 * a + b Z(a) for widths (a, b), where Z(1) = 1, Z(2) = 2, Z(a) = a + 1 for a &gt;= 3 (and then b
 * &gt;= 2).
 *
 * <p>The neurons of layer 1 switch at tau_j = 2(j - 1). For a &gt;= 3 the third faces left and the
 * others right, and the pre-activations of layer 2 are zigzags +-(2, -1, 1, -1, ...) with values
 * +-(1 + delta), +-(-1 + delta), ... at tau_1, tau_2, ..., one with the plus, the others with the
 * minus: each crosses 0 in every interval, at places of its own, and at every tau_j those of one
 * sign are active. For a &lt;= 2 they are constant and positive on one interval and fall from
 * there.
 */
public final class ManyPieces {
  private ManyPieces() {}

  /**
   * Builds the network.
   *
   * @param first the width a of layer 1, at least 1
   * @param second the width b of layer 2, at least 1, and at least 2 if a &gt;= 3
   * @return a network on R with a + b Z(a) breakpoints
   * @throws IllegalArgumentException if a width is too small
   */
  public static Network of(int first, int second) {
    if (first < 1 || second < (first >= 3 ? 2 : 1)) {
      throw new IllegalArgumentException("widths " + first + ", " + second + " are too small");
    }
    // For a = 2 the first of the two faces left, for a >= 3 the third.
    int left = first == 1 ? 0 : first == 2 ? 1 : 3;
    List<RationalVector> facings = new ArrayList<>();
    List<BigFraction> offsets = new ArrayList<>();
    List<BigFraction> turns = new ArrayList<>();
    for (int j = 1; j <= first; j++) {
      int facing = j == left ? -1 : 1;
      facings.add(RationalVector.of(facing));
      offsets.add(Rationals.of(-2L * facing * (j - 1)));
      turns.add(Rationals.of(first <= 2 ? -1 : j == 1 ? -3 : j % 2 == 0 ? 2 : -2));
    }
    List<RationalVector> rows = new ArrayList<>();
    List<BigFraction> biases = new ArrayList<>();
    List<BigFraction> ones = new ArrayList<>();
    for (int k = 0; k < second; k++) {
      BigFraction sign = Rationals.of(first <= 2 || k == 0 ? 1 : -1);
      // At tau_1 = 0 the third neuron of layer 1 has the value 4 and the turn -2.
      BigFraction height = Rationals.of(k, second).add(first <= 2 ? 1 : 9);
      rows.add(RationalVector.of(turns).times(sign));
      biases.add(height.multiply(sign));
      ones.add(BigFraction.ONE);
    }
    return Network.of(
        Layer.of(RationalMatrix.of(1, facings), RationalVector.of(offsets)),
        Layer.of(RationalMatrix.of(first, rows), RationalVector.of(biases)),
        Layer.of(
            RationalMatrix.of(second, List.of(RationalVector.of(ones))), RationalVector.zero(1)));
  }
}
