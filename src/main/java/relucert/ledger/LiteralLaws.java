package relucert.ledger;

import static relucert.ledger.InstanceLaws.entry;
import static relucert.ledger.NeuronCountClaims.ceilingRoot;
import static relucert.ledger.NeuronCountClaims.isSquare;
import static relucert.ledger.NeuronCountClaims.leastSplit;
import static relucert.ledger.NeuronCountClaims.root;
import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.construction.paper.ClippedIdentityGrid;
import relucert.construction.paper.OneSidedRow;
import relucert.construction.paper.PrintedBumpRows;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.search.hunt.InstanceLaw;
import relucert.search.hunt.Outcome;

/**
 * What claims say of the constructions of Section 5.2 and Appendix A, as printed and repaired: that
 * they are defined and fit. No symmetry is used: the text does not promise the same network, up to
 * symmetry, for symmetric data.
 */
final class LiteralLaws {
  private LiteralLaws() {}

  static List<Map.Entry<InstanceLaws.Key, InstanceLaw>> all(Constructions c) {
    Construction u1 = c.require("u1-printed");
    Construction u3 = c.require("u3-printed");
    return List.of(
        entry("u1", PRINTED, law(u1, t -> root(16, t.k()), i -> i.k() >= 3)),
        entry("u1", INTENDED, law(u1, t -> root(16, t.k()), i -> i.k() >= 3 && isSquare(i.k()))),
        entry("u1", SHARP, law(c.require("u1"), t -> leastSplit(t.k(), 1, 2), i -> true)),
        entry(
            "u2",
            PRINTED,
            law(
                PrintedBumpRows.withRadiusAndMargin(),
                t -> root(4, t.k()) + 3 * t.size(),
                i -> i.k() >= 3 && isSquare(i.k()) && i.tuned().size() >= 1)),
        entry(
            "u2",
            INTENDED,
            law(c.require("u2"), t -> ceilingRoot(t.k()) + 3 * t.size(), i -> true)),
        entry(
            "u2.margin",
            PRINTED,
            law(
                PrintedBumpRows.withRadius(),
                t -> root(4, t.k()) + 3,
                i -> i.k() >= 3 && isSquare(i.k()) && i.tuned().size() == 1 && isNonZero(i))),
        entry("u3", PRINTED, law(u3, LiteralLaws::grid, i -> i.k() >= 3 && i.tuned().size() >= 1)),
        entry("u3", INTENDED, law(u3, LiteralLaws::grid, i -> isSquare(i.tuned().retainedCount()))),
        entry("u3", SHARP, repairedGrids(c.require("u3"))),
        entry("app-a.groups", PRINTED, groups(false)),
        entry("app-a.groups", INTENDED, groups(true)),
        entry(
            "app-a",
            PRINTED,
            law(
                c.require("app-a-printed"),
                t -> 4 * t.size() + 4,
                i -> i.k() >= 3 && i.tuned().size() >= 1)),
        entry("app-a", INTENDED, law(OneSidedRow.hardTanh(), t -> 4 * t.size() + 4, i -> true)),
        entry("app-a", SHARP, law(c.require("app-a"), t -> 2 * t.size() + 3, i -> true)));
  }

  private static int grid(TunedSet tuned) {
    return root(36, tuned.retainedCount());
  }

  private static boolean isNonZero(Instance instance) {
    return instance.tuned().members().stream().allMatch(i -> instance.target(i).signum() != 0);
  }

  private static InstanceLaw law(
      Construction text, ToIntFunction<TunedSet> size, Predicate<Instance> condition) {
    return new FunctionLaw(
        "the text (" + text.name() + ") is defined and its network fits within the promised size",
        Set.of(),
        condition,
        instance -> BuiltOutcomes.itself(text, instance, size.applyAsInt(instance.tuned())));
  }

  /** On all of J(T), and on T only. */
  private static InstanceLaw repairedGrids(Construction onTuned) {
    Construction onRetained = ClippedIdentityGrid.onRetained();
    return new FunctionLaw(
        "both repaired grids are defined and fit within the promised sizes",
        Set.of(),
        instance -> true,
        instance -> {
          TunedSet tuned = instance.tuned();
          Outcome first =
              BuiltOutcomes.itself(onRetained, instance, leastSplit(tuned.retainedCount(), 1, 4));
          return first instanceof Outcome.Holds
              ? BuiltOutcomes.itself(onTuned, instance, leastSplit(tuned.size(), 1, 4))
              : first;
        });
  }

  private static InstanceLaw groups(boolean filled) {
    return new FunctionLaw(
        "the groups of Appendix A define (28)",
        Set.of(),
        instance -> instance.k() >= 3 && (filled || instance.tuned().size() >= 1),
        instance -> {
          String undefined = AppendixClaims.undefined(OrderedInstance.of(instance), filled);
          return undefined.isEmpty()
              ? new Outcome.Holds()
              : new Outcome.Violated(undefined, Optional.empty());
        });
  }
}
