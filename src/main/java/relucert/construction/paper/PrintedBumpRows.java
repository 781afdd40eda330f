package relucert.construction.paper;

import com.google.common.math.IntMath;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.construction.UndefinedStepException;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * The second construction of Section 5.2 (Figure 7) as printed: the first layer of the first
 * construction and, for each tuned sample i, a bump sigma_B at z_i on the row of the second layer
 * that has i among its nodes. The row takes z at its nodes and lies outside [-1, 1] elsewhere.
 *
 * <p>The radius of the bumps is half of what is allowed, that is, a quarter of the least distance
 * of two labels. Literally the labels of all pairs of samples count, so that none is allowed as
 * soon as two samples share a label.
 */
public final class PrintedBumpRows implements Construction {
  /** Which labels the radius has to keep apart. */
  public enum Labels {
    /** Those of any two samples. */
    ALL,
    /** Those of any two samples that differ, and 0. */
    DISTINCT
  }

  private final Labels labels;
  private final Optional<Margin> margin;

  /** Creates the literal construction. */
  public PrintedBumpRows() {
    this(Labels.ALL, Optional.of(Margin.printed()));
  }

  private PrintedBumpRows(Labels labels, Optional<Margin> margin) {
    this.labels = labels;
    this.margin = margin;
  }

  /**
   * Returns the construction with a radius for equal labels, too.
   *
   * @return the construction; the rows are as printed
   */
  public static PrintedBumpRows withRadius() {
    return new PrintedBumpRows(Labels.DISTINCT, Optional.of(Margin.printed()));
  }

  /**
   * Returns the construction with a radius for equal labels and rows that leave room for it.
   *
   * @return the construction; rows are outside (-1 - delta, 1 + delta) where they are no nodes
   */
  public static PrintedBumpRows withRadiusAndMargin() {
    return new PrintedBumpRows(Labels.DISTINCT, Optional.empty());
  }

  @Override
  public String name() {
    return "u2-printed";
  }

  @Override
  public String source() {
    return "Section 5.2, second construction, as printed";
  }

  @Override
  public String formula() {
    return "2 sqrt(K) + 3N, K a square, no two labels equal";
  }

  @Override
  public List<String> granted() {
    return List.of(Granted.SIGNS, Granted.SCALE);
  }

  @Override
  public int layers() {
    return 3;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return IntMath.sqrt(4 * tuned.k(), RoundingMode.FLOOR) + 3 * tuned.size();
  }

  @Override
  public Optional<String> unsoundStep() {
    return Optional.of("Section 5.2, sigma_B on the rows of the first construction");
  }

  @Override
  public Network build(OrderedInstance instance) {
    BigFraction scale = Margin.outputScale(instance.targets());
    RationalVector scaled = instance.targets().times(scale.reciprocal());
    RationalVector samples = instance.positions();
    SnakeGrid grid = PrintedHardTanhGrid.grid(samples, scaled, "K");
    FirstLayer layer = FirstLayer.of(grid.groups());
    BigFraction radius = radius(scaled);
    List<Unit> bumps = new ArrayList<>();
    for (int i : instance.tuned().members()) {
      int r = grid.row(i);
      RationalVector row =
          layer.row(
              grid.nodes(r),
              grid.nodeTargets(r),
              samples,
              margin.orElseGet(() -> Margin.beyondRamp(radius)));
      bumps.add(FirstLayer.unit(row, Activations.bump(scaled.get(i - 1), radius)));
    }
    return UnitNetwork.of(
        instance.direction().size(),
        List.of(layer.units(instance.direction()), bumps),
        RationalVector.of(Collections.nCopies(bumps.size(), scale)),
        BigFraction.ZERO);
  }

  /**
   * Returns a radius delta as printed, 0 &lt; delta &lt; min |z_i - z_j| / 2 over i != j.
   *
   * @param targets the labels z
   * @return half of the upper bound
   * @throws UndefinedStepException if two labels are equal and equal ones count
   */
  BigFraction radius(RationalVector targets) {
    List<BigFraction> values = new ArrayList<>(targets.entries());
    if (labels == Labels.DISTINCT) {
      values.add(BigFraction.ZERO);
      values = new ArrayList<>(RationalVector.of(values).entries().stream().distinct().toList());
    }
    values.sort(BigFraction::compareTo);
    BigFraction least = Rationals.of(1);
    for (int i = 1; i < values.size(); i++) {
      BigFraction distance = values.get(i).subtract(values.get(i - 1));
      if (distance.signum() == 0) {
        throw new UndefinedStepException(
            "Section 5.2, radius of sigma_B",
            "two samples have the label "
                + Rationals.text(values.get(i))
                + ", so 0 < delta < min |z_i - z_j| / 2 = 0");
      }
      least = distance.compareTo(least) < 0 ? distance : least;
    }
    return least.divide(4);
  }
}
