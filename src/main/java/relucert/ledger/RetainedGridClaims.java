package relucert.ledger;

import static relucert.ledger.NeuronCountClaims.isSquare;
import static relucert.ledger.NeuronCountClaims.leastSplit;
import static relucert.ledger.NeuronCountClaims.root;
import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.construction.paper.ClippedIdentityGrid;
import relucert.construction.paper.FirstLayer;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Block;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/** Section 5.2: the third construction, U3 = 6 sqrt(3N + 2), on the samples of J(T). */
final class RetainedGridClaims {
  /** K up to which all T are taken where the spacing is uniform and the labels are fixed. */
  private static final int MAX_K = 8;

  private RetainedGridClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "fig-8",
            PRINTED,
            "Figure 8",
            "K = 16, T = {2,4,9}: J = {1,2,3,4,5,8,9,10,16}, beta(x6) = (1, a value in [-1, 1], -1), and"
                + " 18 <= 6 sqrt(11) neurons fit",
            HOLDS,
            RetainedGridClaims::figure8),
        new Claim(
            "eq-27",
            PRINTED,
            "Equation (27)",
            "Figure 8: beta_j(x6) lies in the open interval (beta_j(x5), beta_j(x8)) for j = 1, 2, 3",
            REFUTED,
            b -> {
              Trial trial = Trial.exhaustive();
              FirstLayer layer = figure8Layer();
              for (int j = 1; j <= 3; j++) {
                BigFraction left = layer.beta(Rationals.of(5)).get(j - 1);
                BigFraction middle = layer.beta(Rationals.of(6)).get(j - 1);
                BigFraction right = layer.beta(Rationals.of(8)).get(j - 1);
                int unit = j;
                trial.law(
                    16,
                    () -> left.compareTo(middle) < 0 && middle.compareTo(right) < 0,
                    () ->
                        String.format(
                            "K = 16, T = {2, 4, 9}, j = %d: %s is not in (%s, %s)",
                            unit,
                            Rationals.text(middle),
                            Rationals.text(left),
                            Rationals.text(right)));
              }
              return trial.verdict();
            }),
        new Claim(
            "eq-27",
            INTENDED,
            "Equation (27)",
            "for every sample outside J(T), beta_j lies between its values at the ends of the block, these"
                + " included, in either order",
            HOLDS,
            b -> outputsBetween()),
        new Claim(
            "sec-5.2.between",
            PRINTED,
            "Section 5.2",
            "|J| a square, i outside J: in every row of the second layer alpha(x_i) lies between its values"
                + " at the ends of the block",
            REFUTED,
            b -> rowsBetween(b, false)),
        new Claim(
            "sec-5.2.between",
            INTENDED,
            "Section 5.2",
            "the same if both ends lie in one group",
            HOLDS,
            b -> rowsBetween(b, true)),
        new Claim(
            "u3",
            PRINTED,
            "Section 5.2, U3",
            "for all K >= N >= 1, K >= 3, the construction with sqrt(|J|) groups is defined and fits with 6"
                + " sqrt(|J|) neurons",
            REFUTED,
            b -> {
              Trial trial = Trial.exhaustive();
              for (int k = 3; k <= MAX_K; k++) {
                TunedSet.all(k)
                    .filter(t -> t.size() >= 1)
                    .forEach(
                        t -> LiteralText.put(trial, printed(b), LiteralText.ones(t), bound(t)));
              }
              return trial.verdict();
            }),
        new Claim(
            "u3",
            INTENDED,
            "Section 5.2, U3",
            "if |J| is a square, the construction fits with 6 sqrt(|J|) neurons, also outside J: (25)"
                + " implies (26)",
            HOLDS,
            b -> {
              Trial trial = Trial.exhaustive();
              Trials.runOnGrids(
                  b,
                  trial,
                  printed(b),
                  1,
                  RetainedGridClaims::bound,
                  t -> isSquare(t.retainedCount()));
              for (int k = 6; k <= MAX_K; k++) {
                TunedSet.all(k)
                    .filter(t -> isSquare(t.retainedCount()))
                    .forEach(
                        t -> LiteralText.put(trial, printed(b), LiteralText.ones(t), bound(t)));
              }
              return trial.verdict();
            }),
        new Claim(
            "u3",
            SHARP,
            "Section 5.2, U3",
            "the repaired construction fits with a+4b neurons, the least with ab >= |J|; and with nodes on"
                + " T only, the least with ab >= N",
            HOLDS,
            b -> {
              Trial trial = Trial.exhaustive();
              LiteralText.runOnLarge(
                  trial,
                  ClippedIdentityGrid.onRetained(),
                  17,
                  t -> leastSplit(t.retainedCount(), 1, 4));
              SampleGrid grid = SampleGrid.all(4).get(1);
              TunedSet.all(4)
                  .flatMap(grid::instances)
                  .forEach(
                      i ->
                          Trials.fit(
                              trial,
                              ClippedIdentityGrid.onRetained(),
                              i,
                              OrderedInstance.of(i),
                              t -> leastSplit(t.retainedCount(), 1, 4),
                              t -> true));
              ThreeLayerConstructionClaims.onGridsAndLarge(
                  b, trial, b.constructions().require("u3"), t -> leastSplit(t.size(), 1, 4));
              return trial.verdict();
            }));
  }

  private static Construction printed(Workbench bench) {
    return bench.constructions().require("u3-printed");
  }

  private static int bound(TunedSet tuned) {
    return root(36, tuned.retainedCount());
  }

  private static FirstLayer figure8Layer() {
    return FirstLayer.of(
        List.of(
            RationalVector.of(1, 2, 3), RationalVector.of(4, 5, 8), RationalVector.of(9, 10, 16)));
  }

  private static Verdict figure8(Workbench bench) {
    Trial trial = Trial.exhaustive();
    TunedSet figure = TunedSet.of(16, 2, 4, 9);
    trial.law(
        16,
        () -> figure.retained().equals(List.of(1, 2, 3, 4, 5, 8, 9, 10, 16)),
        () -> "J = " + figure.retained());
    RationalVector beta = figure8Layer().beta(Rationals.of(6));
    trial.law(16, () -> beta.equals(RationalVector.of(1, 0, -1)), () -> "beta(x6) = " + beta);
    trial.law(16, () -> 18 * 18 <= 36 * 11, () -> "18 > 6 sqrt(11)");
    for (int shift = 0; shift < 5; shift++) {
      int start = shift;
      LiteralText.put(
          trial,
          printed(bench),
          LiteralText.labelled(figure, HardInstances.uniform(16), i -> (i * i + start) % 5 - 2),
          18);
    }
    return trial.verdict();
  }

  /** All T, with as many groups of J(T) as the root of |J(T)|, rounded up. */
  private static Verdict outputsBetween() {
    Trial trial = Trial.exhaustive();
    for (int k = 3; k <= MAX_K + 2; k++) {
      RationalVector x = SampleGrid.generic(k);
      for (TunedSet tuned : TunedSet.all(k).filter(t -> t.retainedCount() < t.k()).toList()) {
        FirstLayer layer = FirstLayer.of(groups(tuned, x));
        for (Block block : tuned.blocks()) {
          for (int i = block.first() + 1; i < block.last(); i++) {
            int omitted = i;
            RationalVector left = layer.beta(x.get(block.first() - 1));
            RationalVector middle = layer.beta(x.get(i - 1));
            RationalVector right = layer.beta(x.get(block.last() - 1));
            trial.law(
                k,
                () ->
                    IntStream.range(0, left.size())
                        .allMatch(j -> isBetween(left.get(j), middle.get(j), right.get(j))),
                () -> "T = " + tuned + ", i = " + omitted);
          }
        }
      }
    }
    return trial.verdict();
  }

  private static List<RationalVector> groups(TunedSet tuned, RationalVector x) {
    List<BigFraction> nodes = tuned.retained().stream().map(i -> x.get(i - 1)).toList();
    int size = NeuronCountClaims.ceilingRoot(nodes.size());
    List<RationalVector> groups = new ArrayList<>();
    for (int from = 0; from < nodes.size(); from += size) {
      groups.add(RationalVector.of(nodes.subList(from, Math.min(nodes.size(), from + size))));
    }
    return groups;
  }

  private static boolean isBetween(BigFraction left, BigFraction middle, BigFraction right) {
    return middle.subtract(left).signum() * right.subtract(middle).signum() >= 0;
  }

  private static Verdict rowsBetween(Workbench bench, boolean endsInOneGroup) {
    Trial trial = Trial.exhaustive();
    for (int k = 3; k <= MAX_K; k++) {
      for (TunedSet tuned : TunedSet.all(k).toList()) {
        if (tuned.retainedCount() < k && isSquare(tuned.retainedCount())) {
          Instance instance = LiteralText.ones(tuned);
          Network network = printed(bench).build(instance);
          for (Block block : tuned.blocks()) {
            for (int i = block.first() + 1; i < block.last(); i++) {
              if (!endsInOneGroup || group(tuned, block.first()) == group(tuned, block.last())) {
                putRows(trial, instance, network, block, i);
              }
            }
          }
        }
      }
    }
    return trial.verdict();
  }

  private static int group(TunedSet tuned, int sample) {
    return tuned.retained().indexOf(sample) / root(1, tuned.retainedCount());
  }

  private static void putRows(Trial trial, Instance instance, Network network, Block block, int i) {
    RationalVector left = rows(network, instance.point(block.first()));
    RationalVector middle = rows(network, instance.point(i));
    RationalVector right = rows(network, instance.point(block.last()));
    for (int r = 0; r < middle.size(); r++) {
      int row = r;
      trial.law(
          instance.k(),
          () -> isBetween(left.get(row), middle.get(row), right.get(row)),
          () ->
              String.format(
                  "K = %d, T = %s, z = 1 on T, row %d: %s at x%d, but %s and %s at x%d and x%d",
                  instance.k(),
                  instance.tuned(),
                  row + 1,
                  Rationals.text(middle.get(row)),
                  i,
                  Rationals.text(left.get(row)),
                  Rationals.text(right.get(row)),
                  block.first(),
                  block.last()));
    }
  }

  /** The rows' inputs: the first of the four neurons of each sees alpha + 2. */
  private static RationalVector rows(Network network, RationalVector point) {
    RationalVector seen = network.preActivations(point).get(1);
    return RationalVector.of(
        IntStream.range(0, seen.size() / 4).mapToObj(r -> seen.get(4 * r).subtract(2)).toList());
  }
}
