package relucert.construction.paper;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.HingeFunction;
import relucert.construction.UndefinedStepException;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * The first layer of equations (28) and (29): a hard-tanh unit for each group of consecutive
 * positions. With the boundaries e_0 &lt; ... &lt; e_n, where e_j is the midpoint between groups j
 * and j + 1, the unit's input alpha_j is affine, -1 and +1 (in this order for odd j, in the other
 * for even j) at e_(j-1) and e_j; so it lies in (-1, 1) exactly on the open interval between them.
 *
 * <p>Invariant: the boundaries increase strictly and group j lies strictly between e_(j-1) and e_j.
 */
public final class FirstLayer {
  /** The epsilon that places the first and the last boundary, half of it outside the samples. */
  private static final BigFraction EPSILON = BigFraction.ONE;

  /** How the signs in (28) and (29) are read. */
  public enum Signs {
    /** (-1)^(j-1) for the weight, (-1)^j for the bias: what Figures 6, 8 and 10 show. */
    INTENDED,
    /** (-1)^j for both, as the text has them. */
    SCANNED
  }

  private final RationalVector boundaries;
  private final RationalVector weights;
  private final RationalVector biases;

  private FirstLayer(RationalVector boundaries, RationalVector weights, RationalVector biases) {
    this.boundaries = boundaries;
    this.weights = weights;
    this.biases = biases;
  }

  /**
   * Returns the layer with the signs as intended.
   *
   * @param groups the positions of the samples of each group, increasing from first to last
   * @return the layer, one unit for each group
   * @throws UndefinedStepException if a group is empty, so that (28) is not defined
   */
  public static FirstLayer of(List<RationalVector> groups) {
    return of(groups, Signs.INTENDED);
  }

  /**
   * Returns the layer.
   *
   * @param groups the positions of the samples of each group, increasing from first to last
   * @param signs how the signs are read
   * @return the layer, one unit for each group
   * @throws UndefinedStepException if a group is empty, so that (28) is not defined
   */
  public static FirstLayer of(List<RationalVector> groups, Signs signs) {
    RationalVector boundaries = boundaries(groups, EPSILON);
    List<BigFraction> weights = new ArrayList<>();
    List<BigFraction> biases = new ArrayList<>();
    for (int j = 1; j <= groups.size(); j++) {
      BigFraction left = boundaries.get(j - 1);
      BigFraction right = boundaries.get(j);
      BigFraction length = right.subtract(left);
      int sign = sign(j);
      weights.add(Rationals.of(signs == Signs.INTENDED ? 2L * sign : -2L * sign).divide(length));
      biases.add(left.add(right).divide(length).multiply(-sign));
    }
    return new FirstLayer(boundaries, RationalVector.of(weights), RationalVector.of(biases));
  }

  /** The midpoints between the groups; before the first and after the last, epsilon / 2 away. */
  static RationalVector boundaries(List<RationalVector> groups, BigFraction epsilon) {
    List<BigFraction> boundaries = new ArrayList<>();
    for (int j = 0; j < groups.size(); j++) {
      RationalVector group = groups.get(j);
      if (group.size() == 0) {
        throw new UndefinedStepException(
            "equation (28)",
            "group s_" + (j + 1) + " has no sample, so no least and no largest one");
      }
      boundaries.add(
          j == 0
              ? group.get(0).subtract(epsilon.divide(2))
              : Rationals.midpoint(last(groups.get(j - 1)), group.get(0)));
    }
    if (!groups.isEmpty()) {
      boundaries.add(last(groups.get(groups.size() - 1)).add(epsilon.divide(2)));
    }
    return RationalVector.of(boundaries);
  }

  private static BigFraction last(RationalVector group) {
    return group.get(group.size() - 1);
  }

  /** (-1)^(j-1): whether the unit's input increases. */
  private static int sign(int j) {
    return j % 2 == 1 ? 1 : -1;
  }

  /**
   * Returns the number of units.
   *
   * @return the number of groups
   */
  public int size() {
    return weights.size();
  }

  /**
   * Returns the boundaries of the groups.
   *
   * @return one more number than there are groups, increasing
   */
  public RationalVector boundaries() {
    return boundaries;
  }

  /**
   * Returns the input of a unit (equation 24).
   *
   * @param j the unit, from 1
   * @param t a position
   * @return alpha_j(t)
   */
  public BigFraction alpha(int j, BigFraction t) {
    return weights.get(j - 1).multiply(t).add(biases.get(j - 1));
  }

