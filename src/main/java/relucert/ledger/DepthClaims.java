package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.construction.deep.PropositionSix;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;
import relucert.network.Network;

/** Proposition 6.1 and Appendix B: networks of L &gt;= 4 layers. */
final class DepthClaims {
  static final List<Integer> LAYERS = List.of(4, 5, 6, 7, 9);
  private static final int SMALL_MAX_K = 5;
  private static final int LARGE_MAX_K = 48;
  private static final int LARGE_STEP = 14;

  private DepthClaims() {}

  /** A statement about the width of a network for N of K samples. */
  @FunctionalInterface
  interface WidthLaw {
    boolean allows(long width, int n, int k, int layers);
  }

  static List<Claim> all() {
    return List.of(
        new Claim(
            "prop-6.1",
            PRINTED,
            "Proposition 6.1",
            "L >= 4, K >= 3: an L-layer network of width at most 4 min{sqrt(3N/k + 5), sqrt(K)} + 2,"
                + " k = floor((L-1)/2), fits",
            HOLDS,
            b ->
                widths(
                    "prop-6.1",
                    (width, n, k, layers) -> width <= DeepFormulas.paperWidth(n, k, layers))),
        new Claim(
            "prop-6.1",
            SHARP,
            "Proposition 6.1",
            "width at most 4 ceil(sqrt(t)/2) + 2 suffices, t = ceil(N/k)",
            HOLDS,
            b ->
                widths(
                    "sharp-l", (width, n, k, layers) -> width <= DeepWidths.quadsWidth(n, layers))),
        new Claim(
            "prop-6.1.ceilings",
            PRINTED,
            "Proof of Proposition 6.1",
            "rounding every square root up, in 2 sqrt(K) (first construction) and 4 sqrt(3t + 2)"
                + " (third), t = ceil(N/k), keeps the width within the bound",
            REFUTED,
            b -> rounding(DeepWidths::roundedUpWidth)),
        new Claim(
            "prop-6.1.ceilings",
            INTENDED,
            "Proof of Proposition 6.1",
            "the third construction on the best rectangle ab >= |J(T_i)| keeps it",
            HOLDS,
            b -> rounding(DeepWidths::bestRectangleWidth)),
        new Claim(
            "app-b.carry",
            PRINTED,
            "Appendix B",
            "carrying a.x and the partial sum through ReLUs as they are gives g, for some partition"
                + " of T",
            REFUTED,
            b -> literalCarry()),
        new Claim(
            "app-b.carry",
            INTENDED,
            "Appendix B",
            "carrying X = a.x - min a.x and S + C, C = max(0, -min S), gives g, wherever the samples"
                + " lie",
            HOLDS,
            b -> shiftedCarry()),
        new Claim(
            "app-b.parts",
            PRINTED,
            "Appendix B",
            "T splits into k parts with |T_i| <= N/k + 1, and then 3|T_i| + 2 <= 3N/k + 5",
            HOLDS,
            b -> parts()),
        new Claim(
            "eq-36",
            PRINTED,
            "Equation (36)",
            "the width is at most max(4 min{sqrt(3|T_i| + 2), sqrt(K)} + 2)",
            HOLDS,
            b -> widths("prop-6.1", DeepWidths::isWithinEquation36)),
        new Claim(
            "theorem-l",
            SHARP,
            "proofs/theorem-l.md",
            "L >= 4, N >= 1: width w fits if W(w) >= K - 1 or Q(w) >= N; the least such w is at most"
                + " min{ceil(sqrt((K-1)/k)) + 2, 4 ceil(sqrt(t)/2) + 2}, for K >= 3 below the bound of"
                + " Proposition 6.1",
            HOLDS,
            b -> sharp()),
        new Claim(
            "theorem-m",
            SHARP,
            "proofs/theorem-m.md",
            "L >= 3, N >= 2, h = L - 1: m*(N,K) for L layers is at least the least m = h + E with h + 2"
                + " + 2E + floor(E^2/4) >= N, so m >= 2 sqrt(N-h+2) + h - 4 however deep; and at most"
                + " that for 3 layers and L - 3",
            HOLDS,
            HandedOnClaim::run));
  }

  /** Networks of a construction for all small instances and for some large ones. */
  private static Verdict widths(String name, WidthLaw law) {
    Trial trial = Trial.exhaustive();
    for (int k = 3; k <= SMALL_MAX_K; k++) {
      smallInstances(k).forEach(instance -> fit(trial, name, instance, law));
    }
    for (int k = SMALL_MAX_K + 1; k <= LARGE_MAX_K; k += LARGE_STEP) {
      largeInstances(k).forEach(instance -> trial.single(() -> fit(trial, name, instance, law)));
    }
    return trial.verdict();
  }

