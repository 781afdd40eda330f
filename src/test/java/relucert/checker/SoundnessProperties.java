package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.Cell;
import relucert.certificate.Evidence.Place;
import relucert.certificate.Evidence.Share;
import relucert.certificate.Evidence.Window;
import relucert.certificate.Statement;
import relucert.construction.sharp3.ManyPieces;
import relucert.exact.LinearSystem;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;
import relucert.search.Packings;

/** Evidence is thrown together at random; what is accepted must be true by brute force. */
class SoundnessProperties {

  /** Few samples on a line in increasing order, all tuned. */
  record Data(ImmutableLongArray positions, ImmutableLongArray targets) {
    long[] x() {
      return positions.toArray();
    }

    long[] z() {
      return targets.toArray();
    }

    Instance instance() {
      return Instance.of(
          RationalMatrix.column(RationalVector.of(x())),
          RationalVector.of(z()),
          TunedSet.of(positions.length()).complement());
    }
  }

  @Provide
  Arbitrary<Data> data() {
    return Arbitraries.integers()
        .between(1, 6)
        .flatMap(
            k ->
                Arbitraries.longs()
                    .between(1, 4)
                    .array(long[].class)
                    .ofSize(k)
                    .flatMap(
                        gaps ->
                            Arbitraries.longs()
                                .between(-2, 2)
                                .array(long[].class)
                                .ofSize(k)
                                .map(
                                    z ->
                                        new Data(
                                            ImmutableLongArray.copyOf(sums(gaps)),
                                            ImmutableLongArray.copyOf(z)))));
  }

  private static long[] sums(long[] gaps) {
    long[] x = gaps.clone();
    for (int i = 1; i < x.length; i++) {
      x[i] += x[i - 1];
    }
    return x;
  }

