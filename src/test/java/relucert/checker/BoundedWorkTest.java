package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.Cell;
import relucert.certificate.Evidence.Place;
import relucert.certificate.Evidence.Share;
import relucert.certificate.Statement;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

/**
 * Up to its bounds the checker accepts what is right; beyond them it rejects instead of toiling.
 */
class BoundedWorkTest {
  private static final BigFraction ZERO = BigFraction.ZERO;

  /** 512 bits. */
  private static final BigFraction LONG = power(511);

  /** 513 bits. */
  private static final BigFraction TOO_LONG = power(512);

  private static BigFraction power(int exponent) {
    return BigFraction.of(BigInteger.ONE.shiftLeft(exponent));
  }

  private static String check(Statement statement, Evidence evidence) {
    return Checker.check(new Certificate(statement, evidence)).toString();
  }

  /** The polyline through K tuned samples: unit chord g needs +1 at sample g and -1 at g + 1. */
  private static String polyline(int k) {
    int gaps = k - 1;
    List<Place> places = new ArrayList<>();
    List<RationalVector> generators = new ArrayList<>();
    List<ImmutableList<Share>> shares = new ArrayList<>();
    for (int g = 0; g < gaps; g++) {
      places.add(new Place(false, g + 1, 0));
      generators.add(RationalVector.unit(gaps, g));
      List<Share> row = new ArrayList<>(Collections.nCopies(gaps, new Share(ZERO, ZERO)));
      row.set(g, new Share(BigFraction.ONE, ZERO));
      if (g + 1 < gaps) {
        row.set(g + 1, new Share(BigFraction.ONE.negate(), ZERO));
      }
      shares.add(ImmutableList.copyOf(row));
    }
    TunedSet all = TunedSet.of(k, IntStream.rangeClosed(1, k).boxed().toList());
    return check(
        new Statement.AlwaysFits(all, gaps, true),
        new Evidence.Cover(
            0,
            ImmutableList.copyOf(generators),
            ImmutableList.of(
                new Cell(ImmutableList.copyOf(places), ImmutableList.copyOf(shares)))));
  }

  @Test
  void aCoverHasAtMostSixtyFourGaps() {
    assertThat(polyline(65)).isEqualTo("ACCEPTED");
    assertThat(polyline(66)).contains("too many retained samples");
  }

  /** Two tuned samples, one gap, and any number of right-facing neurons at the first sample. */
  private static String oneGap(BigFraction generator, BigFraction... shares) {
    ImmutableList.Builder<Share> row = ImmutableList.builder();
    for (BigFraction share : shares) {
      row.add(new Share(share, ZERO));
    }
    return check(
        new Statement.AlwaysFits(TunedSet.of(2, 1, 2), shares.length, false),
        new Evidence.Cover(
            0,
            ImmutableList.of(RationalVector.of(generator)),
            ImmutableList.of(
                new Cell(
                    ImmutableList.copyOf(
                        Collections.nCopies(shares.length, new Place(false, 1, 0))),
                    ImmutableList.of(row.build())))));
  }

  @Test
  void theNumbersOfACoverAreShort() {
    assertThat(oneGap(LONG, LONG)).isEqualTo("ACCEPTED");
    assertThat(oneGap(TOO_LONG, TOO_LONG)).contains("a generator with too long numbers");
    assertThat(oneGap(LONG, TOO_LONG, LONG.negate())).contains("a share with too long numbers");
  }

  /** The second part of a neuron that moves in the only gap does not show in that gap. */
  private static String moving(BigFraction second) {
    ImmutableList.Builder<Cell> cells = ImmutableList.builder();
    for (int sign : new int[] {1, -1}) {
      BigFraction factor = Rationals.of(sign);
      cells.add(
          new Cell(
              ImmutableList.of(new Place(false, 1, sign)),
              ImmutableList.of(ImmutableList.of(new Share(factor, second.multiply(factor))))));
    }
    return check(
        new Statement.AlwaysFits(TunedSet.of(2, 1, 2), 1, false),
        new Evidence.Cover(1, ImmutableList.of(RationalVector.of(1)), cells.build()));
  }

  @Test
  void bothPartsOfAShareAreShort() {
    assertThat(moving(LONG)).isEqualTo("ACCEPTED");
    assertThat(moving(TOO_LONG)).contains("a share with too long numbers");
  }

  /** Data that are not constant need one neuron: one case, without cones. */
  private static String oneNeuron(int k, int functionals) {
    List<BigFraction> y = new ArrayList<>(Collections.nCopies(k, ZERO));
    y.set(0, BigFraction.ONE);
    y.set(k - 1, BigFraction.ONE.negate());
    Instance step = Instance.onLine(HardInstances.uniform(k), RationalVector.unit(k, k - 1));
    return check(
        new Statement.NeedsNeurons(step, 1, false),
        new Evidence.ConeCases(
            ImmutableList.copyOf(Collections.nCopies(functionals, RationalVector.of(y))),
            ImmutableList.of(0)));
  }

  @Test
  void coneCasesHaveAtMost256ConesAndFunctionals() {
    assertThat(oneNeuron(65, 1)).isEqualTo("ACCEPTED");
    assertThat(oneNeuron(66, 1)).contains("too many cones or functionals");
    assertThat(oneNeuron(2, 256)).isEqualTo("ACCEPTED");
    assertThat(oneNeuron(2, 257)).contains("too many cones or functionals");
  }
}
