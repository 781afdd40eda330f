package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;
import relucert.pwl.PiecewiseLinear;
import relucert.search.Packings;

/** Theorem 4.4 and Lemma 4.5: the paper's own networks. */
final class ConstructionClaims {
  private ConstructionClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "thm-4.4",
            PRINTED,
            "Theorem 4.4, equation (12)",
            "|J(T)|-1 = K-1-sum of max{|P|-2,0} neurons with W1 = 1_m a^T fit all labels",
            HOLDS,
            b -> {
              Trial trial = Trial.universal();
              Construction theorem = b.constructions().require("thm-4.4");
              Trials.cover(b, trial, theorem, 1, true, PartitionClaims::bound12, t -> true);
              Trials.runOnGrids(b, trial, theorem, 1, PartitionClaims::bound12, t -> true);
              return trial.verdict();
            }),
        new Claim(
            "thm-4.4",
            SHARP,
            "Theorem 4.4, equation (12)",
            "without the common direction |J(T)|-2 neurons fit all labels if K >= 5 or some block has"
                + " two samples, and some labels need them (K-1 otherwise)",
            HOLDS,
            SharpClaims::theoremA),
        new Claim(
            "thm-4.4.small-blocks",
            PRINTED,
            "Proof of Theorem 4.4, case (13)",
            "if every block has at most 2 samples, fewer than K neurons fit all labels",
            HOLDS,
            b -> {
              Trial trial = Trial.universal();
              Trials.cover(
                  b,
                  trial,
                  b.constructions().require("lemma-4.5"),
                  1,
                  true,
                  t -> t.k() - 1,
                  t -> t.blocks().stream().allMatch(p -> p.size() <= 2));
              return trial.verdict();
            }),
        new Claim(
            "fig-4",
            PRINTED,
            "Figure 4",
            "K = 14, T = {4,7,9,14}: J(T) = {1,3,4,5,6,7,8,9,10,13,14}, and 10 neurons fit all labels",
            HOLDS,
            b -> {
              Trial trial = Trial.universal();
              TunedSet figure = TunedSet.of(14, 4, 7, 9, 14);
              trial.law(
                  14,
                  () ->
                      figure.retained().equals(List.of(1, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14))
                          && PartitionClaims.bound12(figure) == 10,
                  () -> "J(T) = " + figure.retained());
              always(trial, b.constructions().require("thm-4.4"), figure, 10);
              return trial.verdict();
            }),
        new Claim(
            "fig-4",
            SHARP,
            "Figure 4",
            "9 neurons fit all labels, and some labels need 9",
            HOLDS,
            b -> {
              Trial trial = Trial.universal();
              TunedSet figure = TunedSet.of(14, 4, 7, 9, 14);
              always(trial, b.constructions().require("sharp-2"), figure, 9);
              Instance hard = HardInstances.alternating(figure, HardInstances.uniform(14));
              trial.require(14, new Statement.NeedsNeurons(hard, 9, false), Packings.largest(hard));
              return trial.verdict();
            }),
        new Claim(
            "thm-4.4.omitted",
            PRINTED,
            "Proof of Theorem 4.4, end",
            "the network vanishes at every sample outside J(T)",
            HOLDS,
            ConstructionClaims::omittedSamples),
        new Claim(
            "lemma-4.5",
            PRINTED,
            "Lemma 4.5",
            "m neurons reproduce the polyline through m+1 points on [w_1, infinity)",
            HOLDS,
            ConstructionClaims::polyline),
        new Claim(
            "lemma-4.5.weight",
            INTENDED,
            "Proof of Lemma 4.5",
            "the weight of the neuron at w_i is the change of the polyline's slope there",
            HOLDS,
            ConstructionClaims::weights));
  }

  static void always(Trial trial, Construction construction, TunedSet tuned, int neurons) {
    relucert.search.CoverSearch.alwaysFits(tuned, construction, false)
        .ifPresentOrElse(
            c ->
                trial.require(
                    tuned.k(), new Statement.AlwaysFits(tuned, neurons, false), c.evidence()),
            () -> trial.undecided("no cover for T = " + tuned));
  }

  /** Labels 1 on T; the values at the omitted samples alone. */
  private static Verdict omittedSamples(Workbench bench) {
    Trial trial = Trial.exhaustive();
    Construction theorem = bench.constructions().require("thm-4.4");
    for (int k = 3; k <= bench.capacities().maxK(); k++) {
      RationalVector x = SampleGrid.generic(k);
      for (TunedSet tuned : TunedSet.all(k).toList()) {
        List<Integer> retained = tuned.retained();
        if (retained.size() == k) {
          continue;
        }
        List<BigFraction> targets = new ArrayList<>();
        for (int i = 1; i <= k; i++) {
          targets.add(Rationals.of(tuned.contains(i) ? i % 3 - 2L : 0));
        }
        Network network =
            theorem.build(Instance.of(RationalMatrix.column(x), RationalVector.of(targets), tuned));
        for (int i = 1; i <= k; i++) {
          if (!retained.contains(i)) {
            Instance omitted =
                Instance.onLine(RationalVector.of(x.get(i - 1)), RationalVector.zero(1));
            trial.require(
                k,
                new Statement.FitsNeurons(omitted, 2, network.neurons()),
                new Evidence.Witness(network));
          }
        }
      }
    }
    return trial.verdict();
  }

  /**
   * Covers for all data, and on grids the function itself: equal to the polyline right of w_1, the
   * constant z_1 left of it.
   */
  private static Verdict polyline(Workbench bench) {
    Trial trial = Trial.universal();
    Construction lemma = bench.constructions().require("lemma-4.5");
    Trials.cover(bench, trial, lemma, 2, true, t -> t.k() - 1, t -> t.size() == t.k());
    Trials.runOnGrids(bench, trial, lemma, 2, t -> t.k() - 1, t -> true);
    forEachPolyline(
        bench,
        (instance, x, z) -> {
          trial.law(x.size(), () -> reproduces(lemma, instance, x, z), () -> instance.toString());
        });
    return trial.verdict();
  }

  /** Whether the function is the polyline right of w_1 and the constant z_1 left of it. */
  static boolean reproduces(
      Construction lemma, Instance instance, RationalVector x, RationalVector z) {
    PiecewiseLinear h = NetworkOnLine.of(lemma.build(instance)).function();
    BigFraction before = x.get(0).subtract(Rationals.of(1));
    BigFraction after = x.get(x.size() - 1).add(Rationals.of(1));
    PiecewiseLinear chords = PiecewiseLinear.polyline(x, z);
    return h.at(before).compareTo(z.get(0)) == 0
        && h.at(after).compareTo(chords.at(after)) == 0
        && h.breakpointsBetween(x.get(0), after).equals(chords.breakpointsBetween(x.get(0), after));
  }

  private static Verdict weights(Workbench bench) {
    Trial trial = Trial.exhaustive();
    Construction lemma = bench.constructions().require("lemma-4.5");
    forEachPolyline(
        bench,
        (instance, x, z) -> {
          Network network = lemma.build(instance);
          trial.law(
              x.size(),
              () -> areTurns(network.layers().get(1).weights().row(0), x, z),
              () -> instance.toString());
        });
    return trial.verdict();
  }

  static boolean areTurns(RationalVector weights, RationalVector x, RationalVector z) {
    BigFraction before = BigFraction.ZERO;
    for (int i = 0; i < weights.size(); i++) {
      BigFraction after = SharpClaims.chord(x, z, i);
      if (weights.get(i).compareTo(after.subtract(before)) != 0) {
        return false;
      }
      before = after;
    }
    return true;
  }

  /** A visitor of data on a line. */
  @FunctionalInterface
  private interface Visitor {
    void visit(Instance instance, RationalVector positions, RationalVector targets);
  }

  /** All labels {-2..2} on the generic spacing, K = 2..5. */
  private static void forEachPolyline(Workbench bench, Visitor visitor) {
    for (int k = 2; k <= Math.min(bench.maxK(), 5); k++) {
      RationalVector x = SampleGrid.generic(k);
      new SampleGrid("generic", RationalMatrix.column(x))
          .instances(TunedSet.of(k).complement())
          .forEach(instance -> visitor.visit(instance, x, instance.targets()));
    }
  }
}
