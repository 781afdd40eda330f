package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.LabelGrid;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;
import relucert.network.FlatNetworks;

/** What the check of a whole grid accepts, and every way to deceive it that we could think of. */
class GridCheckTest {
  private static final RationalMatrix FIVE =
      RationalMatrix.column(RationalVector.parse("-1", "0", "2/3", "2", "5"));
  private static final TunedSet TUNED = TunedSet.of(5, 1, 3, 4, 5);
  private static final LabelGrid GRID = LabelGrid.of(FIVE, TUNED, 2);
  private static final int SIZE = 625;
  private static final int RUN = 125;

  /** Networks with one hidden layer for all, and with one each. */
  static Stream<String> kinds() {
    return Stream.of("thm-4.4", "five-points");
  }

  private static Construction construction(String name) {
    return Constructions.standard().require(name);
  }

  private static IntFunction<FlatNetworks> sound(String name, LabelGrid grid) {
    return construction(name).flat(SampleOrder.of(grid.points()), grid).orElseThrow();
  }

  private static IntFunction<FlatNetworks> sound(String name) {
    return sound(name, GRID);
  }

  private static int neurons(String name) {
    return construction(name).promisedNeurons(TUNED);
  }

  /** What a run becomes before it is offered. */
  @FunctionalInterface
  private interface Change {
    void of(int first, FlatNetworks networks);
  }

  private static CheckedGrid check(String name, Change change) {
    IntFunction<FlatNetworks> sound = sound(name);
    return GridCheck.check(
        GRID,
        neurons(name),
        first -> {
          FlatNetworks networks = sound.apply(first).copy();
          change.of(first, networks);
          return networks;
        });
  }

  private static void assertAccepted(CheckedGrid checked) {
    assertThat(checked.failure()).isEmpty();
    assertThat(checked.cases()).isEqualTo(SIZE);
    assertThat(checked.k()).isEqualTo(5);
  }