  @StatisticsReport(StatisticsReportMode.OFF)
  @Property(tries = 6000)
  void anAcceptedPackingIsNeverLargerThanTheLeastNumberOfBreakpoints(
      @ForAll("data") Data data, @ForAll boolean oneDirection, @ForAll Random random) {
    int k = data.x().length;
    List<Window> windows = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      int middle = 1 + random.nextInt(k);
      windows.add(
          new Window(
              random.nextInt(4) > 0 ? middle - 1 : random.nextInt(middle + 1),
              middle,
              Math.min(k, middle + 1 + random.nextInt(2)),
              random.nextBoolean() ? 1 : -1));
    }
    Judgement judgement =
        Checker.check(
            new Certificate(
                new Statement.NeedsNeurons(data.instance(), windows.size(), oneDirection),
                new Evidence.Packing(ImmutableList.copyOf(windows))));
    if (judgement.isAccepted()) {
      assertThat(windows.size())
          .isLessThanOrEqualTo(WidthOracle.leastBreakpoints(data.x(), data.z(), oneDirection));
    }
    Statistics.label("accepted")
        .collect(judgement.isAccepted() && !windows.isEmpty())
        .coverage(c -> c.check(true).count(n -> n > 50));
  }

  @StatisticsReport(StatisticsReportMode.OFF)
  @Property(tries = 3000)
  void acceptedConeCasesNeverForbidAFit(
      @ForAll("data") Data data,
      @ForAll @IntRange(min = 1, max = 3) int neurons,
      @ForAll Random random) {
    int k = data.x().length;
    if (k > 4 || k < 2) {
      return;
    }
    List<RationalVector> functionals = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      long[] y = new long[k];
      for (int j = 0; j + 1 < k; j++) {
        y[j] = random.nextLong(7) - 3;
        y[k - 1] -= y[j];
      }
      if (RationalVector.of(y).dot(RationalVector.of(data.z())).signum() < 0) {
        functionals.add(RationalVector.of(y));
      }
    }
    List<Integer> choice = greedyChoice(data, functionals, neurons - 1);
    Judgement judgement =
        Checker.check(
            new Certificate(
                new Statement.NeedsNeurons(data.instance(), neurons, false),
                new Evidence.ConeCases(
                    ImmutableList.copyOf(functionals), ImmutableList.copyOf(choice))));
    if (judgement.isAccepted()) {
      assertThat(WidthOracle.fits(data.x(), data.z(), neurons - 1)).isFalse();
    }
    Statistics.label("accepted")
        .collect(judgement.isAccepted())
        .coverage(c -> c.check(true).count(n -> n > 50));
  }

  /** For each case a functional that looks right at the middle of the gaps, or any. */
  private static List<Integer> greedyChoice(
      Data data, List<RationalVector> functionals, int chosen) {
    int cones = 4 * (data.x().length - 1);
    List<Integer> choice = new ArrayList<>();
    int cases = 1;
    for (int i = 0; i < chosen; i++) {
      cases *= cones;
    }
    for (int code = 0; code < cases; code++) {
      List<Integer> sequence = new ArrayList<>();
      for (int place = chosen - 1, rest = code; place >= 0; place--, rest /= cones) {
        sequence.add(0, rest % cones);
      }
      if (sequence.stream().sorted().toList().equals(sequence)) {
        choice.add(firstGood(data, functionals, sequence));
      }
    }
    return choice;
  }

  private static int firstGood(Data data, List<RationalVector> functionals, List<Integer> cones) {
    for (int f = 0; f < functionals.size(); f++) {
      RationalVector y = functionals.get(f);
      if (cones.stream().allMatch(cone -> middle(data, y, cone) >= 0)) {
        return f;
      }
    }
    return 0;
  }

  private static long middle(Data data, RationalVector y, int cone) {
    long twice = data.x()[cone / 4] + data.x()[cone / 4 + 1];
    long sum = 0;
    for (int i = 0; i < data.x().length; i++) {
      long beyond = (2 * data.x()[i] - twice) * (cone / 2 % 2 == 0 ? 1 : -1);
      sum += y.get(i).longValue() * Math.max(0, beyond) * (cone % 2 == 0 ? 1 : -1);
    }
    return sum;
  }

  @StatisticsReport(StatisticsReportMode.OFF)
  @Property(tries = 3000)
  void noCoverHasFewerNeuronsThanTheWorstLabelsNeed(
      @ForAll @IntRange(min = 1, max = 6) int k,
      @ForAll @IntRange(max = 63) int code,
      @ForAll boolean oneDirection,
      @ForAll Random random) {
    List<Integer> members = new ArrayList<>();
    for (int i = 1; i <= k; i++) {
      if ((code >> (i - 1) & 1) == 1) {
        members.add(i);
      }
    }
    TunedSet tuned = TunedSet.of(k, members);
    int worst = CertificateOracle.worstCase(tuned, oneDirection);
    int neurons = worst - random.nextInt(2);
    Evidence.Cover cover = randomCover(tuned, neurons, oneDirection, random);
    Judgement judgement =
        Checker.check(
            new Certificate(new Statement.AlwaysFits(tuned, neurons, oneDirection), cover));
    if (judgement.isAccepted()) {
      assertThat(neurons).as("T = %s in [%s]", tuned, k).isEqualTo(worst);
    }
    Statistics.label("accepted")
        .collect(judgement.isAccepted())
        .coverage(c -> c.check(true).count(n -> n > 50));
  }

  /** Random shapes; the shares solve the equations where they can be solved. */
  private static Evidence.Cover randomCover(
      TunedSet tuned, int neurons, boolean oneDirection, Random random) {
    List<Integer> retained = tuned.retained();
    int gaps = retained.size() - 1;
    ImmutableList.Builder<RationalVector> units = ImmutableList.builder();
    for (int gap = 0; gap < gaps; gap++) {
      if (tuned.contains(retained.get(gap)) || tuned.contains(retained.get(gap + 1))) {
        units.add(RationalVector.unit(gaps, gap));
      }
    }
    ImmutableList<RationalVector> generators = units.build();
    int signed = random.nextInt(3) == 0 ? random.nextInt(generators.size() + 1) : 0;
    ImmutableList.Builder<Cell> cells = ImmutableList.builder();
    for (int pattern = 0; pattern < 1 << signed; pattern++) {
      ImmutableList.Builder<Place> places = ImmutableList.builder();
      for (int j = 0; j < neurons; j++) {
        boolean moving = gaps > 0 && random.nextInt(4) == 0;
        places.add(
            new Place(
                !oneDirection && random.nextBoolean(),
                1 + random.nextInt(moving ? gaps : gaps + 1),
                moving ? (random.nextBoolean() ? 1 : -1) : 0));
      }
      ImmutableList<Place> shape = places.build();
      ImmutableList.Builder<ImmutableList<Share>> shares = ImmutableList.builder();
      for (int g = 0; g < generators.size(); g++) {
        boolean minus = g < signed && (pattern >> g & 1) == 1;
        shares.add(shares(shape, generators.get(g).times(Rationals.of(minus ? -1 : 1)), random));
      }
      cells.add(new Cell(shape, shares.build()));
    }
    return new Evidence.Cover(signed, generators, cells.build());
  }

  private static ImmutableList<Share> shares(
      List<Place> shape, RationalVector chords, Random random) {
    List<RationalVector> columns = new ArrayList<>();
    for (Place place : shape) {
      columns.add(column(place, place.at(), chords.size()));
      columns.add(column(place, place.sign() == 0 ? place.at() : place.at() + 1, chords.size()));
    }
    List<RationalVector> rows = new ArrayList<>();
    for (int gap = 0; gap < chords.size(); gap++) {
      int row = gap;
      rows.add(RationalVector.of(columns.stream().map(c -> c.get(row)).toList()));
    }
    Optional<RationalVector> solution =
        LinearSystem.solve(RationalMatrix.of(columns.size(), rows), chords);
    ImmutableList.Builder<Share> shares = ImmutableList.builder();
    for (int j = 0; j < shape.size(); j++) {
      int first = 2 * j;
      BigFraction any = Rationals.of(random.nextInt(3) - 1);
      shares.add(
          shape.get(j).sign() == 0
              ? new Share(
                  solution.map(s -> s.get(first).add(s.get(first + 1))).orElse(any),
                  BigFraction.ZERO)
              : new Share(
                  solution.map(s -> s.get(first)).orElse(any),
                  solution.map(s -> s.get(first + 1)).orElse(any)));
    }
    return shares.build();
  }

  private static RationalVector column(Place place, int at, int gaps) {
    long[] slopes = new long[gaps];
    for (int gap = 1; gap <= gaps; gap++) {
      slopes[gap - 1] = place.facesLeft() ? (gap < at ? -1 : 0) : (gap >= at ? 1 : 0);
    }
    return RationalVector.of(slopes);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aNetworkIsAcceptedForItsOwnValuesOnly(
      @ForAll @IntRange(min = 1, max = 3) int dimension,
      @ForAll @IntRange(min = 1, max = 3) int depth,
      @ForAll boolean parallel,
      @ForAll Random random) {
    int bits = List.of(1, 2, 8, 30, 61, 62, 63, 64, 300).get(random.nextInt(9));
    List<Layer> layers = new ArrayList<>();
    int inputs = dimension;
    for (int l = 1; l <= depth; l++) {
      int outputs = l == depth ? 1 : random.nextInt(4);
      RationalVector direction = vector(inputs, bits, random);
      List<RationalVector> rows = new ArrayList<>();
      for (int j = 0; j < outputs; j++) {
        rows.add(
            parallel
                ? direction.times(Rationals.of(random.nextInt(5) - 2L))
                : vector(inputs, bits, random));
      }
      layers.add(Layer.of(RationalMatrix.of(inputs, rows), vector(outputs, bits, random)));
      inputs = outputs;
    }
    Network network = Network.of(layers);
    List<RationalVector> points =
        Stream.generate(() -> vector(dimension, bits, random)).limit(4).distinct().toList();
    List<BigFraction> values =
        new ArrayList<>(points.stream().map(x -> CertificateOracle.value(network, x)).toList());
    assertThat(fits(points, values, network)).isTrue();
    int changed = random.nextInt(values.size());
    values.set(
        changed, values.get(changed).add(BigFraction.of(random.nextBoolean() ? 1 : -1, 1 << 30)));
    assertThat(fits(points, values, network)).isFalse();
  }

  private static boolean fits(
      List<RationalVector> points, List<BigFraction> values, Network network) {
    Instance instance =
        Instance.of(
            RationalMatrix.of(network.inputDimension(), points),
            RationalVector.of(values),
            TunedSet.of(points.size()).complement());
    return Checker.check(
            new Certificate(
                new Statement.FitsNeurons(instance, network.depth(), network.neurons()),
                new Evidence.Witness(network)))
        .isAccepted();
  }

  private static RationalVector vector(int size, int bits, Random random) {
    List<BigFraction> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      BigInteger numerator = new BigInteger(bits, random);
      BigInteger denominator =
          random.nextInt(3) > 0 ? BigInteger.ONE : new BigInteger(bits, random).add(BigInteger.ONE);
      entries.add(
          BigFraction.of(random.nextBoolean() ? numerator : numerator.negate(), denominator));
    }
    return RationalVector.of(entries);
  }

  /**
   * Data taken from a 3- or 4-layer network: no packing and no two runs in them show that it needs
   * more neurons than it has.
   */
  @StatisticsReport(StatisticsReportMode.OFF)
  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void theDataOfANetworkAreNeverShownToNeedMoreNeuronsThanItHas(
      @ForAll @IntRange(min = 3, max = 4) int depth, @ForAll Random random) {
    Network network = onTheLine(depth, random);
    List<RationalVector> points = new ArrayList<>();
    BigFraction at = Rationals.of(-8);
    for (int i = 0; i < 40; i++) {
      at = at.add(BigFraction.of(1 + random.nextInt(4), 4));
      points.add(RationalVector.of(at));
    }
    Instance data =
        Instance.of(
            RationalMatrix.of(1, points),
            network.values(points),
            TunedSet.of(points.size()).complement());
    ImmutableList<Window> windows = Packings.largest(data).windows();
    int beyond = network.neurons() + 1;
    assertThat(isShown(data, depth, beyond, new Evidence.Packing(windows))).isFalse();
    boolean shown = false;
    for (int cut = 0; cut <= windows.size(); cut++) {
      for (int sign : new int[] {1, -1}) {
        List<Window> runs = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
          if (windows.get(i).sign() == (i < cut ? sign : -sign)) {
            runs.add(windows.get(i));
          }
        }
        Evidence evidence = new Evidence.TwoRuns(ImmutableList.copyOf(runs));
        assertThat(isShown(data, depth, beyond, evidence)).isFalse();
        shown |= isShown(data, depth, Math.min(network.neurons(), 3), evidence);
      }
    }
    Statistics.label("some bound is shown")
        .collect(shown)
        .coverage(c -> c.check(true).count(n -> n > 50));
  }

  private static boolean isShown(Instance data, int layers, int neurons, Evidence evidence) {
    return neurons > 0
        && Checker.check(
                new Certificate(new Statement.NeedsLayeredNeurons(data, layers, neurons), evidence))
            .isAccepted();
  }

  private static Network onTheLine(int depth, Random random) {
    if (random.nextInt(4) == 0 && depth == 3) {
      return ManyPieces.of(3 + random.nextInt(2), 2 + random.nextInt(2));
    }
    List<Layer> layers = new ArrayList<>();
    int inputs = 1;
    for (int l = 1; l <= depth; l++) {
      int outputs = l == depth ? 1 : 1 + random.nextInt(3);
      List<RationalVector> rows = new ArrayList<>();
      for (int j = 0; j < outputs; j++) {
        rows.add(vector(inputs, 3, random));
      }
      layers.add(Layer.of(RationalMatrix.of(inputs, rows), vector(outputs, 4, random)));
      inputs = outputs;
    }
    return Network.of(layers);
  }
}