  private static void fit(Trial trial, String name, Instance instance, WidthLaw law) {
    OrderedInstance ordered = OrderedInstance.of(instance);
    for (int layers : LAYERS) {
      if (trial.isSettled()) {
        return;
      }
      Construction construction = Constructions.deep(layers).require(name);
      Network network = construction.build(ordered);
      trial.require(
          instance.k(),
          new Statement.FitsNeurons(instance, layers, construction.promisedNeurons(ordered)),
          new Evidence.Witness(network));
      int width = network.widths().stream().mapToInt(Integer::intValue).max().orElse(0);
      trial.law(
          instance.k(),
          () -> law.allows(width, instance.tuned().size(), instance.k(), layers),
          () ->
              String.format(
                  "K = %d, N = %d, L = %d, T = %s: width %d",
                  instance.k(), instance.tuned().size(), layers, instance.tuned(), width));
    }
  }

  /** All T, all labels 1, -2 on them, samples on both sides of 0. */
  private static List<Instance> smallInstances(int k) {
    return TunedSet.all(k)
        .flatMap(tuned -> labelled(positionsAroundZero(k), tuned, 1, -2).stream())
        .toList();
  }

  private static RationalVector positionsAroundZero(int k) {
    return RationalVector.of(
        IntStream.range(0, k).mapToObj(i -> Rationals.of((long) i * i - 5)).toList());
  }

  /** T = [K], every third sample, the left half; labels of changing sign, some 0. */
  private static List<Instance> largeInstances(int k) {
    List<Instance> instances = new ArrayList<>();
    RationalMatrix points = RationalMatrix.column(positionsAroundZero(k));
    for (int form = 0; form < 3; form++) {
      int shape = form;
      TunedSet tuned =
          TunedSet.of(
              k,
              IntStream.rangeClosed(1, k)
                  .filter(i -> shape == 0 || (shape == 1 ? i % 3 == 0 : 2 * i <= k))
                  .boxed()
                  .toList());
      RationalVector targets =
          RationalVector.of(
              IntStream.rangeClosed(1, k)
                  .mapToObj(i -> Rationals.of(tuned.contains(i) ? i * i % 7 - 3L : 0))
                  .toList());
      instances.add(Instance.of(points, targets, tuned));
    }
    return instances;
  }

  /** All ways to give each tuned sample one of the labels. */
  private static List<Instance> labelled(RationalVector x, TunedSet tuned, long... labels) {
    int count = 1;
    for (int i = 0; i < tuned.size(); i++) {
      count *= labels.length;
    }
    List<Instance> instances = new ArrayList<>();
    for (int code = 0; code < count; code++) {
      long[] targets = new long[tuned.k()];
      int digits = code;
      for (int i : tuned.members()) {
        targets[i - 1] = labels[digits % labels.length];
        digits /= labels.length;
      }
      instances.add(Instance.of(RationalMatrix.column(x), RationalVector.of(targets), tuned));
    }
    return instances;
  }

  /** The formula of a width, for the parts as equal as they can be. */
  @FunctionalInterface
  private interface Width {
    int of(int n, int k, int layers);
  }

  private static Verdict rounding(Width width) {
    Trial trial = Trial.exhaustive();
    for (int k = 3; k <= Workbench.FORMULAS_MAX_K; k++) {
      for (int n = 1; n <= k; n++) {
        for (int layers = 4; layers <= 12; layers++) {
          int fixedK = k;
          int fixedN = n;
          int depth = layers;
          int found = width.of(n, k, layers);
          trial.law(
              k,
              () -> found <= DeepFormulas.paperWidth(fixedN, fixedK, depth),
              () ->
                  String.format(
                      "K = %d, N = %d, L = %d: width %d, but (%d - 2)^2 > 16 min{3N/k + 5, K}",
                      fixedK, fixedN, depth, found, found));
        }
      }
    }
    return trial.verdict();
  }

  /**
   * L = 5, so two blocks; samples 1, ..., K, so that the position itself is carried well. The
   * statement is granted any partition T_1, T_2 with |T_i| &lt;= N/2 + 1.
   */
  private static Verdict literalCarry() {
    Trial trial = Trial.exhaustive();
    for (int k = 3; k <= 4; k++) {
      for (TunedSet tuned : bySize(k)) {
        for (Instance instance : labelled(HardInstances.uniform(k), tuned, 1, -1)) {
          trial.law(
              k,
              () -> partitions(tuned).stream().anyMatch(p -> fitsLiterally(instance, p)),
              () -> missedBy(instance, partitions(tuned).get(0)));
        }
      }
    }
    return trial.verdict();
  }

  private static List<TunedSet> bySize(int k) {
    return IntStream.rangeClosed(0, k).boxed().flatMap(n -> TunedSet.ofSize(k, n)).toList();
  }

