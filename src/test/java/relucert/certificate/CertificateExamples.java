package relucert.certificate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;
import relucert.search.CapacityCertificates;
import relucert.search.ConeCaseSearch;
import relucert.search.CoverSearch;
import relucert.search.LayeredBounds;
import relucert.search.Packings;
import relucert.search.width.LeastWidth;

/** Good certificates, at least one of every kind, each under a name. */
public final class CertificateExamples {
  private CertificateExamples() {}

  /** Returns the examples. */
  public static ImmutableMap<String, Certificate> all() {
    ImmutableMap.Builder<String, Certificate> all = ImmutableMap.builder();
    all.put("network", fits(zigzag(5), "sharp-2"));
    all.put("network-in-the-plane", fits(inThePlane(), "thm-4.4"));
    all.put("network-without-neurons", withoutNeurons());
    all.put("network-of-3-layers", threeLayers());
    all.put("network-of-1-layer", oneLayer());
    all.put("function", function());
    all.put("breakpoints", breakpoints());
    all.put("breakpoints-on-a-line-in-space", breakpointsInSpace());
    all.put("packing", Packings.neurons(zigzag(5)));
    all.put("packing-one-direction", oneDirection());
    all.put("cone-cases-of-2", coneCases(2));
    all.put("cone-cases-of-3", coneCases(3));
    all.put("cone-cases-of-4", coneCases(4));
    all.put("cone-cases-unsorted", coneCasesUnsorted());
    reachSets(all);
    all.put("layered-packing", require(LayeredBounds.packing(zigzag(5), 3)));
    all.put("layered-packing-of-4-layers", require(LayeredBounds.packing(zigzag(12), 4)));
    all.put("two-runs", require(LayeredBounds.twoRuns(2, 2, 3)));
    all.put("two-runs-downwards-first", downwardsFirst());
    all.put("two-runs-of-4-layers", require(LayeredBounds.twoRuns(3, 4, 4)));
    all.put("one-run", require(LayeredBounds.twoRuns(0, 3, 3)));
    all.put("zigzag", require(LayeredBounds.zigzag(3, 3)));
    all.put("zigzag-of-1-chord", require(LayeredBounds.zigzag(1, 3)));
    all.put("zigzag-of-5-layers", zigzagUnsorted());
    all.put("worst-case", worstCase());
    all.put(
        "parameter-count",
        new Certificate(new Statement.WorstCase(5, 5, 3, 3), new Evidence.ParameterCount()));
    all.put("cover-flat", cover("sharp-2", false, 6, 2, 5));
    all.put("cover-signed", cover("sharp-2", false, 5, 1, 2, 3, 4, 5));
    all.put("cover-one-direction", cover("one-direction", true, 5, 3));
    all.put("cover-polyline", cover("lemma-4.5", false, 4, 2, 4));
    all.put("cover-by-sign", coverBySign());
    all.put("cover-of-nothing", cover("sharp-2", false, 1, 1));
    all.put("capacity", capacity(1, 4));
    all.put("capacity-of-nothing", capacity(0, 3));
    all.put("capacity-of-five", capacity(2, 5));
    all.put("violated-theorem", violated(PrintedBound.THEOREM_4_1_2, oneNeuronOfFour()));
    all.put(
        "violated-theorem-nonzero",
        violated(PrintedBound.THEOREM_4_1_2_NONZERO, oneNeuronOfFour()));
    all.put("violated-figure", violated(PrintedBound.FIGURE_3, figure3()));
    all.put("violated-three-layers", violated(PrintedBound.THEOREM_5_1_2, nothing()));
    all.put("violated-split", violated(PrintedBound.THEOREM_5_1_SPLIT, breakpoints(22, 22)));
    all.put(
        "violated-corollary",
        violated(
            PrintedBound.COROLLARY_4_2_1,
            TunedSet.ofSize(4, 1)
                .map(t -> cover("sharp-2", false, 4, t.members().get(0)))
                .map(CertificateExamples::withTwoNeurons)
                .toArray(Certificate[]::new)));
    return all.buildOrThrow();
  }

