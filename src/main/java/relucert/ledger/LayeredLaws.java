package relucert.ledger;

import static relucert.ledger.InstanceLaws.entry;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.PrintedBound;
import relucert.certificate.Statement;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;
import relucert.search.Packings;
import relucert.search.hunt.InstanceLaw;
import relucert.search.hunt.Outcome;
import relucert.search.hunt.Symmetry;

/** What claims about 3-layer networks say of data: that so many neurons fit them, or fewer do. */
final class LayeredLaws {
  private LayeredLaws() {}

  static List<Map.Entry<InstanceLaws.Key, InstanceLaw>> all(Constructions c) {
    Construction sharp = c.require("sharp-3");
    return List.of(
        entry(
            "thm-5.1.1",
            PRINTED,
            law(sharp, t -> ThreeLayerFormulas.paperUpper(t.size(), t.k()), t -> t.k() >= 3)),
        entry("thm-5.1.1", SHARP, law(sharp, LayeredLaws::built, t -> true)),
        entry("thm-5.1.2", PRINTED, everyData(sharp)),
        entry("cor-5.2.1", PRINTED, law(sharp, t -> ceilingRoot(16L * t.k()), t -> t.k() >= 3)),
        entry("cor-5.2.1", SHARP, law(sharp, t -> ceilingRoot(4L * (t.k() - 1)), t -> t.k() >= 3)),
        entry(
            "intro-no-k",
            PRINTED,
            law(sharp, t -> NeuronCountClaims.root(36, 3 * t.size() + 2), t -> t.k() >= 3)),
        entry(
            "theorem-e",
            SHARP,
            law(
                c.require("memorize-3"),
                t -> ThreeLayerSharpClaims.memorization(t.k()),
                t -> true)),
        entry(
            "theorem-f",
            SHARP,
            law(c.require("quads"), t -> ThreeLayerSharpClaims.quads(t.size()), t -> true)),
        entry(
            "theorem-g",
            SHARP,
            law(
                c.require("quads-plus"),
                t -> ThreeLayerSharpClaims.quads(t.size()) - 1,
                t -> t.size() >= 4)),
        entry(
            "theorem-i",
            SHARP,
            law(sharp, LayeredLaws::fewTuned, t -> t.k() >= 3 && 1 <= t.size() && t.size() <= 4)),
        entry(
            "theorem-j",
            SHARP,
            law(c.require("triples"), t -> ThreeLayerSharpClaims.triples(t.size()), t -> true)),
        entry("theorem-k", SHARP, law(sharp, LayeredLaws::built, t -> true)));
  }

  private static int built(TunedSet tuned) {
    return ThreeLayerFormulas.built(tuned.size(), tuned.k());
  }

  private static int ceilingRoot(long number) {
    return Math.toIntExact(LongMath.sqrt(number, RoundingMode.CEILING));
  }

  private static int fewTuned(TunedSet tuned) {
    return switch (tuned.size()) {
      case 1 -> 3;
      case 2 -> tuned.k() == 3 ? 3 : 4;
      case 3 -> 6;
      default -> 7;
    };
  }

  private static InstanceLaw law(
      Construction construction, ToIntFunction<TunedSet> size, Predicate<TunedSet> condition) {
    return new FunctionLaw(
        "construct --method "
            + construction.name()
            + " gives a 3-layer network that fits within the bound",
        Symmetry.all(),
        instance -> condition.test(instance.tuned()),
        instance ->
            BuiltOutcomes.exists(construction, instance, size.applyAsInt(instance.tuned())));
  }

  /** Theorem 5.1, item 2, read for all data. */
  private static InstanceLaw everyData(Construction sharp) {
    return new FunctionLaw(
        "3 layers need the bound by the breakpoints through the data, or fewer neurons fit",
        Symmetry.all(),
        instance -> instance.k() >= 3,
        instance -> everyData(sharp, instance));
  }

  private static Outcome everyData(Construction sharp, Instance instance) {
    int bound = ThreeLayerFormulas.paperLower(instance.tuned().size(), instance.k());
    if (bound == 0) {
      return new Outcome.Holds();
    }
    Statement needs = new Statement.NeedsLayeredNeurons(instance, 3, bound);
    if (isAccepted(needs, Packings.largest(instance)) || isAccepted(needs, firstChord(instance))) {
      return new Outcome.Holds();
    }
    Network network = small(sharp, instance);
    if (network.neurons() >= bound) {
      return new Outcome.Undecided("neither a packing nor a network with fewer than " + bound);
    }
    Certificate fits =
        new Certificate(
            new Statement.FitsNeurons(instance, 3, network.neurons()),
            new Evidence.Witness(network));
    return WidthOutcomes.violated(
        network.neurons() + " neurons fit in 3 layers, fewer than " + bound,
        fits,
        BoundClaims.violation(PrintedBound.THEOREM_5_1_2, ImmutableList.of(fits)));
  }

  private static boolean isAccepted(Statement statement, Evidence evidence) {
    return WidthOutcomes.accepted(new Certificate(statement, evidence)).isEmpty();
  }

  /** Two samples with different targets, which one layer alone cannot tell apart. */
  private static Evidence.Zigzag firstChord(Instance instance) {
    int second = 1;
    while (second < instance.k() && instance.target(second).equals(instance.target(1))) {
      second++;
    }
    return new Evidence.Zigzag(ImmutableList.of(1, second));
  }

  /** A constant, or the construction on the samples whose target is not 0. */
  private static Network small(Construction sharp, Instance instance) {
    if (instance.targets().entries().stream().allMatch(z -> z.equals(instance.target(1)))) {
      return Network.of(
          Layer.of(RationalMatrix.of(1, List.of()), RationalVector.zero(0)),
          Layer.of(RationalMatrix.of(0, List.of()), RationalVector.zero(0)),
          Layer.of(
              RationalMatrix.of(0, List.of(RationalVector.zero(0))),
              RationalVector.of(List.of(instance.target(1)))));
    }
    return sharp.build(OrderedInstance.of(Instance.of(instance.points(), instance.targets())));
  }
}
