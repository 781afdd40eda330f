package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.CodeRange;
import relucert.certificate.Evidence.Reach;
import relucert.certificate.Statement;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.search.width.LeastWidth;

/** Reach sets at the borders: each condition of section 3.11 of the format by itself. */
class ReachSetsCheckTest {
  /** The example of the format: 0, 1, 0, 1 needs 2 breakpoints and 3 neurons. */
  private static final List<String> SETS =
      List.of(
          "1 = even 0 0",
          "1 < even 0 0",
          "1 < odd 3 inf",
          "2 = even 0 0",
          "2 = odd 2 inf",
          "2 < even 0 0",
          "2 < odd 2 2",
          "2 > even 0 0 5 inf",
          "2 > odd -inf -3 2 inf",
          "3 = even -1 inf",
          "3 = odd -inf -1 1 inf",
          "3 > even -2 inf",
          "3 > odd -inf -1 1 inf");

  private static final Instance DATA = line(new long[] {1, 2, 3, 4}, new long[] {0, 1, 0, 1});

  private static Instance line(long[] x, long[] z) {
    return Instance.onLine(RationalVector.of(x), RationalVector.of(z));
  }

  private static Reach reach(String text) {
    List<String> words = Arrays.asList(text.split(" "));
    ImmutableList.Builder<CodeRange> ranges = ImmutableList.builder();
    for (int i = 3; i < words.size(); i += 2) {
      String low = words.get(i);
      String high = words.get(i + 1);
      ranges.add(
          new CodeRange(
              low.equals("-inf") ? null : new BigInteger(low),
              high.equals("inf") ? null : new BigInteger(high)));
    }
    Evidence.Relation relation =
        Arrays.stream(Evidence.Relation.values())
            .filter(r -> r.symbol().equals(words.get(1)))
            .findFirst()
            .orElseThrow();
    return new Reach(
        Integer.parseInt(words.get(0)), relation, words.get(2).equals("odd"), ranges.build());
  }

  private static Judgement needs(Instance instance, int neurons, List<String> sets) {
    return judge(instance, neurons, sets.stream().map(ReachSetsCheckTest::reach).toList());
  }

  private static Judgement needs(Instance instance, int neurons, String... sets) {
    return needs(instance, neurons, List.of(sets));
  }

  private static Judgement judge(Instance instance, int neurons, List<Reach> sets) {
    return Checker.check(
        new Certificate(
            new Statement.NeedsNeurons(instance, neurons, false),
            new Evidence.ReachSets(ImmutableList.copyOf(sets))));
  }

  @Test
  void theExampleOfTheFormatIsAcceptedInAnyOrder() {
    assertThat(needs(DATA, 3, SETS)).hasToString("ACCEPTED");
    List<String> turned = new ArrayList<>(SETS);
    Collections.reverse(turned);
    assertThat(needs(DATA, 3, turned)).hasToString("ACCEPTED");
  }

  @Test
  void onlyOneNeuronMoreThanBreakpointsIsShown() {
    for (int neurons : new int[] {0, 1, 2}) {
      assertThat(needs(DATA, neurons)).hasToString("ACCEPTED");
      assertThat(needs(DATA, neurons, SETS)).hasToString("ACCEPTED");
    }
    assertThat(needs(DATA, 3).toString()).contains("a sum leaves the sets at gap 1");
    assertThat(needs(DATA, 4, SETS)).hasToString("REJECTED: reach sets show at most 3 neurons");
    assertThat(needs(DATA, Integer.MAX_VALUE, SETS).toString()).contains("at most 3 neurons");
  }

