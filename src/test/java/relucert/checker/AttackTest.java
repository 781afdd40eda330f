package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.Cell;
import relucert.certificate.Evidence.Place;
import relucert.certificate.Evidence.Share;
import relucert.certificate.Evidence.Window;
import relucert.certificate.PrintedBound;
import relucert.certificate.Statement;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

/** Certificates made to be accepted for something false, or to break the checker. */
class AttackTest {
  private static final Instance CONSTANT =
      Instance.onLine(RationalVector.of(1, 2, 3), RationalVector.of(0, 0, 0));

  @Test
  void aWindowOfNoSignIsNotCounted() {
    for (int sign : new int[] {0, 2, -2, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      Window window = new Window(1, 2, 3, sign);
      Evidence packing = new Evidence.Packing(ImmutableList.of(window, window, window));
      assertRejected(new Statement.NeedsNeurons(CONSTANT, 3, false), packing);
      assertRejected(new Statement.NeedsBreakpoints(CONSTANT, 3), packing);
    }
  }

  @Test
  void aMovingNeuronHasOneOfTwoSigns() {
    // One neuron for all labels of three samples, all tuned: W(T) = 2.
    for (int sign : new int[] {2, -2, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      Place place = new Place(false, 1, sign);
      Share first = new Share(BigFraction.ONE, BigFraction.ONE.negate());
      Share second = new Share(BigFraction.ZERO, BigFraction.ONE);
      List<Cell> cells = new ArrayList<>();
      for (int pattern = 0; pattern < 4; pattern++) {
        cells.add(
            new Cell(
                ImmutableList.of(place),
                ImmutableList.of(
                    ImmutableList.of(times(first, (pattern & 1) == 0 ? 1 : -1)),
                    ImmutableList.of(times(second, (pattern & 2) == 0 ? 1 : -1)))));
      }
      assertRejected(
          new Statement.AlwaysFits(TunedSet.of(3, 1, 2, 3), 1, false),
          new Evidence.Cover(
              2,
              ImmutableList.of(RationalVector.of(1, 0), RationalVector.of(0, 1)),
              ImmutableList.copyOf(cells)));
    }
  }

  private static Share times(Share share, int factor) {
    return new Share(
        share.first().multiply(Rationals.of(factor)),
        share.second().multiply(Rationals.of(factor)));
  }

  @Test
  void anImmenseNumberOfBreakpointsDoesNotViolateFigure3() {
    Instance figure = HardInstances.figure3(1);
    Evidence.Function through =
        new Evidence.Function(
            Rationals.of(1),
            Rationals.of(-1),
            ImmutableList.of(new Evidence.Turn(Rationals.of(2), Rationals.of(2))));
    for (int immense : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 1}) {
      Certificate part = new Certificate(new Statement.FitsBreakpoints(figure, immense), through);
      assertThat(Checker.check(part).isAccepted()).isTrue();
      assertRejected(
          new Statement.Violated(PrintedBound.FIGURE_3),
          new Evidence.Parts(ImmutableList.of(part)));
    }
  }

  @Test
  void partsNestedWithoutEndAreRejected() {
    Certificate nested =
        new Certificate(
            new Statement.Violated(PrintedBound.FIGURE_3), new Evidence.Parts(ImmutableList.of()));
    for (int depth = 0; depth < 100_000; depth++) {
      nested = new Certificate(nested.statement(), new Evidence.Parts(ImmutableList.of(nested)));
    }
    assertThat(Checker.check(nested).isAccepted()).isFalse();
  }

  @Test
  void thereIsNoCapacityOfMoreTunedSamplesThanSamples() {
    Certificate any =
        new Certificate(
            new Statement.NeedsBreakpoints(CONSTANT, 0), new Evidence.Packing(ImmutableList.of()));
    for (int[] nk : new int[][] {{4, 3}, {-1, 3}, {0, 0}, {0, 31}, {1, -1}, {0, 1000}}) {
      assertThat(CertifiedCapacity.certify(nk[0], nk[1], 0, List.of(), any).capacity()).isNull();
    }
    assertThat(CertifiedCapacity.certify(0, 1, -1, List.of(), any).capacity()).isNull();
  }

  private static void assertRejected(Statement statement, Evidence evidence) {
    assertThat(Checker.check(new Certificate(statement, evidence)).isAccepted())
        .as("%s by %s", statement, evidence)
        .isFalse();
  }
}