  /** All (T_1, T_2) with at most N/2 + 1 samples each. */
  private static List<List<TunedSet>> partitions(TunedSet tuned) {
    int n = tuned.size();
    return TunedSet.all(tuned.k())
        .filter(first -> tuned.members().containsAll(first.members()))
        .filter(first -> 2 * first.size() <= n + 2 && 2 * (n - first.size()) <= n + 2)
        .map(first -> List.of(first, without(tuned, first)))
        .toList();
  }

  private static TunedSet without(TunedSet tuned, TunedSet first) {
    return TunedSet.of(
        tuned.k(), tuned.members().stream().filter(i -> !first.contains(i)).toList());
  }

  private static Network literal(Instance instance, List<TunedSet> parts) {
    return new PropositionSix(5).buildLiterally(OrderedInstance.of(instance), parts);
  }

  private static boolean fitsLiterally(Instance instance, List<TunedSet> parts) {
    Network network = literal(instance, parts);
    return Checker.check(
            new Certificate(
                new Statement.FitsNeurons(instance, 5, network.neurons()),
                new Evidence.Witness(network)))
        .isAccepted();
  }

  private static String missedBy(Instance instance, List<TunedSet> parts) {
    RationalVector values = literal(instance, parts).values(instance.samples());
    int missed =
        IntStream.range(0, instance.k())
            .filter(i -> values.get(i).compareTo(instance.targets().get(i)) != 0)
            .findFirst()
            .orElseThrow();
    return String.format(
        "K = %d, T = %s, x = 1, ..., K, z = %s, L = 5: every partition with |T_i| <= N/2 + 1"
            + " misses; T_1 = %s, T_2 = %s gives g(x_%d) = %s instead of %s",
        instance.k(),
        instance.tuned(),
        instance.targets(),
        parts.get(0),
        parts.get(1),
        missed + 1,
        Rationals.text(values.get(missed)),
        Rationals.text(instance.targets().get(missed)));
  }

  /** All T, labels 1 and -2, on every spacing of the grids, also in space and left of 0. */
  private static Verdict shiftedCarry() {
    Trial trial = Trial.exhaustive();
    for (int k = 3; k <= SMALL_MAX_K; k++) {
      for (SampleGrid grid : SampleGrid.all(k)) {
        SampleOrder order = SampleOrder.of(grid.points());
        for (TunedSet tuned : TunedSet.all(k).toList()) {
          for (Instance line : labelled(HardInstances.uniform(k), tuned, 1, -2)) {
            Instance instance = Instance.of(grid.points(), line.targets(), tuned);
            OrderedInstance ordered = order.of(instance);
            PropositionSix construction = new PropositionSix(5);
            trial.require(
                k,
                new Statement.FitsNeurons(instance, 5, construction.promisedNeurons(ordered)),
                new Evidence.Witness(construction.build(ordered)));
          }
        }
      }
    }
    return trial.verdict();
  }

  private static Verdict parts() {
    Trial trial = Trial.exhaustive();
    for (int n = 1; n <= Workbench.FORMULAS_MAX_K; n++) {
      for (int k = 1; k <= 12; k++) {
        int tuned = n;
        int blocks = k;
        trial.law(
            n,
            () -> blocks * (long) ((tuned + blocks - 1) / blocks) <= tuned + blocks,
            () -> "N = " + tuned + ", k = " + blocks + ": ceil(N/k) > N/k + 1");
        for (int t = 0; t * k <= n + k; t++) {
          int part = t;
          trial.law(
              n,
              () -> blocks * (3L * part + 2) <= 3L * tuned + 5L * blocks,
              () -> "N = " + tuned + ", k = " + blocks + ", |T_i| = " + part);
        }
      }
    }
    return trial.verdict();
  }

  private static Verdict sharp() {
    Trial trial = Trial.exhaustive();
    WidthLaw law = (width, n, k, layers) -> width <= DeepWidths.sharpWidth(n, k, layers);
    for (int k = 1; k <= SMALL_MAX_K; k++) {
      smallInstances(k).forEach(instance -> fit(trial, "sharp-l", instance, law));
    }
    for (int k = SMALL_MAX_K + 1; k <= LARGE_MAX_K; k += LARGE_STEP) {
      largeInstances(k)
          .forEach(instance -> trial.single(() -> fit(trial, "sharp-l", instance, law)));
    }
    for (int k = 1; k <= Workbench.FORMULAS_MAX_K; k++) {
      for (int n = 1; n <= k; n++) {
        for (int layers = 4; layers <= 12; layers++) {
          compare(trial, n, k, layers);
        }
      }
    }
    return trial.verdict();
  }

  private static void compare(Trial trial, int n, int k, int layers) {
    int width = DeepWidths.sharpWidth(n, k, layers);
    trial.law(
        k,
        () ->
            width <= DeepWidths.windowsWidth(k, layers)
                && width <= DeepWidths.quadsWidth(n, layers)
                && (k < 3 || width < DeepFormulas.paperWidth(n, k, layers)),
        () -> "K = " + k + ", N = " + n + ", L = " + layers + ": width " + width);
  }
}