  @Test
  void oneDirectionIsNotSpokenOf() {
    Certificate one =
        new Certificate(
            new Statement.NeedsNeurons(DATA, 0, true), new Evidence.ReachSets(ImmutableList.of()));
    assertThat(Checker.check(one).toString()).contains("face either way");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 4, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aLineNamesAGap(int gap) {
    assertThat(needs(DATA, 2, gap + " = even 0 0")).hasToString("REJECTED: there is no gap " + gap);
    for (int good = 1; good <= 3; good++) {
      assertThat(needs(DATA, 2, good + " = even 0 0")).hasToString("ACCEPTED");
    }
  }

  @Test
  void noTwoLinesAreOfOneSet() {
    for (String set : new String[] {"1 = even", "1 = odd", "1 < even", "1 < odd", "3 > odd"}) {
      assertThat(needs(DATA, 2, set + " 0 0", set + " 4 4").toString()).contains("stands twice");
      assertThat(needs(DATA, 2, set + " 0 0", set.replace(set.charAt(0), '2') + " 4 4"))
          .hasToString("ACCEPTED");
    }
    assertThat(
            needs(
                DATA,
                2,
                "1 = even 0 0",
                "1 = odd 0 0",
                "1 < even 0 0",
                "1 < odd 0 0",
                "1 > even 0 0",
                "1 > odd 0 0"))
        .hasToString("ACCEPTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 0",
        "3 3",
        "-5 7",
        "-inf inf",
        "-inf 4",
        "4 inf",
        "0 0 2 2",
        "-inf 0 2 inf",
        "-3 -3 -1 0 2 9 11 11",
        "-1 -1 1 1"
      })
  void rangesIncreaseAndAreApart(String ranges) {
    assertThat(needs(DATA, 2, "1 = even " + ranges)).hasToString("ACCEPTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 -1",
        "3 2",
        "0 0 0 0",
        "0 0 1 1",
        "2 2 0 0",
        "0 5 3 9",
        "0 inf 5 5",
        "0 0 -inf 5",
        "-inf inf -inf inf",
        "-inf 0 1 inf",
        "0 0 2 1",
        "0 0 2 2 3 3",
        "0 1 2 3",
        "-inf -1 -inf 3",
        "0 inf 2 inf",
        "0 0 4 2 6 6"
      })
  void otherRangesAreRejected(String ranges) {
    assertThat(needs(DATA, 2, "1 = even " + ranges))
        .hasToString(
            "REJECTED: the set at gap 1 = is not a list of ranges that increase and are apart");
  }

  @Test
  void aLineHasRanges() {
    assertThat(needs(DATA, 2, "2 < odd")).hasToString("REJECTED: the set at gap 2 < is empty");
  }

  @Test
  void samplesLieOnALine() {
    Instance plane =
        Instance.of(
            RationalMatrix.of(
                new long[] {1, 0}, new long[] {2, 0}, new long[] {3, 0}, new long[] {4, 1}),
            RationalVector.of(0, 1, 0, 1));
    assertThat(needs(plane, 0).toString()).contains("do not lie on one line");
    assertThat(needs(plane, 3, SETS).toString()).contains("do not lie on one line");
  }

  @Test
  void oneSampleHasNoGap() {
    Instance single = line(new long[] {7}, new long[] {1});
    for (int neurons : new int[] {0, 1}) {
      assertThat(needs(single, neurons)).hasToString("REJECTED: there is no gap between samples");
    }
  }

  @Test
  void theSumOfTheOnlySlopeIsNotZero() {
    for (long[] z : new long[][] {{0, 1}, {5, -3}}) {
      assertThat(needs(line(new long[] {1, 3}, z), 1, "1 = even 0 0")).hasToString("ACCEPTED");
      assertThat(needs(line(new long[] {1, 3}, z), 1, "1 = odd 2 2").toString())
          .contains("a sum leaves the sets at gap 1 = even");
    }
    Instance flat = line(new long[] {1, 3}, new long[] {2, 2});
    assertThat(needs(flat, 0)).hasToString("ACCEPTED");
    assertThat(needs(flat, 1, "1 = even 0 0").toString()).contains("may be 0");
    assertThat(needs(flat, 1).toString()).contains("leaves the sets at gap 1 = even");
  }

  /** The sets of the last gap may be as large as 0 allows. */
  @ParameterizedTest
  @CsvSource({
    "-inf -3 -1 inf, 1 inf, true",
    "-inf -3 -1 inf, -inf -1 1 inf, true",
    "-inf -2 0 inf, 1 inf, false",
    "-2 0, 1 inf, false",
    "0 0, 0 0, false",
    "0 0, -4 0, false",
    "0 0, 0 inf, false",
    "0 0, -inf 3, false",
    "0 0, -inf inf, false",
    "0 0, -4 -4 -2 2 5 5, false",
    "0 0, -inf -1, true"
  })
  void zeroIsNotTheLastSum(String even, String odd, boolean good) {
    Judgement judgement =
        needs(line(new long[] {1, 2}, new long[] {0, 1}), 1, "1 = even " + even, "1 = odd " + odd);
    assertThat(judgement.isAccepted()).isEqualTo(good);
    assertThat(good || judgement.toString().contains("may be 0")).isTrue();
  }

  /** {0} has to lie in one range of the first set, wherever that stands. */
  @ParameterizedTest
  @CsvSource({
    "0 0, true",
    "-1 5, true",
    "0 inf, true",
    "-1 0, true",
    "0 0 2 2 4 4 6 6, true",
    "-9 -7 0 0 4 4, true",
    "-9 -9 -7 -7 -5 -5 0 0, true",
    "-9 -9 -7 -7 -1 3 9 inf, true",
    "-9 -9 -7 -4 0 0 2 2 4 inf, true",
    "1 1, false",
    "-1 -1, false",
    "1 inf, false",
    "-9 -1, false",
    "-inf -3 -1 -1, false",
    "-9 -9 -7 -7 -5 -5 1 1, false",
    "-9 -9 -7 -7 -1 -1 1 inf, false",
    "2 2 4 4 6 6, false",
    "-9 -9 -7 -7 -5 -5, false"
  })
  void whatFollowsLiesInOneRange(String even, boolean good) {
    Judgement judgement = needs(line(new long[] {1, 2}, new long[] {0, 1}), 1, "1 = even " + even);
    assertThat(judgement.toString())
        .isEqualTo(good ? "ACCEPTED" : "REJECTED: a sum leaves the sets at gap 1 = even");
  }

  @Test
  void eachMessageNamesTheSetThatIsLeft() {
    for (String set : SETS) {
      String name = set.substring(0, set.indexOf(' ', 4));
      List<String> fewer = new ArrayList<>(SETS);
      fewer.remove(set);
      assertThat(needs(DATA, 3, fewer))
          .hasToString("REJECTED: a sum leaves the sets at gap " + name);
    }
  }

  /** A state in which only an odd number of slopes was summed goes on, too. */
  @Test
  void eachSetIsFollowed() {
    for (String set : new String[] {"1 = odd 4 4", "1 > odd 4 4", "1 > even 4 4"}) {
      List<String> more = new ArrayList<>(SETS);
      more.add(set);
      assertThat(needs(DATA, 3, more).toString()).contains("a sum leaves the sets at gap 2");
    }
    List<String> more = new ArrayList<>(SETS);
    more.add("3 < odd 0 0");
    assertThat(needs(DATA, 3, more).toString()).contains("may be 0");
    more.set(SETS.size(), "3 < odd 4 4");
    assertThat(needs(DATA, 3, more)).hasToString("ACCEPTED");
  }

  private static List<LeastWidth> widths() {
    List<LeastWidth> widths = new ArrayList<>();
    for (long[][] data :
        new long[][][] {
          {{1, 2}, {0, 1}},
          {{1, 2, 4}, {0, 1, 0}},
          {{3, 5, 6}, {4, -4, 3}},
          {{1, 2, 3}, {0, 1, -2}},
          {{1, 2, 3, 4}, {0, 1, 0, 1}},
          {{1, 2, 3, 4}, {0, 1, 1, -3}},
          {{3, 6, 8, 11}, {-4, 4, 1, 3}},
          {{1, 2, 3, 4, 5}, {2, -3, -2, -1, -2}},
          {{1, 3, 4, 6, 9}, {-1, -3, 4, 3, -1}},
          {{1, 2, 3, 4, 5, 6}, {3, -2, -1, 3, 1, -1}},
          {{3, 4, 5, 8, 9, 12}, {-2, 1, 4, 0, -3, -2}},
          {{1, 2, 3, 4, 5, 6, 7}, {0, 1, 0, 1, 0, 1, 0}},
        }) {
      widths.add(
          LeastWidth.through(
              RationalVector.of(data[0]), RationalVector.of(data[1]), LeastWidth.DEFAULT_LIMIT));
    }
    return widths;
  }

  @Test
  void theSetsOfTheSearchAreAccepted() {
    for (LeastWidth width : widths()) {
      assertThat(Checker.check(width.needs())).hasToString("ACCEPTED");
    }
  }

  /** Data and exactly the sums that occur: none of these sets can be made smaller. */
  @Test
  void smallerSetsAreRejected() {
    int smaller =
        smallerRejected(
            DATA,
            "1 = even 0 0",
            "1 < even 0 0",
            "1 < odd 3 inf",
            "2 = even 0 0",
            "2 = odd 2 inf",
            "2 < even 0 0",
            "2 < odd 2 2",
            "2 > even 0 0 5 inf",
            "2 > odd -inf -3 2 inf",
            "3 = even 0 0 4 inf",
            "3 = odd -inf -2 2 inf",
            "3 > even 0 0 4 inf",
            "3 > odd -inf -2 2 inf");
    smaller +=
        smallerRejected(
            line(new long[] {1, 2, 3, 4, 5}, new long[] {2, -3, -2, -1, -2}),
            "1 = even 0 0",
            "1 > even 0 0",
            "1 > odd -inf -11",
            "2 = even 0 0",
            "2 = odd -inf -10",
            "2 > even 0 0",
            "2 > odd -10 -10",
            "3 = even 0 0",
            "3 = odd -inf -10",
            "3 < even -inf -13 0 0",
            "3 < odd -10 -10 3 inf",
            "4 = even -inf -12 0 0",
            "4 = odd -inf -10 2 inf",
            "4 < even -inf -12 0 0",
            "4 < odd -inf -10 2 2");
    smaller +=
        smallerRejected(
            line(new long[] {3, 4, 5, 8, 9, 12}, new long[] {-2, 1, 4, 0, -3, -2}),
            "1 = even 0 0",
            "2 = even 0 0",
            "3 < even 0 0",
            "3 < odd 18 18",
            "4 = even 0 0",
            "4 = odd 18 18",
            "4 > even 0 0 37 inf",
            "4 > odd -inf -19 18 18",
            "5 = even 0 0 36 inf",
            "5 = odd -inf -18 18 18",
            "5 > even 0 0 36 36",
            "5 > odd -18 -18 18 18");
    assertThat(smaller).isEqualTo(126);
  }

  private static int smallerRejected(Instance instance, String... sets) {
    int neurons = 3;
    assertThat(needs(instance, neurons, sets)).hasToString("ACCEPTED");
    List<Reach> reaches = Arrays.stream(sets).map(ReachSetsCheckTest::reach).toList();
    int smaller = 0;
    for (int i = 0; i < sets.length; i++) {
      List<Reach> without = new ArrayList<>(reaches);
      without.remove(i);
      assertThat(judge(instance, neurons, without).toString()).contains("a sum leaves the sets");
      smaller++;
      for (Reach changed : smaller(reaches.get(i))) {
        List<Reach> list = new ArrayList<>(reaches);
        list.set(i, changed);
        assertThat(judge(instance, neurons, list).toString())
            .as(changed.toString())
            .contains("a sum leaves the sets at gap " + changed.gap());
        smaller++;
      }
    }
    return smaller;
  }

  /** 0, 0, 2, 5, 3, 1 needs 2 breakpoints, and 2 neurons fit: exactly the sums that occur. */
  @Test
  void whereASumIsZeroTheDataFit() {
    Instance data = line(new long[] {1, 2, 3, 4, 5, 6}, new long[] {0, 0, 2, 5, 3, 1});
    assertThat(
            needs(
                data,
                3,
                "1 = even 0 0",
                "2 > even 0 0",
                "2 > odd 0 0",
                "3 = even 0 0",
                "3 = odd 0 0",
                "3 < even -inf -7 0 0",
                "3 < odd 0 0 7 inf",
                "4 = even -inf -6 0 0",
                "4 = odd 0 0 6 inf",
                "5 = even -inf -6 0 0",
                "5 = odd 0 0 6 inf"))
        .hasToString("REJECTED: an alternating sum over an odd number of slopes may be 0");
  }

  private static List<Reach> smaller(Reach reach) {
    List<Reach> changed = new ArrayList<>();
    for (int i = 0; i < reach.ranges().size(); i++) {
      BigInteger low = reach.ranges().get(i).low();
      BigInteger high = reach.ranges().get(i).high();
      List<CodeRange> ranges = new ArrayList<>();
      if (low == null || !low.equals(high)) {
        BigInteger far = BigInteger.TEN.pow(9);
        ranges.add(new CodeRange(low == null ? far.negate() : low.add(BigInteger.ONE), high));
        ranges.add(new CodeRange(low, high == null ? far : high.subtract(BigInteger.ONE)));
      }
      for (CodeRange range : ranges) {
        List<CodeRange> list = new ArrayList<>(reach.ranges());
        list.set(i, range);
        changed.add(with(reach, list));
      }
      if (reach.ranges().size() > 1) {
        List<CodeRange> list = new ArrayList<>(reach.ranges());
        list.remove(i);
        changed.add(with(reach, list));
      }
    }
    return changed;
  }

  private static Reach with(Reach reach, List<CodeRange> ranges) {
    return new Reach(reach.gap(), reach.relation(), reach.odd(), ImmutableList.copyOf(ranges));
  }

  @Test
  void slopesAreMeasuredInTheirLargestUnit() {
    // 0, 6, 0, 6 and 0, 1/7, 0, 1/7 and a longer line, in another order and place.
    assertThat(needs(line(new long[] {1, 2, 3, 4}, new long[] {0, 6, 0, 6}), 3, SETS))
        .hasToString("ACCEPTED");
    assertThat(needs(line(new long[] {-3, 6, 15, 24}, new long[] {0, 6, 0, 6}), 3, SETS))
        .hasToString("ACCEPTED");
    assertThat(needs(line(new long[] {2, 4, 1, 3}, new long[] {6, 6, 0, 0}), 3, SETS))
        .hasToString("ACCEPTED");
    Instance sevenths =
        Instance.onLine(
            RationalVector.parse("1/2", "2/3", "5/6", "1"),
            RationalVector.parse("5/7", "6/7", "5/7", "6/7"));
    assertThat(needs(sevenths, 3, SETS)).hasToString("ACCEPTED");
    // From right to left the slopes change their signs.
    assertThat(needs(line(new long[] {4, 3, 2, 1}, new long[] {1, 0, 1, 0}), 3, SETS).isAccepted())
        .isFalse();
    // Slopes 1/2, -1/3, 1/5: in thirtieths.
    LeastWidth mixed =
        LeastWidth.through(
            RationalVector.of(1, 3, 6, 11), RationalVector.of(0, 1, 0, 1), 1_000_000);
    LeastWidth whole =
        LeastWidth.through(
            RationalVector.of(1, 2, 3, 4), RationalVector.of(0, 15, 5, 11), 1_000_000);
    assertThat(mixed.needs().evidence()).isInstanceOf(Evidence.ReachSets.class);
    assertThat(mixed.needs().evidence()).isEqualTo(whole.needs().evidence());
    assertThat(Checker.check(mixed.needs())).hasToString("ACCEPTED");
    assertThat(Checker.check(whole.needs())).hasToString("ACCEPTED");
  }

  @Test
  void samplesAndSlopesAreBounded() {
    for (int k : new int[] {10_000, 10_001}) {
      Instance many =
          Instance.onLine(
              RationalVector.of(IntStream.range(0, k).asLongStream().toArray()),
              RationalVector.zero(k));
      assertThat(needs(many, 0).isAccepted()).isEqualTo(k == 10_000);
    }
    for (int bits : new int[] {100_000, 100_001}) {
      BigInteger large = BigInteger.ONE.shiftLeft(bits - 1);
      // The common denominator: slope 1 / large.
      assertThat(needs(slopes(BigFraction.of(BigInteger.ONE, large)), 0).isAccepted())
          .isEqualTo(bits == 100_000);
      for (BigInteger chord : List.of(large, large.negate())) {
        assertThat(needs(slopes(BigFraction.ONE, BigFraction.of(chord)), 0).isAccepted())
            .isEqualTo(bits == 100_000);
      }
      // Not the slope itself but the multiple of the unit.
      assertThat(needs(slopes(BigFraction.of(large)), 0)).hasToString("ACCEPTED");
    }
  }

  /** Data at 0, 1, 2, ... with given slopes. */
  private static Instance slopes(BigFraction... slopes) {
    List<BigFraction> targets = new ArrayList<>(List.of(BigFraction.ONE));
    for (BigFraction slope : slopes) {
      targets.add(targets.get(targets.size() - 1).add(slope));
    }
    return Instance.onLine(
        RationalVector.of(IntStream.range(0, targets.size()).asLongStream().toArray()),
        RationalVector.of(targets));
  }

  /** Where fewer neurons fit, no sets show the contrary: not the largest without 0 at the end. */
  @Test
  void dataThatFitHaveNoSets() {
    for (long[][] data :
        new long[][][] {
          {{1, 2, 3}, {0, 0, 1}},
          {{1, 2, 3, 4, 5}, {0, 1, 0, 1, 0}},
          {{1, 2, 3, 4}, {1, 0, 0, 0}},
          {{1, 2, 3, 4, 5}, {0, 0, 1, 0, 0}},
        }) {
      LeastWidth width =
          LeastWidth.through(
              RationalVector.of(data[0]), RationalVector.of(data[1]), LeastWidth.DEFAULT_LIMIT);
      int fewer = width.leastBreakpoints();
      assertThat(width.neurons()).as(Arrays.deepToString(data)).isEqualTo(fewer);
      for (String[] ends :
          new String[][] {
            {"-inf inf", "-inf -1 1 inf"},
            {"0 0", "-inf -1 1 inf"},
            {"-inf inf", "-inf inf"},
            {"0 inf", "1 inf"},
            {"-inf 0", "-inf -1"}
          }) {
        List<String> sets = new ArrayList<>();
        for (int gap = 1; gap < data[0].length; gap++) {
          for (String relation : new String[] {"=", "<", ">"}) {
            sets.add(gap + " " + relation + " even " + ends[0]);
            sets.add(gap + " " + relation + " odd " + ends[1]);
          }
        }
        assertThat(needs(line(data[0], data[1]), fewer + 1, sets).isAccepted())
            .as(sets.stream().collect(Collectors.joining("\n")))
            .isFalse();
      }
    }
  }
}