  /** x = 1, ..., K with targets 0, 1, 0, 1, ..., all tuned. */
  public static Instance zigzag(int k) {
    long[] targets = new long[k];
    for (int i = 1; i < k; i += 2) {
      targets[i] = 1;
    }
    return Instance.of(
        RationalMatrix.column(HardInstances.uniform(k)),
        RationalVector.of(targets),
        TunedSet.of(k).complement());
  }

  private static Instance inThePlane() {
    return Instance.of(
        RationalMatrix.of(
            new long[] {0, 0}, new long[] {1, 0}, new long[] {0, 1}, new long[] {1, 1}),
        RationalVector.of(0, 0, 3, 0),
        TunedSet.of(4, 3));
  }

  private static Certificate fits(Instance instance, String construction) {
    Network network = Constructions.standard().require(construction).build(instance);
    return new Certificate(
        new Statement.FitsNeurons(instance, 2, network.neurons()), new Evidence.Witness(network));
  }

  private static Certificate withoutNeurons() {
    return fits(Instance.onLine(RationalVector.of(1, 2), RationalVector.of(0, 0)), "sharp-2");
  }

  /** max(0, max(0, x) + max(0, -x) - 1): the absolute value, lowered and cut. */
  private static Certificate threeLayers() {
    Network network =
        Network.of(
            Layer.of(RationalMatrix.of(new long[] {1}, new long[] {-1}), RationalVector.of(0, 0)),
            Layer.of(RationalMatrix.of(new long[] {1, 1}), RationalVector.of(-1)),
            Layer.of(RationalMatrix.of(new long[] {1}), RationalVector.of(0)));
    return new Certificate(
        new Statement.FitsNeurons(
            Instance.onLine(RationalVector.of(-3, 0, 2), RationalVector.of(2, 0, 1)), 3, 3),
        new Evidence.Witness(network));
  }

  private static Certificate oneLayer() {
    Network line =
        Network.of(
            Layer.of(
                RationalMatrix.of(1, List.of(RationalVector.parse("1/2"))),
                RationalVector.parse("-1/3")));
    return new Certificate(
        new Statement.FitsNeurons(
            Instance.onLine(RationalVector.of(0, 1), RationalVector.parse("-1/3", "1/6")), 1, 0),
        new Evidence.Witness(line));
  }

  /** Through (0, 0), (1, 1), (2, 0), (3, 0) with two breakpoints. */
  private static Certificate function() {
    return new Certificate(
        new Statement.FitsBreakpoints(
            Instance.onLine(RationalVector.of(0, 1, 2, 3), RationalVector.of(0, 1, 0, 0)), 2),
        new Evidence.Function(
            BigFraction.ZERO, BigFraction.ONE, ImmutableList.of(turn(1, -2), turn(2, 1))));
  }

  private static Evidence.Turn turn(long breakpoint, long jump) {
    return new Evidence.Turn(Rationals.of(breakpoint), Rationals.of(jump));
  }

  private static Certificate breakpoints() {
    Instance instance =
        Instance.onLine(RationalVector.of(5, 1, 4, 2, 3), RationalVector.of(1, 0, 0, 0, 1));
    Evidence.Packing packing = Packings.largest(instance);
    return new Certificate(
        new Statement.NeedsBreakpoints(instance, packing.windows().size()), packing);
  }

  /** The samples (1, 1, 1), (3, 1, 0), (2, 1, 1/2), (5, 1, -1): 3 lies between 1 and 2. */
  private static Certificate breakpointsInSpace() {
    return new Certificate(
        new Statement.NeedsBreakpoints(
            Instance.of(
                RationalMatrix.of(
                    3,
                    List.of(
                        RationalVector.of(1, 1, 1),
                        RationalVector.of(3, 1, 0),
                        RationalVector.parse("2", "1", "1/2"),
                        RationalVector.of(5, 1, -1))),
                RationalVector.of(0, 0, 1, 0)),
            2),
        new Evidence.Packing(
            ImmutableList.of(new Evidence.Window(1, 3, 2, -1), new Evidence.Window(3, 2, 4, 1))));
  }

  private static Certificate oneDirection() {
    Instance instance = zigzag(4);
    Evidence.Packing packing = Packings.facingRight(instance);
    return new Certificate(
        new Statement.NeedsNeurons(instance, packing.windows().size(), true), packing);
  }

