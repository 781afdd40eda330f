package relucert.ledger;

import com.google.common.collect.ImmutableMap;
import relucert.certificate.Certificate;
import relucert.certificate.PrintedBound;
import relucert.certificate.Statement;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.construction.sharp3.ManyPieces;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.search.CoverSearch;
import relucert.search.LayeredBounds;
import relucert.search.Packings;
import relucert.search.width.LeastWidth;

/**
 * The certificates kept in {@code proofs/certificates}, one of each kind and for each refutation.
 */
public final class KeptCertificates {
  private KeptCertificates() {}

  /**
   * Produces them anew.
   *
   * @return for each file name, without its ending {@code .cert}, the certificate
   */
  public static ImmutableMap<String, Certificate> all() {
    Construction sharp = Constructions.standard().require("sharp-2");
    Construction paper = Constructions.standard().require("thm-4.4");
    TunedSet figure4 = TunedSet.of(14, 4, 7, 9, 14);
    Instance figure2 = HardInstances.figure2(4, 14);
    TunedSet five = TunedSet.of(5, 1, 2, 3, 4, 5);
    return ImmutableMap.<String, Certificate>builder()
        .put("thm-4.1.2", BoundClaims.violation(PrintedBound.THEOREM_4_1_2, TunedSet.of(3, 1)))
        .put(
            "thm-4.1.2.nonzero",
            BoundClaims.violation(PrintedBound.THEOREM_4_1_2_NONZERO, TunedSet.of(4, 1)))
        .put("fig-3", FigureClaims.figure3Violation(2))
        .put("fig-3.k9", FigureClaims.figure3Violation(4))
        .put("cor-4.2.1", CorollaryClaims.corollaryViolation(sharp, 1, 4, 2))
        .put("fig-2", Packings.neurons(figure2))
        .put("fig-2.witness", fit(figure2, sharp))
        .put("fig-4", CoverSearch.alwaysFits(figure4, paper, true).orElseThrow())
        .put("fig-4.sharp", CoverSearch.alwaysFits(figure4, sharp, false).orElseThrow())
        .put("five-points", CoverSearch.alwaysFits(five, sharp, false).orElseThrow())
        .put("theorem-b.n1-k2", Capacities.needs(TunedSet.of(2, 2), 1))
        .put("theorem-b.n1-k3", Capacities.needs(TunedSet.of(3, 2), 2))
        .put("theorem-b.n2-k4", Capacities.needs(TunedSet.of(4, 2, 4), 3))
        .put("thm-5.1.2", ThreeLayerBoundClaims.nothing(TunedSet.of(3, 1)))
        .put("thm-5.1.split", ThreeLayerBoundClaims.split(22))
        .put("sum-pieces", SummaryClaims.manyPieces(12))
        .put("sum-30-neurons", SummaryClaims.thirtyNeuronsViolation())
        .put("theorem-d.widths-3-2", manyPieces(3, 2))
        .put("theorem-d.widths-3-2.witness", manyPiecesWitness(3, 2))
        .put("theorem-d.n4-k12", LayeredBounds.byBreakpoints(4, 12, 3).orElseThrow())
        .put("theorem-d.n4-k12.l4", LayeredBounds.byBreakpoints(4, 12, 4).orElseThrow())
        .put("theorem-h.n1-k3", LayeredBounds.byZigzag(1, 3, 3).orElseThrow())
        .put("theorem-h.n2-k4", LayeredBounds.byZigzag(2, 4, 3).orElseThrow())
        .put("theorem-h.n4-k17", LayeredBounds.byRuns(4, 17, 3).orElseThrow())
        .put("theorem-h.n5-k5", LayeredBounds.best(5, 5, 3).orElseThrow())
        .put("theorem-h.n17-k17", LayeredBounds.byParameters(17, 17, 3).orElseThrow())
        .put("theorem-m.n100-k1000.l5", LayeredBounds.byParameters(100, 1000, 5).orElseThrow())
        .put("one-direction", oneDirection())
        .put("least-breakpoints", leastBreakpoints())
        .put("least-width", width("1 2 3 4", "0 1 0 1").needs())
        .put("least-width.subset-sum", subsetSum().needs())
        .put("least-width.subset-sum.witness", subsetSumWitness().fits())
        .buildOrThrow();
  }

  private static Certificate fit(Instance instance, Construction construction) {
    return new Certificate(
        new Statement.FitsNeurons(instance, 2, construction.promisedNeurons(instance.tuned())),
        new relucert.certificate.Evidence.Witness(construction.build(instance)));
  }

  /** As many breakpoints as widths (a, b) can have, forced by samples of a network of them. */
  private static Certificate manyPieces(int a, int b) {
    Instance data = ThreeLayerPieceClaims.samples(ManyPieces.of(a, b));
    return new Certificate(
        new Statement.NeedsBreakpoints(data, FigureClaims.least(data).count()),
        Packings.largest(data));
  }

  private static Certificate manyPiecesWitness(int a, int b) {
    return new Certificate(
        new Statement.FitsNeurons(ThreeLayerPieceClaims.samples(ManyPieces.of(a, b)), 3, a + b),
        new relucert.certificate.Evidence.Witness(ManyPieces.of(a, b)));
  }

  private static Certificate oneDirection() {
    Instance hard = HardInstances.alternating(TunedSet.of(5, 2, 4), HardInstances.uniform(5));
    return new Certificate(new Statement.NeedsNeurons(hard, 4, true), Packings.facingRight(hard));
  }

  private static LeastWidth width(String positions, String targets) {
    return LeastWidth.through(
        RationalVector.parse(positions.split(" ")),
        RationalVector.parse(targets.split(" ")),
        LeastWidth.DEFAULT_LIMIT);
  }

  private static LeastWidth width(Instance data) {
    return LeastWidth.through(
        RationalVector.of(data.samples().stream().map(x -> x.get(0)).toList()),
        data.targets(),
        LeastWidth.DEFAULT_LIMIT);
  }

  /** No sum of some of 3, 5, 9, 14, 22 is 20. */
  private static LeastWidth subsetSum() {
    return width(HardInstances.subsetSum(20, 3, 5, 9, 14, 22));
  }

  /** 3 + 5 + 14 = 22. */
  private static LeastWidth subsetSumWitness() {
    return width(HardInstances.subsetSum(22, 3, 5, 9, 14, 30));
  }

  private static Certificate leastBreakpoints() {
    Instance data =
        Instance.of(
            RationalMatrix.column(RationalVector.parse("0", "1/2", "2", "3", "5")),
            RationalVector.parse("1", "0", "2/3", "3", "-1"));
    return new Certificate(
        new Statement.NeedsBreakpoints(data, FigureClaims.least(data).count()),
        Packings.largest(data));
  }
}
