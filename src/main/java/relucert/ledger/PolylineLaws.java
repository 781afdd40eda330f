package relucert.ledger;

import static relucert.ledger.InstanceLaws.entry;
import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.network.Network;
import relucert.pwl.LeastBreakpoints;
import relucert.search.Packings;
import relucert.search.hunt.InstanceLaw;
import relucert.search.hunt.Outcome;
import relucert.search.hunt.Symmetry;

/**
 * What claims say of the paper's own 2-layer networks, all of whose neurons face along the line (so
 * that reflections are no symmetry), and of piecewise-linear functions through data.
 */
final class PolylineLaws {
  private static final Set<Symmetry> FACING_RIGHT =
      Set.of(Symmetry.SCALE_X, Symmetry.SCALE_Z, Symmetry.NEGATE);

  private PolylineLaws() {}

  static List<Map.Entry<InstanceLaws.Key, InstanceLaw>> all(Constructions constructions) {
    Construction lemma = constructions.require("lemma-4.5");
    Construction theorem = constructions.require("thm-4.4");
    Construction one = constructions.require("one-direction");
    return List.of(
        entry(
            "thm-4.4",
            PRINTED,
            new FunctionLaw(
                "the network of construct --method thm-4.4 fits within the promised size",
                FACING_RIGHT,
                i -> true,
                i -> BuiltOutcomes.itself(theorem, i, PartitionClaims.bound12(i.tuned())))),
        entry(
            "thm-4.4.omitted",
            PRINTED,
            new FunctionLaw(
                "the network of construct --method thm-4.4 is 0 at all samples outside J(T)",
                FACING_RIGHT,
                i -> i.tuned().retainedCount() < i.k(),
                i -> omitted(theorem, i))),
        entry(
            "lemma-4.5",
            PRINTED,
            new FunctionLaw(
                "the network of construct --method lemma-4.5 fits, and is the polyline on the right",
                FACING_RIGHT,
                i -> i.k() >= 2,
                i -> polyline(lemma, i))),
        entry(
            "lemma-4.5.weight",
            INTENDED,
            new FunctionLaw(
                "the weights of construct --method lemma-4.5 are the changes of slope",
                FACING_RIGHT,
                i -> i.k() >= 2,
                i -> weights(lemma, i))),
        entry(
            "one-direction",
            SHARP,
            new FunctionLaw(
                "the network of construct --method one-direction fits within the bound (the half"
                    + " that speaks of all instances)",
                FACING_RIGHT,
                i -> i.k() >= 2 && i.tuned().size() >= 1,
                i -> BuiltOutcomes.exists(one, i, Math.min(3 * i.tuned().size(), i.k() - 1)))),
        entry(
            "least-breakpoints",
            SHARP,
            new FunctionLaw(
                "a function and a packing of windows, both of the size of the formula",
                Symmetry.all(),
                i -> true,
                PolylineLaws::breakpoints)));
  }

  private static Outcome omitted(Construction theorem, Instance instance) {
    RationalVector x = OrderedInstance.of(instance).positions();
    List<Integer> retained = instance.tuned().retained();
    RationalVector others =
        RationalVector.of(
            IntStream.rangeClosed(1, instance.k())
                .filter(i -> !retained.contains(i))
                .mapToObj(i -> x.get(i - 1))
                .toList());
    Instance zeros = Instance.onLine(others, RationalVector.zero(others.size()));
    Network network = theorem.build(instance);
    return BuiltOutcomes.fits(zeros, 2, network.neurons(), network)
        .failure()
        .<Outcome>map(f -> new Outcome.Violated(f, Optional.empty()))
        .orElseGet(Outcome.Holds::new);
  }

  private static Outcome polyline(Construction lemma, Instance instance) {
    RationalVector x = OrderedInstance.of(instance).positions();
    return ConstructionClaims.reproduces(lemma, instance, x, instance.targets())
        ? BuiltOutcomes.itself(lemma, instance, instance.k() - 1)
        : new Outcome.Violated("the function is not the polyline", Optional.empty());
  }

  private static Outcome weights(Construction lemma, Instance instance) {
    RationalVector x = OrderedInstance.of(instance).positions();
    RationalVector weights = lemma.build(instance).layers().get(1).weights().row(0);
    return ConstructionClaims.areTurns(weights, x, instance.targets())
        ? new Outcome.Holds()
        : new Outcome.Violated("the weights are " + weights, Optional.empty());
  }

  private static Outcome breakpoints(Instance instance) {
    RationalVector x = OrderedInstance.of(instance).positions();
    LeastBreakpoints found = LeastBreakpoints.through(x, instance.targets());
    Instance line = Instance.of(RationalMatrix.column(x), instance.targets(), instance.tuned());
    int formula = SharpClaims.byRuns(x, instance.targets());
    Certificate fits =
        new Certificate(
            new Statement.FitsBreakpoints(line, found.count()),
            FigureClaims.evidence(found.function()));
    Evidence.Packing packing = Packings.largest(line);
    Certificate needs =
        new Certificate(new Statement.NeedsBreakpoints(line, packing.windows().size()), packing);
    String text = found.count() + " breakpoints, not " + formula;
    if (found.count() < formula) {
      return WidthOutcomes.violated(text, fits, fits);
    }
    if (packing.windows().size() > formula) {
      return WidthOutcomes.violated(text, needs, needs);
    }
    return WidthOutcomes.accepted(fits)
        .or(() -> WidthOutcomes.accepted(needs))
        .<Outcome>map(Outcome.Undecided::new)
        .orElseGet(
            () ->
                packing.windows().size() == found.count()
                    ? new Outcome.Holds()
                    : new Outcome.Undecided("function and packing differ in size"));
  }
}