  /** The two runs of (2, 1) with targets negated, given from right to left. */
  private static Certificate downwardsFirst() {
    Certificate upwards = require(LayeredBounds.twoRuns(2, 1, 3));
    Instance data = HardInstances.twoRuns(2, 1);
    int k = data.k();
    ImmutableList<Evidence.Window> windows =
        ((Evidence.TwoRuns) upwards.evidence())
            .windows().stream()
                .map(w -> new Evidence.Window(w.left(), w.middle(), w.right(), -w.sign()))
                .collect(ImmutableList.toImmutableList());
    return new Certificate(
        new Statement.NeedsLayeredNeurons(
            Instance.onLine(
                HardInstances.uniform(k).map(x -> x.negate().add(k)),
                data.targets().map(BigFraction::negate)),
            3,
            3),
        new Evidence.TwoRuns(windows));
  }

  /** The targets 1, 0, 2 at 4, 6, 9 on a line in the plane. */
  private static Certificate zigzagUnsorted() {
    return new Certificate(
        new Statement.NeedsLayeredNeurons(
            Instance.of(
                RationalMatrix.of(new long[] {4, 1}, new long[] {9, 1}, new long[] {6, 1}),
                RationalVector.of(1, 2, 0)),
            5,
            5),
        new Evidence.Zigzag(ImmutableList.of(1, 3, 2)));
  }

  /** m*(2, 6) is at least 4, by 0, 1, 0, 1. */
  private static Certificate worstCase() {
    return new Certificate(
        new Statement.WorstCase(2, 6, 3, 4),
        new Evidence.Parts(ImmutableList.of(require(LayeredBounds.zigzag(3, 3)))));
  }

  /** A 3-layer network without neurons for three samples with target 0, one of them tuned. */
  private static Certificate nothing() {
    RationalMatrix empty = RationalMatrix.of(0, List.of());
    Network network =
        Network.of(
            Layer.of(RationalMatrix.of(1, List.of()), RationalVector.zero(0)),
            Layer.of(empty, RationalVector.zero(0)),
            Layer.of(
                RationalMatrix.of(0, List.of(RationalVector.zero(0))), RationalVector.zero(1)));
    return new Certificate(
        new Statement.FitsNeurons(
            Instance.of(
                RationalMatrix.column(HardInstances.uniform(3)),
                RationalVector.zero(3),
                TunedSet.of(3, 1)),
            3,
            0),
        new Evidence.Witness(network));
  }

  /** Data with N of K samples tuned that force min{3N, K - 2} breakpoints. */
  private static Certificate breakpoints(int n, int k) {
    Instance hard =
        HardInstances.alternating(HardInstances.mostRetained(n, k), HardInstances.uniform(k));
    Evidence.Packing packing = Packings.largest(hard);
    return new Certificate(new Statement.NeedsBreakpoints(hard, packing.windows().size()), packing);
  }

  private static Certificate coneCases(int k) {
    return require(ConeCaseSearch.neurons(zigzag(k), k - 1));
  }

  /**
   * The cone cases of (1, 0), (2, 1), (3, 0), given in another order and on a line in the plane.
   */
  private static Certificate coneCasesUnsorted() {
    Certificate sorted = coneCases(3);
    Instance instance =
        Instance.of(
            RationalMatrix.of(new long[] {2, 7}, new long[] {3, 7}, new long[] {1, 7}),
            RationalVector.of(1, 0, 0));
    return new Certificate(new Statement.NeedsNeurons(instance, 2, false), sorted.evidence());
  }

  private static Certificate capacity(int n, int k) {
    return require(
        CapacityCertificates.twoLayers(n, k, Constructions.standard().require("sharp-2")));
  }

  private static Certificate cover(String name, boolean oneDirection, int k, int... tuned) {
    Construction construction = Constructions.standard().require(name);
    return require(CoverSearch.alwaysFits(TunedSet.of(k, tuned), construction, oneDirection));
  }