  /**
   * Returns the outputs of the units.
   *
   * @param t a position
   * @return beta_j(t) = sigma_H(alpha_j(t)) for j = 1, 2, ...
   */
  public RationalVector beta(BigFraction t) {
    List<BigFraction> outputs = new ArrayList<>();
    for (int j = 1; j <= size(); j++) {
      BigFraction alpha = alpha(j, t);
      boolean isClipped = alpha.abs().compareTo(BigFraction.ONE) > 0;
      outputs.add(isClipped ? Rationals.of(alpha.signum()) : alpha);
    }
    return RationalVector.of(outputs);
  }

  /**
   * Returns the matrix of equation (34).
   *
   * @param nodes one position in each group; or any positions
   * @return for each of them its outputs beta followed by 1
   */
  public RationalMatrix matrix(RationalVector nodes) {
    List<RationalVector> rows = new ArrayList<>();
    for (BigFraction node : nodes) {
      rows.add(beta(node).append(BigFraction.ONE));
    }
    return RationalMatrix.of(size() + 1, rows);
  }

  /**
   * Returns the vector that spans the null space of the matrix (34), its first entry being 1. Two
   * neighbouring rows differ in two columns only, which gives nu_k (1 - b_k) = nu_(k+1) (1 +
   * b_(k+1)), where b_k in (-1, 1) is the unit's input at its own node up to the sign: all entries
   * but the last are positive.
   *
   * @param nodes one position in each group
   * @return nu_1, nu_2, ... and the bias
   */
  public RationalVector nullVector(RationalVector nodes) {
    return solution(nodes, RationalVector.zero(size()), BigFraction.ONE);
  }

  /**
   * Returns the solution of equation (33) with first weight 0.
   *
   * @param nodes one position in each group
   * @param targets what the row is to be at each node
   * @return the weights mu_1 = 0, mu_2, ... and the bias
   */
  public RationalVector particular(RationalVector nodes, RationalVector targets) {
    return solution(nodes, targets, BigFraction.ZERO);
  }

  private RationalVector solution(RationalVector nodes, RationalVector targets, BigFraction first) {
    List<BigFraction> solution = new ArrayList<>();
    BigFraction weight = first;
    solution.add(weight);
    for (int k = 1; k < size(); k++) {
      BigFraction rise = targets.get(k).subtract(targets.get(k - 1)).multiply(sign(k));
      BigFraction here = BigFraction.ONE.subtract(upward(k, nodes)).multiply(weight);
      weight = here.subtract(rise).divide(BigFraction.ONE.add(upward(k + 1, nodes)));
      solution.add(weight);
    }
    BigFraction reached = RationalVector.of(solution).dot(beta(nodes.get(0)));
    solution.add(targets.get(0).subtract(reached));
    return RationalVector.of(solution);
  }

  /** The input of unit k at its own node, as if it increased. */
  private BigFraction upward(int k, RationalVector nodes) {
    return alpha(k, nodes.get(k - 1)).multiply(sign(k));
  }

  /**
   * Returns the values of a row of the second layer.
   *
   * @param row weights and bias
   * @param positions where
   * @return the row's input alpha at each position
   */
  public RationalVector values(RationalVector row, RationalVector positions) {
    return matrix(positions).times(row);
  }

  /**
   * Returns the row that takes the targets at the nodes and keeps a margin at all samples that are
   * no nodes: mu + lambda nu (equation 35) with the least such power of two lambda.
   *
   * @param nodes one position in each group
   * @param targets the values there
   * @param samples positions
   * @param margin how far from 0 the row is at the other samples
   * @return weights and bias
   */
  public RationalVector row(
      RationalVector nodes, RationalVector targets, RationalVector samples, Margin margin) {
    RationalVector mu = particular(nodes, targets);
    RationalVector nu = nullVector(nodes);
    RationalMatrix outputs = matrix(samples);
    BigFraction lambda = margin.lambda(outputs.times(mu), outputs.times(nu));
    return mu.plus(nu.times(lambda));
  }

  /** Returns the units along a direction. */
  ImmutableList<Unit> units(RationalVector direction) {
    ImmutableList.Builder<Unit> units = ImmutableList.builder();
    for (int j = 0; j < size(); j++) {
      units.add(new Unit(direction.times(weights.get(j)), biases.get(j), Activations.hardTanh()));
    }
    return units.build();
  }

  /** Returns the unit of the second layer with the given row. */
  static Unit unit(RationalVector row, HingeFunction activation) {
    int size = row.size() - 1;
    return new Unit(RationalVector.of(row.entries().subList(0, size)), row.get(size), activation);
  }
}