  /** The failing instance is named with its labels; those before it were counted, and itself. */
  private static void assertFirstFailure(CheckedGrid checked, int number, String reason) {
    assertThat(checked.failure().orElseThrow())
        .startsWith("network for " + GRID.instance(number) + ": ")
        .contains(reason);
    assertThat(checked.cases()).isEqualTo(number + 1L);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void soundNetworksAreAcceptedAndCounted(String name) {
    assertAccepted(check(name, (first, networks) -> {}));
    assertAccepted(GridCheck.check(GRID, neurons(name), sound(name)));
    assertAccepted(GridCheck.check(GRID, neurons(name) + 1, sound(name)));
  }

  /** So it was not the slow path that accepted them; and that path takes them too. */
  @ParameterizedTest
  @MethodSource("kinds")
  void soundNetworksAreAcceptedByTheFlatCheckAlone(String name) {
    FlatCheck flat = new FlatCheck(GRID, neurons(name));
    IntFunction<FlatNetworks> sound = sound(name);
    for (int first = 0; first < SIZE; first += RUN) {
      FlatNetworks networks = sound.apply(first);
      assertThat(flat.accepts(networks, first)).isTrue();
      for (int b = 0; b < RUN; b++) {
        assertThat(witness(networks, first + b, b, neurons(name)).isAccepted()).isTrue();
      }
    }
  }

  private static Judgement witness(FlatNetworks networks, int number, int b, int neurons) {
    return Checker.check(
        new Certificate(
            new Statement.FitsNeurons(GRID.instance(number), 2, neurons),
            new Evidence.Witness(networks.network(b))));
  }

  /** Each number of one network in turn: the flat check agrees with the checker of witnesses. */
  @ParameterizedTest
  @MethodSource("kinds")
  void anyNumberOffInOneNetworkIsJudgedAsAWitnessIs(String name) {
    int rejected = 0;
    for (int number : new int[] {0, 124, 333}) {
      int first = number - number % RUN;
      FlatNetworks sound = sound(name).apply(first).copy();
      int rows = rows(sound).length;
      for (int row = 0; row < rows; row++) {
        for (long delta : new long[] {1, -1, 7, 1L << 40, Long.MIN_VALUE}) {
          FlatNetworks changed = sound.copy();
          long[] numbers = rows(changed)[row];
          int b = number % RUN;
          numbers[numbers.length == 1 ? 0 : b] += delta;
          rejected += compare(name, changed, first);
        }
      }
    }
    assertThat(rejected).isGreaterThan(20);
  }

  /** The check of this run, the others as they are; and each of its networks as a witness. */
  private static int compare(String name, FlatNetworks changed, int at) {
    Optional<String> expected = Optional.empty();
    int number = at;
    for (int b = 0; b < RUN && expected.isEmpty(); b++) {
      number = at + b;
      expected = witnessOf(changed, number, b, neurons(name));
    }
    CheckedGrid checked =
        check(
            name,
            (first, networks) -> {
              if (first == at) {
                assertThat(networks.take(changed)).isTrue();
              }
            });
    if (expected.isEmpty()) {
      assertAccepted(checked);
      return 0;
    }
    assertFirstFailure(checked, number, expected.get());
    return 1;
  }

  private static Optional<String> witnessOf(FlatNetworks networks, int number, int b, int neurons) {
    try {
      return witness(networks, number, b, neurons).failure();
    } catch (ArithmeticException e) {
      return Optional.of("a denominator of the network is 0");
    }
  }

  private static long[][] rows(FlatNetworks networks) {
    Stream<long[]> neurons =
        IntStream.range(0, networks.neurons())
            .boxed()
            .flatMap(
                j -> Stream.of(networks.weights(j, 0), networks.biases(j), networks.outputs(j)));
    return Stream.concat(neurons, Stream.of(networks.constants(), networks.hiddenDenominators()))
        .toArray(long[][]::new);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void oneCoefficientOffInOneInstanceIsFound(String name) {
    for (int number = 0; number < SIZE; number += 12) {
      int wrong = number;
      CheckedGrid checked =
          check(
              name,
              (first, networks) -> {
                if (wrong / RUN == first / RUN) {
                  networks.constants()[wrong % RUN]++;
                }
              });
      assertFirstFailure(checked, wrong, "at sample 1 the value is ");
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theFirstOfSeveralFailuresIsNamed(String name) {
    CheckedGrid checked =
        check(
            name,
            (first, networks) -> {
              networks.constants()[77]++;
              networks.constants()[99]++;
            });
    assertFirstFailure(checked, 77, "at sample 1 the value is ");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void oneNeuronTooManyIsFoundThoughTheNetworksFit(String name) {
    CheckedGrid checked = GridCheck.check(GRID, neurons(name) - 1, sound(name));
    assertFirstFailure(checked, 0, "neurons, more than " + (neurons(name) - 1));
  }

  /** Only in the fourth run is one added, with weight 0. */
  @ParameterizedTest
  @MethodSource("kinds")
  void oneNeuronTooManyInALaterRunIsFound(String name) {
    IntFunction<FlatNetworks> sound = sound(name);
    CheckedGrid checked =
        GridCheck.check(
            GRID,
            neurons(name),
            first -> first == 3 * RUN ? withIdleNeuron(sound.apply(first)) : sound.apply(first));
    assertFirstFailure(checked, 3 * RUN, "neurons, more than " + neurons(name));
  }

  private static FlatNetworks withIdleNeuron(FlatNetworks networks) {
    int m = networks.neurons();
    FlatNetworks more =
        networks.isShared() ? FlatNetworks.shared(RUN, 1, m + 1) : FlatNetworks.own(RUN, 1, m + 1);
    for (int j = 0; j < m; j++) {
      copy(networks.weights(j, 0), more.weights(j, 0));
      copy(networks.biases(j), more.biases(j));
      copy(networks.outputs(j), more.outputs(j));
    }
    copy(networks.constants(), more.constants());
    copy(networks.hiddenDenominators(), more.hiddenDenominators());
    more.setOutputDenominator(networks.outputDenominator());
    return more;
  }

  private static void copy(long[] from, long[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aSupplierThatSkipsAnInstanceIsFound(String name) {
    CheckedGrid checked =
        check(
            name,
            (first, networks) -> {
              if (first == RUN) {
                for (long[] row : rows(networks)) {
                  System.arraycopy(
                      row,
                      Math.min(11, row.length),
                      row,
                      Math.min(10, row.length - 1),
                      Math.max(row.length - 11, 0));
                }
              }
            });
    assertFirstFailure(checked, RUN + 10, "at sample 1 the value is ");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aSupplierThatRepeatsARunIsFound(String name) {
    IntFunction<FlatNetworks> sound = sound(name);
    CheckedGrid checked = GridCheck.check(GRID, neurons(name), first -> sound.apply(0));
    assertFirstFailure(checked, RUN, "at sample 5 the value is -2, the target -1");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aSupplierWithTooFewNetworksIsFoundAndOneWithTooManyIsNot(String name) {
    IntFunction<FlatNetworks> sound = sound(name);
    assertFirstFailure(
        GridCheck.check(GRID, neurons(name), first -> resized(sound.apply(first), RUN - 1)),
        RUN - 1,
        "no network is offered");
    assertAccepted(
        GridCheck.check(GRID, neurons(name), first -> resized(sound.apply(first), RUN + 1)));
  }

  private static FlatNetworks resized(FlatNetworks networks, int count) {
    int m = networks.neurons();
    FlatNetworks resized =
        networks.isShared() ? FlatNetworks.shared(count, 1, m) : FlatNetworks.own(count, 1, m);
    long[][] from = rows(networks);
    long[][] to = rows(resized);
    for (int row = 0; row < to.length; row++) {
      copy(Arrays.copyOf(from[row], to[row].length), to[row]);
    }
    resized.setOutputDenominator(networks.outputDenominator());
    return resized;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void networksOnOtherSpacesAreFound(String name) {
    CheckedGrid checked =
        GridCheck.check(GRID, neurons(name), first -> FlatNetworks.shared(RUN, 2, 1).copy());
    assertFirstFailure(checked, 0, "a denominator of the network is 0");
    CheckedGrid plane =
        GridCheck.check(
            GRID,
            neurons(name),
            first -> {
              FlatNetworks networks = FlatNetworks.own(RUN, 2, 1);
              Arrays.fill(networks.hiddenDenominators(), 1);
              return networks;
            });
    assertFirstFailure(plane, 0, "input dimension");
  }

  /** Changing one's networks after they were offered changes nothing. */
  @ParameterizedTest
  @MethodSource("kinds")
  void whatBecomesOfTheOfferedRoomLaterDoesNotMatter(String name) {
    IntFunction<FlatNetworks> sound = sound(name);
    FlatNetworks[] before = new FlatNetworks[1];
    assertAccepted(
        GridCheck.check(
            GRID,
            neurons(name),
            first -> {
              if (before[0] != null) {
                Arrays.stream(rows(before[0])).forEach(row -> Arrays.fill(row, 17));
              }
              before[0] = sound.apply(first).copy();
              return before[0];
            }));
  }

  /** The first coordinate alone would do. */
  @ParameterizedTest
  @MethodSource("kinds")
  void networksOnALineDoNotFitSamplesInThePlane(String name) {
    RationalMatrix plane =
        RationalMatrix.of(2, FIVE.stream().map(x -> x.append(BigFraction.ZERO)).toList());
    LabelGrid grid = LabelGrid.of(plane, TUNED, 2);
    CheckedGrid checked = GridCheck.check(grid, neurons(name), sound(name));
    assertThat(checked.failure().orElseThrow()).contains("input dimension");
    assertThat(checked.cases()).isEqualTo(1);
  }

  /**
   * Another thread turns a constant to and fro. Either value fits one of the two samples; a network
   * that fits both is never there.
   */
  @Test
  void twoHalvesOfTwoNetworksAreNotTakenForOne() throws InterruptedException {
    RationalMatrix points = RationalMatrix.column(RationalVector.of(0, 1));
    LabelGrid grid = LabelGrid.of(points, TunedSet.of(2), 0);
    FlatNetworks networks = FlatNetworks.shared(1, 1, 1);
    networks.weights(0, 0)[0] = 1;
    networks.outputs(0)[0] = 1;
    networks.hiddenDenominators()[0] = 1;
    Thread writer =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                networks.constants()[0] = -1 - networks.constants()[0];
              }
            });
    writer.start();
    try {
      for (int round = 0; round < 30_000; round++) {
        assertThat(GridCheck.check(grid, 1, first -> networks).failure()).isPresent();
      }
    } finally {
      writer.interrupt();
      writer.join();
    }
  }

  /** While the check runs another thread writes nonsense: what is accepted was right when read. */
  @Test
  void aSupplierThatGoesOnWritingIsNotBelieved() throws InterruptedException {
    IntFunction<FlatNetworks> sound = sound("thm-4.4");
    FlatNetworks shared = sound.apply(0).copy();
    Thread writer =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                shared.constants()[50] ^= 1;
              }
            });
    writer.start();
    try {
      FlatCheck flat = new FlatCheck(GRID, neurons("thm-4.4"));
      for (int round = 0; round < 5_000; round++) {
        FlatNetworks copy = shared.copy();
        boolean isSound = copy.constants()[50] == sound.apply(0).constants()[50];
        assertThat(flat.accepts(copy, 0)).isEqualTo(isSound);
      }
    } finally {
      writer.interrupt();
      writer.join();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void zeroAndNegativeDenominatorsAreJudgedAsNumbers(String name) {
    assertFirstFailure(
        check(name, (first, networks) -> networks.setOutputDenominator(0)),
        0,
        "a denominator of the network is 0");
    assertFirstFailure(
        check(name, (first, networks) -> Arrays.fill(networks.hiddenDenominators(), 0)),
        0,
        "a denominator of the network is 0");
    // No value is 0 over 0.
    assertFirstFailure(
        check(
            name,
            (first, networks) -> {
              networks.setOutputDenominator(0);
              Arrays.fill(networks.constants(), 0);
              for (int j = 0; j < networks.neurons(); j++) {
                Arrays.fill(networks.outputs(j), 0);
              }
            }),
        0,
        "a denominator of the network is 0");
    // Over -h neurons face the other way.
    assertFirstFailure(
        check(
            name,
            (first, networks) -> {
              negate(networks.hiddenDenominators());
              for (int j = 0; j < networks.neurons(); j++) {
                negate(networks.outputs(j));
              }
            }),
        0,
        "at sample ");
    // Over -q with all numerators negated it is the same network.
    assertAccepted(
        check(
            name,
            (first, networks) -> {
              networks.setOutputDenominator(-networks.outputDenominator());
              negate(networks.constants());
              for (int j = 0; j < networks.neurons(); j++) {
                negate(networks.outputs(j));
              }
            }));
  }

  private static void negate(long[] row) {
    Arrays.setAll(row, b -> -row[b]);
  }

  /**
   * Values that are wrong by a multiple of 2^64 over the common denominator: in arithmetic that
   * wraps around they are right.
   */
  @ParameterizedTest
  @MethodSource("kinds")
  void valuesThatAreRightOnlyAfterWrappingAroundAreFound(String name) {
    RationalMatrix points = RationalMatrix.column(RationalVector.of(16, 32, 48, 80, 112));
    LabelGrid grid = LabelGrid.of(points, TUNED, 2);
    int rejected = 0;
    for (int row = 0; row < rows(sound(name, grid).apply(0)).length; row++) {
      for (int bits = 55; bits < 64; bits++) {
        IntFunction<FlatNetworks> sound = sound(name, grid);
        int changed = row;
        long bait = 1L << bits;
        CheckedGrid checked =
            GridCheck.check(
                grid,
                neurons(name),
                first -> {
                  FlatNetworks networks = sound.apply(first).copy();
                  long[] numbers = rows(networks)[changed];
                  numbers[numbers.length == 1 ? 0 : 62] += bait;
                  return networks;
                });
        FlatNetworks networks = sound.apply(0).copy();
        long[] numbers = rows(networks)[changed];
        numbers[numbers.length == 1 ? 0 : 62] += bait;
        int expected = firstWrong(networks, grid);
        rejected += expected < RUN ? 1 : 0;
        assertThat(checked.failure().isPresent()).isEqualTo(expected < RUN);
        assertThat(checked.cases()).isEqualTo(expected < RUN ? expected + 1 : SIZE);
      }
    }
    assertThat(rejected).isGreaterThan(30);
  }

  private static int firstWrong(FlatNetworks networks, LabelGrid grid) {
    for (int b = 0; b < RUN; b++) {
      if (!networks
          .network(b)
          .values(grid.instance(b).samples())
          .equals(grid.instance(b).targets())) {
        return b;
      }
    }
    return RUN;
  }

  /** Sums of exactly 2^62 are still evaluated flat, larger ones as numbers without limit. */
  @Test
  void theFlatCheckGoesAsFarAsItsBound() {
    LabelGrid one = LabelGrid.of(RationalMatrix.column(RationalVector.of(3)), TunedSet.of(1, 1), 1);
    for (int bits = 50; bits < 63; bits++) {
      // (c + a max(0, x - 1)) / q with a = 2^bits - 1, c = -2a and the target 0.
      FlatNetworks networks = FlatNetworks.shared(3, 1, 1);
      networks.weights(0, 0)[0] = 1;
      networks.biases(0)[0] = -1;
      networks.hiddenDenominators()[0] = 1;
      long a = (1L << bits) - 1;
      for (int b = 0; b < 3; b++) {
        networks.outputs(0)[b] = a;
        networks.constants()[b] = -2 * a + b - 1;
      }
      // |c| + 2 |a| <= 2^62 is not enough: the bound takes 3 times the larger of both.
      assertThat(new FlatCheck(one, 1).accepts(networks, 0)).isEqualTo(bits <= 59);
      assertThat(GridCheck.check(one, 1, first -> networks).failure()).isEmpty();
      networks.constants()[1] += Long.MIN_VALUE;
      assertThat(GridCheck.check(one, 1, first -> networks).cases()).isEqualTo(2);
    }
  }

  @Test
  void aSupplierThatFailsShowsNothing() {
    assertThatThrownBy(
            () ->
                GridCheck.check(
                    GRID,
                    3,
                    first -> {
                      throw new IllegalStateException("no networks");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void withoutTunedSamplesThereIsOneLabeling() {
    LabelGrid none = LabelGrid.of(FIVE, TunedSet.of(5), 2);
    FlatNetworks zero = FlatNetworks.shared(1, 1, 0);
    zero.hiddenDenominators()[0] = 1;
    CheckedGrid checked = GridCheck.check(none, 0, first -> zero);
    assertThat(checked.failure()).isEmpty();
    assertThat(checked.cases()).isEqualTo(1);
  }
}