  /** Data that need one neuron more than breakpoints; the first is the example of the format. */
  private static void reachSets(ImmutableMap.Builder<String, Certificate> all) {
    RationalVector four = HardInstances.uniform(4);
    all.put("reach-sets", reachSets(four, RationalVector.of(0, 1, 0, 1)));
    all.put(
        "reach-sets-of-2", reachSets(RationalVector.parse("-1/2", "2/3"), RationalVector.of(0, 1)));
    all.put(
        "reach-sets-of-3",
        reachSets(RationalVector.of(1, 2, 4), RationalVector.parse("1/3", "-1", "2/5")));
    all.put(
        "reach-sets-of-5",
        reachSets(HardInstances.uniform(5), RationalVector.of(2, -3, -2, -1, -2)));
    all.put(
        "reach-sets-of-6",
        reachSets(HardInstances.uniform(6), RationalVector.of(3, -2, -1, 3, 1, -1)));
    Certificate sorted = reachSets(four, RationalVector.of(0, 1, 0, 1));
    all.put(
        "reach-sets-unsorted",
        new Certificate(
            new Statement.NeedsNeurons(
                Instance.of(
                    RationalMatrix.of(
                        new long[] {6, 0},
                        new long[] {9, 1},
                        new long[] {3, -1},
                        new long[] {0, -2}),
                    RationalVector.of(0, 1, 1, 0)),
                3,
                false),
            sorted.evidence()));
  }

  private static Certificate reachSets(RationalVector positions, RationalVector targets) {
    Certificate needs = LeastWidth.through(positions, targets, LeastWidth.DEFAULT_LIMIT).needs();
    if (needs.evidence() instanceof Evidence.ReachSets) {
      return needs;
    }
    throw new IllegalArgumentException(positions + ", " + targets + ": no reach sets are needed");
  }

  /** Three samples by a neuron at the first and one that moves in the first gap. */
  private static Certificate coverBySign() {
    ImmutableList.Builder<Evidence.Cell> cells = ImmutableList.builder();
    for (int sign : new int[] {1, -1}) {
      cells.add(
          new Evidence.Cell(
              ImmutableList.of(new Evidence.Place(false, 1, 0), new Evidence.Place(false, 1, sign)),
              ImmutableList.of(
                  ImmutableList.of(share(0, 0), share(0, sign)),
                  ImmutableList.of(share(1, 0), share(0, 0)))));
    }
    return new Certificate(
        new Statement.AlwaysFits(TunedSet.of(3, 1, 2, 3), 2, true),
        new Evidence.Cover(
            1, ImmutableList.of(RationalVector.of(0, 1), RationalVector.of(1, 1)), cells.build()));
  }

  private static Evidence.Share share(long first, long second) {
    return new Evidence.Share(Rationals.of(first), Rationals.of(second));
  }

  private static Certificate withTwoNeurons(Certificate cover) {
    Statement.AlwaysFits always = (Statement.AlwaysFits) cover.statement();
    return new Certificate(new Statement.AlwaysFits(always.tuned(), 2, false), cover.evidence());
  }

  /** T = {1} in [4] with target 1: one neuron, facing left from x_2. */
  private static Certificate oneNeuronOfFour() {
    return fits(
        Instance.onLine(RationalVector.of(1, 2, 3, 4), RationalVector.of(1, 0, 0, 0)), "sharp-2");
  }

  /** Figure 3 with N = 2, which needs 2 breakpoints: 2, 2 and -4/3 between the samples. */
  private static Certificate figure3() {
    Instance instance = HardInstances.figure3(2);
    return new Certificate(
        new Statement.FitsBreakpoints(instance, 2),
        new Evidence.Function(
            Rationals.of(1),
            Rationals.of(-1),
            ImmutableList.of(
                new Evidence.Turn(Rationals.of(7, 3), Rationals.of(3)),
                new Evidence.Turn(Rationals.of(4), Rationals.of(-4)))));
  }

  private static Certificate violated(PrintedBound bound, Certificate... parts) {
    return new Certificate(
        new Statement.Violated(bound), new Evidence.Parts(ImmutableList.copyOf(parts)));
  }

  private static Certificate require(Optional<Certificate> certificate) {
    return certificate.orElseThrow();
  }
}
