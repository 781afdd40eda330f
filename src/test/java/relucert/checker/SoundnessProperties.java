package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
import relucert.exact.LinearSystem;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

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
}
