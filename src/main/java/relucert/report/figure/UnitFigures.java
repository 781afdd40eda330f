package relucert.report.figure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.report.figure.PaperFigure.Drawn;

/** Figures 6, 7, 8 and 10: the 3-layer networks of Section 5.2 and Appendix A. */
final class UnitFigures {
  private static final String BOXES =
      "Each box is a unit: the curve is its activation, the samples stand at their input α;"
          + " those far to one side are named below";

  private UnitFigures() {}

  static PaperFigure figure6() {
    Instance data = LineData.ones(TunedSet.of(16, 7));
    UnitLayers units = PaperUnits.firstGrid(data);
    return new PaperFigure(
        6,
        "The first construction: U1 = 4 sqrt(K), for K = 16, T = {7}",
        ImmutableList.of("fig-6", "u1", "eq-23"),
        "Four hard-tanh units in each layer. Layer 1: unit j holds the samples 4j - 3, ..., 4j in"
            + " [-1, 1]. Layer 2: each unit holds one sample of each group; the second holds x7.",
        String.format(
            Locale.ROOT,
            "As in the paper, for x_i = i and z_7 = 1: %d neurons; alpha_1 is %s at x1 and %s at x5."
                + " The rows hold %s. That sqrt(K) is an integer is needed: the text has no groups"
                + " for other K; a + 2b neurons with ab >= K do for every K.",
            units.network().neurons(),
            at(units, 1, 1, 1),
            at(units, 1, 1, 5),
            rows(units, data, 1)),
        ImmutableList.of(Drawn.of(units.network())),
        parts(units, data));
  }

  static PaperFigure figure7() {
    Instance data = LineData.ones(TunedSet.of(16, 7));
    UnitLayers units = PaperUnits.bump(data);
    return new PaperFigure(
        7,
        "The second construction: U2 = 2 sqrt(K) + 3N, for K = 16, T = {7}",
        ImmutableList.of("fig-7", "u2", "u2.margin", "sigma-b"),
        "Layer 1 as in Figure 6; layer 2 has one unit with the bump sigma_B at z_7.",
        String.format(
            Locale.ROOT,
            "%d neurons, for z_7 = 1 and delta = 1/4. The printed condition on delta cannot be met"
                + " (two targets are equal), and inputs outside [-1, 1], as the text asks for, are"
                + " not enough: we take |alpha| >= 1 + delta at the other samples. Only x7 is on the"
                + " bump; alpha is 0 at the row's other nodes.",
            units.network().neurons()),
        ImmutableList.of(Drawn.of(units.network())),
        parts(units, data));
  }

  static PaperFigure figure8() {
    Instance data = LineData.ones(TunedSet.of(16, 2, 4, 9));
    UnitLayers units = PaperUnits.thirdGrid(data);
    BigFraction six = Rationals.of(6);
    List<String> seen = new ArrayList<>();
    for (int j = 1; j <= 3; j++) {
      seen.add(Rationals.text(units.beta(1, j).at(six)));
    }
    return new PaperFigure(
        8,
        "The third construction: U3 = 6 sqrt(3N + 2), for K = 16, T = {2, 4, 9}",
        ImmutableList.of("fig-8", "u3", "eq-27", "sigma-p"),
        "Only the samples of J = {1, 2, 3, 4, 5, 8, 9, 10, 16} form groups, three of three; layer 2"
            + " has three units with sigma_p. x6 is seen as +1, between -1 and 1, and -1.",
        String.format(
            Locale.ROOT,
            "%d neurons, at most 6 sqrt(11). J = %s; x6 is seen as (%s). The printed sigma_p jumps,"
                + " which no ReLU network does: we use ramps of width 1 and |alpha| >= 2 at samples"
                + " that are no nodes. The open intervals of (27) fail where both ends are clipped.",
            units.network().neurons(),
            retained(data.tuned()),
            String.join(", ", seen)),
        ImmutableList.of(Drawn.of(units.network())),
        parts(units, data));
  }

  static PaperFigure figure10() {
    Instance data = LineData.ones(TunedSet.of(16, 4, 7));
    UnitLayers units = PaperUnits.appendix(data);
    return new PaperFigure(
        10,
        "Appendix A: 4N + 4 neurons, for K = 16, T = {4, 7}",
        ImmutableList.of("app-a", "eq-28", "eq-34", "eq-35", "app-a.useful"),
        "The groups {1, 2, 3}, {4}, {5, 6}, {7}, {8, ..., 16}, one hard-tanh unit for each; layer 2"
            + " has one unit with sigma_p. The caption calls the bound U3 = 4N + 4.",
        String.format(
            Locale.ROOT,
            "%d neurons. alpha_1 at x1, x2, x3: %s, %s, %s, inside [-1, 1] as drawn; alpha_1(x1) would be"
                + " -2 with the signs as printed in (28) and (29). The row takes z at the first sample of"
                + " each group; the others have to be beyond 1 + delta = 2, where the text asks for 1"
                + " only. U3 is 6 sqrt(3N + 2), not 4N + 4.",
            units.network().neurons(),
            at(units, 1, 1, 1),
            at(units, 1, 1, 2),
            at(units, 1, 1, 3)),
        ImmutableList.of(Drawn.of(units.network())),
        parts(units, data));
  }

  private static String retained(TunedSet tuned) {
    return TunedSet.of(tuned.k(), tuned.retained()).toString();
  }

  private static String at(UnitLayers units, int layer, int unit, int sample) {
    return Rationals.text(units.alpha(layer, unit).at(Rationals.of(sample)));
  }

  /** For each unit of layer 2 the samples that it does not clip at a level. */
  private static String rows(UnitLayers units, Instance data, int level) {
    List<String> rows = new ArrayList<>();
    for (int r = 1; r <= units.activations().get(1).size(); r++) {
      List<String> held = new ArrayList<>();
      for (int i = 1; i <= data.k(); i++) {
        BigFraction alpha = units.alpha(2, r).at(Rationals.of(i));
        if (alpha.abs().compareTo(Rationals.of(level)) <= 0) {
          held.add(String.valueOf(i));
        }
      }
      rows.add("{" + String.join(", ", held) + "}");
    }
    return String.join(", ", rows);
  }

  private static String parts(UnitLayers units, Instance data) {
    return UnitBoxes.of(units, data, BOXES)
        + LineData.picture(
            "What the network computes: g on the line, with the targets", data, units.network())
        + "<details><summary>The numbers</summary>"
        + numbers(units, data)
        + "</details>\n";
  }

  private static String numbers(UnitLayers units, Instance data) {
    List<String> headings = new ArrayList<>(Collections.singletonList("i"));
    for (int layer = 1; layer <= 2; layer++) {
      for (int unit = 1; unit <= units.activations().get(layer - 1).size(); unit++) {
        headings.add("alpha_{" + layer + "," + unit + "}");
      }
    }
    headings.add("g(x_i)");
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= data.k(); i++) {
      List<String> row = new ArrayList<>(Collections.singletonList(String.valueOf(i)));
      BigFraction x = data.point(i).get(0);
      for (int layer = 1; layer <= 2; layer++) {
        units.alphas(layer, x).forEach(alpha -> row.add(Rationals.text(alpha)));
      }
      row.add(Rationals.text(units.network().value(data.point(i))));
      rows.add(row);
    }
    return Sides.table(headings, rows).html();
  }
}
