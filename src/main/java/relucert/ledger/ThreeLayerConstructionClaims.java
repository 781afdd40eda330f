package relucert.ledger;

import static relucert.ledger.NeuronCountClaims.ceilingRoot;
import static relucert.ledger.NeuronCountClaims.leastSplit;
import static relucert.ledger.NeuronCountClaims.root;
import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.construction.paper.FirstLayer;
import relucert.construction.paper.PrintedBumpRows;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

/** Section 5.2: the first two constructions, U1 = 4 sqrt(K) and U2 = 2 sqrt(K) + 3N. */
final class ThreeLayerConstructionClaims {
  private ThreeLayerConstructionClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "u1",
            PRINTED,
            "Section 5.2, U1",
            "for every K >= 3 the construction with sqrt(K) groups is defined and fits with 4 sqrt(K)"
                + " neurons",
            REFUTED,
            b -> {
              Trial trial = Trial.exhaustive();
              for (int k = 3; k <= 16; k++) {
                LiteralText.put(
                    trial, printed1(b), LiteralText.ones(TunedSet.of(k, 1)), root(16, k));
              }
              return trial.verdict();
            }),
        new Claim(
            "u1",
            INTENDED,
            "Section 5.2, U1",
            "if K >= 3 is a square, the construction fits with 4 sqrt(K) neurons",
            HOLDS,
            b -> {
              Trial trial = Trial.exhaustive();
              Trials.runOnGrids(b, trial, printed1(b), 4, 4, t -> root(16, t.k()), t -> true);
              for (int k : new int[] {9, 16, 25}) {
                LiteralText.runOnLarge(trial, printed1(b), k, t -> root(16, t.k()));
              }
              return trial.verdict();
            }),
        new Claim(
            "u1",
            SHARP,
            "Section 5.2, U1",
            "for every K the repaired construction fits with a+2b neurons, the least with ab >= K",
            HOLDS,
            b -> onGridsAndLarge(b, "u1", t -> leastSplit(t.k(), 1, 2))),
        new Claim(
            "fig-6",
            PRINTED,
            "Figure 6",
            "K = 16, T = {7}: alpha of the first neuron lies in [-1, 1] on 1..4 and is above 1 on 5..16,"
                + " row 2 alone of the second layer is not clipped at x7, and 16 neurons fit",
            HOLDS,
            ThreeLayerConstructionClaims::figure6),
        new Claim(
            "u2",
            PRINTED,
            "Section 5.2, U2",
            "K a square: one bump for each i in T, on the row of W2 that holds i, fits with 2 sqrt(K) +"
                + " 3N neurons (radius and margins as in the intended readings)",
            REFUTED,
            b -> equalLabelsInOneRow()),
        new Claim(
            "u2",
            INTENDED,
            "Section 5.2, U2",
            "for every K the repaired construction, each bump on a row of its own, fits with ceil(sqrt(K))"
                + " + 3N neurons",
            HOLDS,
            b -> onGridsAndLarge(b, "u2", t -> ceilingRoot(t.k()) + 3 * t.size())),
        new Claim(
            "u2.margin",
            PRINTED,
            "Section 5.2, U2",
            "N = 1: on the rows of the first construction, which are outside [-1, 1] at all samples but"
                + " their nodes, the bump vanishes at all samples but one",
            REFUTED,
            b -> margin(PrintedBumpRows.withRadius())),
        new Claim(
            "u2.margin",
            INTENDED,
            "Section 5.2, U2",
            "the same with lambda so large that |alpha| >= 1 + delta; and with the printed rows and N >="
                + " K - 1 different labels if |z_i| + delta <= 1",
            HOLDS,
            ThreeLayerConstructionClaims::sufficientMargin),
        new Claim(
            "fig-7",
            PRINTED,
            "Figure 7",
            "K = 16, T = {7}: one bump on row 2 of the second layer, 11 neurons in all, fits",
            HOLDS,
            b -> figure7()));
  }

  private static Construction printed1(Workbench bench) {
    return bench.constructions().require("u1-printed");
  }

  /** Runs a repaired construction on the grids and on some instances with many samples. */
  static Verdict onGridsAndLarge(Workbench bench, String name, ToIntFunction<TunedSet> size) {
    Trial trial = Trial.exhaustive();
    onGridsAndLarge(bench, trial, bench.constructions().require(name), size);
    return trial.verdict();
  }

  static void onGridsAndLarge(
      Workbench bench, Trial trial, Construction construction, ToIntFunction<TunedSet> size) {
    onGridsAndLarge(bench, trial, construction, bench.layeredMaxK(), size);
  }

  static void onGridsAndLarge(
      Workbench bench,
      Trial trial,
      Construction construction,
      int toK,
      ToIntFunction<TunedSet> size) {
    Trials.runOnGrids(bench, trial, construction, 1, toK, size, t -> true);
    for (int k : new int[] {7, 10, 17, 30}) {
      LiteralText.runOnLarge(trial, construction, k, size);
    }
  }

  private static Verdict figure6(Workbench bench) {
    Trial trial = Trial.exhaustive();
    FirstLayer layer = FirstLayer.of(fours());
    for (int i = 1; i <= 16; i++) {
      int sample = i;
      BigFraction alpha = layer.alpha(1, Rationals.of(i));
      trial.law(
          16,
          () ->
              alpha.equals(Rationals.of(2L * sample - 5, 4))
                  && sample <= 4 == alpha.compareTo(BigFraction.ONE) <= 0
                  && alpha.compareTo(Rationals.of(-1)) >= 0,
          () -> "alpha_1(x" + sample + ") = " + Rationals.text(alpha));
    }
    Instance figure = LiteralText.ones(TunedSet.of(16, 7));
    LiteralText.put(trial, printed1(bench), figure, 16);
    RationalVector seen = printed1(bench).build(figure).preActivations(RationalVector.of(7)).get(1);
    for (int r = 1; r <= 4; r++) {
      int row = r;
      // The two neurons of a hard-tanh unit see alpha + 1 and alpha - 1.
      boolean unclipped = seen.get(2 * r - 2).signum() >= 0 && seen.get(2 * r - 1).signum() <= 0;
      trial.law(16, () -> unclipped == (row == 2), () -> "row " + row + " at x7");
    }
    return trial.verdict();
  }

  private static List<RationalVector> fours() {
    List<BigFraction> x = HardInstances.uniform(16).entries();
    return IntStream.range(0, 4)
        .mapToObj(j -> RationalVector.of(x.subList(4 * j, 4 * j + 4)))
        .toList();
  }

  private static Verdict equalLabelsInOneRow() {
    Trial trial = Trial.exhaustive();
    for (int k : new int[] {4, 9}) {
      for (TunedSet tuned : TunedSet.all(k).filter(t -> t.size() >= 1).toList()) {
        LiteralText.put(
            trial,
            PrintedBumpRows.withRadiusAndMargin(),
            LiteralText.ones(tuned),
            root(4, k) + 3 * tuned.size());
      }
    }
    return trial.verdict();
  }

  private static Verdict margin(Construction text) {
    Trial trial = Trial.exhaustive();
    margin(trial, text);
    return trial.verdict();
  }

  private static void margin(Trial trial, Construction text) {
    for (int k : new int[] {4, 9, 16}) {
      for (int i = 1; i <= k; i++) {
        for (int z : new int[] {1, -1, 2, -3}) {
          TunedSet tuned = TunedSet.of(k, i);
          RationalVector x = HardInstances.uniform(k);
          LiteralText.put(trial, text, LiteralText.labelled(tuned, x, s -> z), root(4, k) + 3);
        }
      }
    }
  }

  /** With different labels the radius is defined as printed. */
  private static Verdict sufficientMargin(Workbench bench) {
    Trial trial = Trial.exhaustive();
    Construction text = bench.constructions().require("u2-printed");
    for (int k : new int[] {4, 9}) {
      for (int factor = 1; factor < 11; factor++) {
        for (int shift = 0; shift <= 1; shift++) {
          List<BigFraction> labels = new ArrayList<>();
          for (int i = 0; i < k; i++) {
            labels.add(Rationals.of(factor * (i + shift) % 11 * (i % 2 == 0 ? 1L : -1L), 16));
          }
          RationalVector z = RationalVector.of(labels);
          TunedSet tuned =
              shift == 0 ? TunedSet.of(k, 1).complement() : TunedSet.of(k).complement();
          Instance instance = Instance.of(RationalMatrix.column(SampleGrid.generic(k)), z, tuned);
          LiteralText.put(trial, text, instance, root(4, k) + 3 * tuned.size());
        }
      }
    }
    margin(trial, PrintedBumpRows.withRadiusAndMargin());
    return trial.verdict();
  }

  private static Verdict figure7() {
    Trial trial = Trial.exhaustive();
    for (int z : new int[] {1, -1, 2, 3, -5}) {
      Instance figure = LiteralText.labelled(TunedSet.of(16, 7), HardInstances.uniform(16), i -> z);
      LiteralText.put(trial, PrintedBumpRows.withRadiusAndMargin(), figure, 11);
    }
    return trial.verdict();
  }
}
