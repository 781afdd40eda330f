package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence.Cell;
import relucert.certificate.Evidence.Cover;
import relucert.certificate.Evidence.Place;
import relucert.certificate.Evidence.Share;
import relucert.certificate.Statement;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.TunedSet;

/** Covers made by hand, for three tuned samples unless stated otherwise. */
class CoverCheckTest {
  private static final TunedSet ALL = TunedSet.of(3, 1, 2, 3);
  private static final ImmutableList<RationalVector> UNITS =
      ImmutableList.of(RationalVector.of(1, 0), RationalVector.of(0, 1));

  private static Place right(int sample) {
    return new Place(false, sample, 0);
  }

  private static Place left(int sample) {
    return new Place(true, sample, 0);
  }

  private static Share share(long first, long second) {
    return new Share(Rationals.of(first), Rationals.of(second));
  }

  private static Share share(long first) {
    return share(first, 0);
  }

  private static Cell cell(List<Place> places, List<List<Share>> shares) {
    return new Cell(
        ImmutableList.copyOf(places),
        shares.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList()));
  }

  private static Judgement judge(
      TunedSet tuned, int neurons, int signed, List<RationalVector> generators, Cell... cells) {
    return Checker.check(
        new Certificate(
            new Statement.AlwaysFits(tuned, neurons, false),
            new Cover(signed, ImmutableList.copyOf(generators), ImmutableList.copyOf(cells))));
  }

  @Test
  void thePolylineMayBeBuiltFromBothEnds() {
    Cell forwards =
        cell(
            List.of(right(1), right(2)),
            List.of(List.of(share(1), share(-1)), List.of(share(0), share(1))));
    Cell backwards =
        cell(
            List.of(left(3), left(2)),
            List.of(List.of(share(0), share(-1)), List.of(share(-1), share(1))));
    Cell inwards =
        cell(
            List.of(right(2), left(2)),
            List.of(List.of(share(0), share(-1)), List.of(share(1), share(0))));
    for (Cell cell : List.of(forwards, backwards, inwards)) {
      assertThat(judge(ALL, 2, 0, UNITS, cell)).hasToString("ACCEPTED");
      assertThat(judge(ALL, 1, 0, UNITS, cell).toString()).contains("more than 1 neurons");
    }
  }

  @Test
  void aMovingNeuronHasNoPartInAFreeGenerator() {
    Place moving = new Place(false, 1, 1);
    Cell second =
        cell(
            List.of(right(1), moving),
            List.of(List.of(share(1), share(0, -1)), List.of(share(0), share(0, 1))));
    Cell first =
        cell(
            List.of(right(2), moving),
            List.of(List.of(share(-1), share(1, 0)), List.of(share(1), share(0, 0))));
    for (Cell cell : List.of(second, first)) {
      assertThat(judge(ALL, 2, 0, UNITS, cell).toString())
          .contains("a moving neuron in a free generator");
    }
  }

  @Test
  void aMovingNeuronKeepsItsSign() {
    for (int sign : new int[] {1, -1}) {
      Place moving = new Place(false, 1, sign);
      for (Share wrong : List.of(share(-sign, 0), share(0, -sign))) {
        Cell cell =
            cell(
                List.of(right(1), right(2), moving),
                List.of(
                    List.of(
                        share(1 - wrong.first().longValue()),
                        share(-1 - wrong.second().longValue()),
                        wrong),
                    List.of(share(0), share(1), share(0))));
        assertThat(judge(ALL, 3, 1, UNITS, cell, cell).toString())
            .contains("a part of the wrong sign");
      }
    }
  }

  @Test
  void aFixedNeuronHasOnePart() {
    Cell cell =
        cell(
            List.of(right(1), right(2)),
            List.of(List.of(share(1, -1), share(0)), List.of(share(0), share(1))));
    assertThat(judge(ALL, 2, 0, UNITS, cell).toString()).contains("with a second part");
  }

  @Test
  void neuronsStandAtRetainedSamplesOrInGaps() {
    List<List<Share>> shares =
        List.of(List.of(share(1), share(-1), share(0)), List.of(share(0), share(1), share(0)));
    for (Place fine :
        List.of(
            right(1), left(1), right(3), left(3), new Place(true, 1, 1), new Place(true, 2, -1))) {
      Cell cell = cell(List.of(right(1), right(2), fine), shares);
      assertThat(judge(ALL, 3, 0, UNITS, cell)).hasToString("ACCEPTED");
    }
    for (Place nowhere : List.of(right(0), right(4), left(-1), right(Integer.MAX_VALUE))) {
      Cell cell = cell(List.of(right(1), right(2), nowhere), shares);
      assertThat(judge(ALL, 3, 0, UNITS, cell).toString()).contains("at no retained sample");
    }
    for (int nowhere : new int[] {0, 3, -1, Integer.MIN_VALUE}) {
      Cell cell = cell(List.of(right(1), right(2), new Place(false, nowhere, 1)), shares);
      assertThat(judge(ALL, 3, 0, UNITS, cell).toString()).contains("in no gap");
    }
  }

  @Test
  void noNeuronMovesAmongOmittedSamples() {
    // T = {4} in [4]: samples 1 and 3 are the ends of a block, 2 is omitted; J(T) has gaps 1, 2.
    TunedSet tuned = TunedSet.of(4, 4);
    List<RationalVector> last = List.of(RationalVector.of(0, 1));
    List<List<Share>> shares = List.of(List.of(share(1), share(0)));
    assertThat(judge(tuned, 1, 0, last, cell(List.of(right(2)), List.of(List.of(share(1))))))
        .hasToString("ACCEPTED");
    assertThat(judge(tuned, 2, 0, last, cell(List.of(right(2), new Place(false, 2, 1)), shares)))
        .hasToString("ACCEPTED");
    assertThat(
            judge(tuned, 2, 0, last, cell(List.of(right(2), new Place(false, 1, 1)), shares))
                .toString())
        .contains("among omitted samples");
  }

  @Test
  void theGeneratorsAreABasisOfTheChordsThatMayDifferFromZero() {
    TunedSet tuned = TunedSet.of(4, 4);
    Cell cell = cell(List.of(right(2)), List.of(List.of(share(1))));
    assertThat(judge(tuned, 1, 0, List.of(RationalVector.of(1, 1)), cell).toString())
        .contains("not 0 inside a block");
    assertThat(judge(tuned, 1, 0, List.of(RationalVector.of(0, 0)), cell).toString())
        .contains("dependent");
    assertThat(judge(tuned, 1, 0, List.of(RationalVector.of(0, 1, 0)), cell).toString())
        .contains("of another size");
    assertThat(judge(tuned, 1, 0, UNITS, cell).toString()).contains("2 generators, not 1");
    assertThat(judge(tuned, 1, 0, List.of(), cell).toString()).contains("0 generators, not 1");
  }

  @Test
  void thereIsOneCellForEachSignPattern() {
    Cell cell =
        cell(
            List.of(right(1), right(2)),
            List.of(List.of(share(1), share(-1)), List.of(share(0), share(1))));
    Cell negative =
        cell(
            List.of(right(1), right(2)),
            List.of(List.of(share(-1), share(1)), List.of(share(0), share(1))));
    assertThat(judge(ALL, 2, 1, UNITS, cell, negative)).hasToString("ACCEPTED");
    assertThat(judge(ALL, 2, 1, UNITS, negative, cell).toString()).contains("misses a generator");
    assertThat(judge(ALL, 2, 1, UNITS, cell).toString()).contains("not one cell");
    assertThat(judge(ALL, 2, 0, UNITS, cell, cell).toString()).contains("not one cell");
    assertThat(judge(ALL, 2, 0, UNITS).toString()).contains("not one cell");
    for (int signed : new int[] {-1, 3, 32, 64, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      assertThat(judge(ALL, 2, signed, UNITS, cell).toString()).contains("out of range");
    }
  }

  @Test
  void manySignsNeedManyCells() {
    // 1 << 32 is 1 for an int; 33 samples have 32 gaps, all of which may be signed.
    int gaps = 32;
    TunedSet all = TunedSet.of(gaps + 1).complement();
    List<RationalVector> units =
        java.util.stream.IntStream.range(0, gaps)
            .mapToObj(g -> RationalVector.unit(gaps, g))
            .toList();
    Cell empty = cell(List.of(), Collections.nCopies(gaps, List.of()));
    assertThat(judge(all, 0, gaps, units, empty).toString()).contains("not one cell");
  }

  @Test
  void everyNeuronAndGeneratorHasItsShares() {
    List<Place> places = List.of(right(1), right(2));
    List<Share> first = List.of(share(1), share(-1));
    List<Share> second = List.of(share(0), share(1));
    assertThat(judge(ALL, 2, 0, UNITS, cell(places, List.of(first))).toString())
        .contains("not one row of shares");
    assertThat(judge(ALL, 2, 0, UNITS, cell(places, List.of(first, second, first))).toString())
        .contains("not one row of shares");
    assertThat(
            judge(ALL, 2, 0, UNITS, cell(places, List.of(first, second.subList(0, 1)))).toString())
        .contains("not one share a neuron");
    assertThat(
            judge(
                    ALL,
                    2,
                    0,
                    UNITS,
                    cell(places, List.of(List.of(share(1), share(-1), share(0)), second)))
                .toString())
        .contains("not one share a neuron");
  }

  @Test
  void fractionsWithTheSignBelowAreReadAsTheNumbersTheyAre() {
    Share minusOne = new Share(BigFraction.of(1, -1), BigFraction.of(0, -1));
    Cell cell =
        cell(
            List.of(right(1), right(2)),
            List.of(List.of(share(1), minusOne), List.of(share(0), share(1))));
    assertThat(judge(ALL, 2, 0, UNITS, cell)).hasToString("ACCEPTED");
  }
}
