package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.paper.Activations;
import relucert.construction.paper.AppendixGroups;
import relucert.construction.paper.FirstLayer;
import relucert.construction.paper.Margin;
import relucert.construction.paper.OneSidedRow;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;

/** Appendix A: the one row of the second layer, its activation function, and the whole network. */
final class AppendixRowClaims {
  private static final int MAX_K = 7;

  private AppendixRowClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "eq-35",
            PRINTED,
            "Equations (30), (31), (35)",
            "z on S and |alpha| > 1 elsewhere imply g(x_i) = 0 off T, with delta = 1/2",
            REFUTED,
            b -> scaled(false)),
        new Claim(
            "eq-35",
            INTENDED,
            "Equations (30), (31), (35)",
            "z on S and alpha >= 1 + delta elsewhere do, and lambda large reaches that, for every T with"
                + " non-empty groups",
            HOLDS,
            b -> scaled(true)),
        new Claim(
            "app-a.sigma",
            PRINTED,
            "Appendix A, sigma_p",
            "the one-sided sigma_p, with t for t <= 1, is a sum of 2 ReLU neurons (both active on the left,"
                + " no affine part)",
            HOLDS,
            b -> {
              Trial trial = Trial.exhaustive();
              for (BigFraction width : GadgetClaims.WIDTHS) {
                GadgetClaims.equal(
                    trial,
                    Activations.oneSided(width),
                    t -> GadgetClaims.ramped(t, width),
                    List.of(width.add(1)),
                    width,
                    2);
                trial.law(
                    0,
                    () -> Activations.oneSided(width).constant().signum() == 0,
                    () -> "a constant is needed");
              }
              return trial.verdict();
            }),
        new Claim(
            "app-a",
            PRINTED,
            "Appendix A",
            "for all K >= 3, N >= 1 and T the construction is defined and fits with 4N+4 neurons",
            REFUTED,
            b -> {
              Trial trial = Trial.exhaustive();
              for (int k = 3; k <= MAX_K; k++) {
                TunedSet.all(k)
                    .filter(t -> t.size() >= 1)
                    .forEach(
                        t ->
                            LiteralText.put(
                                trial,
                                b.constructions().require("app-a-printed"),
                                LiteralText.ones(t),
                                4 * t.size() + 4));
              }
              return trial.verdict();
            }),
        new Claim(
            "app-a",
            INTENDED,
            "Appendix A",
            "with dummy samples and alpha >= 1 + delta 4N+4 neurons fit for every T; the text itself does"
                + " for K = 2N+1, T = {2,4,..,2N}",
            HOLDS,
            AppendixRowClaims::fourNPlusFour),
        new Claim(
            "app-a",
            SHARP,
            "Appendix A",
            "with the shared first layer 2N+3 neurons fit for every T",
            HOLDS,
            b -> ThreeLayerConstructionClaims.onGridsAndLarge(b, "app-a", t -> 2 * t.size() + 3)));
  }

  /**
   * For every T with non-empty groups: with the margin as needed; or, to see whether |alpha| > 1 is
   * enough, with the lambda that takes the nearest sample that is no node to 1 + delta / 2.
   */
  private static Verdict scaled(boolean margin) {
    Trial trial = Trial.exhaustive();
    BigFraction delta = Rationals.of(1, 2);
    BigFraction threshold = margin ? delta.add(1) : delta.divide(2).add(1);
    for (int k = 3; k <= MAX_K; k++) {
      for (TunedSet tuned : TunedSet.all(k).filter(t -> t.size() >= 1).toList()) {
        OrderedInstance instance = OrderedInstance.of(LiteralText.ones(tuned));
        if (!AppendixClaims.undefined(instance, false).isEmpty()) {
          continue;
        }
        AppendixGroups groups = AppendixGroups.printed(instance);
        FirstLayer layer = FirstLayer.of(groups.groups());
        RationalVector nodes = groups.nodes();
        RationalVector mu = layer.particular(nodes, groups.targets());
        RationalVector nu = layer.nullVector(nodes);
        RationalVector x = instance.positions();
        BigFraction lambda =
            new Margin(threshold, false).bound(layer.values(mu, x), layer.values(nu, x));
        RationalVector alpha = layer.values(mu.plus(nu.times(lambda)), x);
        RationalVector g = alpha.map(Activations.oneSided(delta)::at);
        int fixedK = k;
        trial.law(
            k,
            () -> g.equals(instance.targets()),
            () ->
                String.format(
                    "K = %d, T = %s, z = 1 on T, delta = 1/2: alpha = %s gives g = %s",
                    fixedK, tuned, alpha, g));
      }
    }
    return trial.verdict();
  }

  private static Verdict fourNPlusFour(Workbench bench) {
    Trial trial = Trial.exhaustive();
    for (int n = 1; n <= 4; n++) {
      int fixedN = n;
      TunedSet tuned =
          TunedSet.of(2 * n + 1, IntStream.rangeClosed(1, n).map(i -> 2 * i).boxed().toList());
      LiteralText.large(2 * n + 1)
          .filter(i -> i.tuned().members().stream().allMatch(tuned::contains))
          .forEach(
              i ->
                  LiteralText.put(
                      trial,
                      bench.constructions().require("app-a-printed"),
                      Instance.of(i.points(), i.targets(), tuned),
                      4 * fixedN + 4));
      LiteralText.put(
          trial,
          bench.constructions().require("app-a-printed"),
          LiteralText.labelled(tuned, SampleGrid.generic(2 * n + 1), i -> i % 4 == 0 ? 2 : -1),
          4 * n + 4);
    }
    ThreeLayerConstructionClaims.onGridsAndLarge(
        bench, trial, OneSidedRow.hardTanh(), Math.min(bench.maxK(), 4), t -> 4 * t.size() + 4);
    return trial.verdict();
  }
}
