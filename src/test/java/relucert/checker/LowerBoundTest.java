package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateExamples;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.Window;
import relucert.certificate.Statement;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;

/** Windows and cone cases at the borders. */
class LowerBoundTest {
  private static Judgement needs(
      Instance instance, int neurons, boolean oneDirection, Window... windows) {
    return Checker.check(
        new Certificate(
            new Statement.NeedsNeurons(instance, neurons, oneDirection),
            new Evidence.Packing(ImmutableList.copyOf(windows))));
  }

  private static Instance line(long[] x, long[] z) {
    return Instance.onLine(RationalVector.of(x), RationalVector.of(z));
  }

  @Test
  void oneDirectionIsTheOrderInWhichTheSamplesAreGiven() {
    Window start = new Window(0, 1, 2, 1);
    assertThat(needs(line(new long[] {1, 2, 3}, new long[] {0, 1, 2}), 1, true, start))
        .hasToString("ACCEPTED");
    // Downwards from 3 to 1 is an order, too.
    assertThat(needs(line(new long[] {3, 2, 1}, new long[] {0, 1, 2}), 1, true, start))
        .hasToString("ACCEPTED");
    for (long[] unsorted : new long[][] {{1, 3, 2}, {2, 1, 3}, {2, 3, 1}}) {
      assertThat(needs(line(unsorted, new long[] {0, 1, 2}), 1, true, start).toString())
          .contains("not in the order of the direction");
    }
    assertThat(needs(line(new long[] {1, 3, 2}, new long[] {0, 0, 1}), 1, false))
        .hasToString("REJECTED: 0 windows, fewer than 1");
    assertThat(
            needs(
                line(new long[] {1, 3, 2}, new long[] {0, 0, 1}),
                1,
                false,
                new Window(1, 3, 2, -1)))
        .hasToString("ACCEPTED");
  }

  @Test
  void aWindowWithoutLeftEndNeedsOneDirection() {
    Instance rising = line(new long[] {1, 2, 3}, new long[] {0, 1, 2});
    assertThat(needs(rising, 1, false, new Window(0, 1, 2, 1)).toString())
        .contains("needs one direction");
    assertThat(needs(rising, 1, true, new Window(0, 1, 2, -1)).toString()).contains("stated sign");
    assertThat(needs(rising, 2, true, new Window(0, 1, 2, 1), new Window(0, 2, 3, 1)).toString())
        .contains("overlap");
  }

  @Test
  void windowsOfOneSignMayTouchButNotOverlap() {
    Instance convex = line(new long[] {1, 2, 3, 4, 5}, new long[] {0, 1, 3, 6, 10});
    Window first = new Window(1, 2, 3, 1);
    Window second = new Window(2, 3, 4, 1);
    Window third = new Window(3, 4, 5, 1);
    Window all = new Window(1, 3, 5, 1);
    assertThat(needs(convex, 2, false, first, third)).hasToString("ACCEPTED");
    assertThat(needs(convex, 2, false, third, first)).hasToString("ACCEPTED");
    for (Window[] pair :
        new Window[][] {{first, second}, {second, third}, {first, first}, {all, first}}) {
      assertThat(needs(convex, 2, false, pair).toString()).contains("overlap");
    }
    assertThat(needs(convex, 2, false, all, new Window(1, 2, 5, 1)).toString()).contains("overlap");
  }

  @Test
  void aWindowNamesThreeSamplesInOrder() {
    Instance convex = line(new long[] {1, 2, 3}, new long[] {0, 0, 1});
    for (Window bad :
        List.of(
            new Window(1, 1, 3, 1),
            new Window(1, 3, 3, 1),
            new Window(3, 2, 1, 1),
            new Window(2, 1, 3, 1))) {
      assertThat(needs(convex, 1, false, bad).toString()).contains("are not in order");
    }
    for (Window bad :
        List.of(
            new Window(-1, 2, 3, 1),
            new Window(1, 0, 3, 1),
            new Window(1, 2, 4, 1),
            new Window(1, 2, Integer.MIN_VALUE, 1))) {
      assertThat(needs(convex, 1, false, bad).toString()).contains("there is no sample");
    }
  }

  @Test
  void pointsOfAPlaneHaveNoWindows() {
    Instance triangle =
        Instance.of(
            RationalMatrix.of(new long[] {0, 0}, new long[] {0, 1}, new long[] {1, 2}),
            RationalVector.of(0, 1, 0));
    assertThat(needs(triangle, 1, false, new Window(1, 2, 3, -1)).toString())
        .contains("do not lie on one line");
    Instance single = line(new long[] {7}, new long[] {1});
    assertThat(needs(single, 0, true)).hasToString("ACCEPTED");
    assertThat(needs(single, 1, true, new Window(1, 1, 1, 1)).toString()).contains("in order");
  }

  private static Judgement cases(
      Instance instance, int neurons, List<RationalVector> functionals, List<Integer> choice) {
    return Checker.check(
        new Certificate(
            new Statement.NeedsNeurons(instance, neurons, false),
            new Evidence.ConeCases(
                ImmutableList.copyOf(functionals), ImmutableList.copyOf(choice))));
  }

  @Test
  void oneSampleAndNoNeuronsAreNeverRefuted() {
    Instance single = line(new long[] {7}, new long[] {1});
    assertThat(cases(single, 1, List.of(), List.of(0)).toString()).contains("one sample");
    assertThat(cases(single, 2, List.of(RationalVector.of(0)), List.of()).toString())
        .contains("one sample");
    Instance two = line(new long[] {1, 2}, new long[] {0, 1});
    List<RationalVector> falling = List.of(RationalVector.of(1, -1));
    assertThat(cases(two, 0, falling, List.of()).toString()).contains("never too few");
    assertThat(cases(two, Integer.MIN_VALUE, falling, List.of()).toString())
        .contains("never too few");
    assertThat(cases(two, Integer.MAX_VALUE, falling, List.of(0)).toString())
        .contains("not one choice for each case");
    assertThat(cases(two, 1, falling, List.of(0))).hasToString("ACCEPTED");
    assertThat(cases(two, 1, falling, List.of()).toString()).contains("not one choice");
    assertThat(cases(two, 1, falling, List.of(0, 0)).toString()).contains("not one choice");
  }

  @Test
  void aFunctionalSeparatesTheDataFromTheConstants() {
    Instance two = line(new long[] {1, 2}, new long[] {0, 1});
    assertThat(cases(two, 1, List.of(RationalVector.of(0, 0)), List.of(0)).toString())
        .contains("not negative on the data");
    assertThat(cases(two, 1, List.of(RationalVector.of(-1, 1)), List.of(0)).toString())
        .contains("not negative on the data");
    assertThat(cases(two, 1, List.of(RationalVector.of(0, -1)), List.of(0)).toString())
        .contains("does not vanish on constants");
    assertThat(cases(two, 1, List.of(RationalVector.of(1, -1, 0)), List.of(0)).toString())
        .contains("of another size");
    assertThat(cases(two, 1, List.of(RationalVector.of(1, -1)), List.of(1)).toString())
        .contains("no functional 1");
    assertThat(cases(two, 1, List.of(RationalVector.of(1, -1)), List.of(-1)).toString())
        .contains("no functional -1");
  }

  @Test
  void aFunctionIsOfOneVariable() {
    Certificate function = Objects.requireNonNull(CertificateExamples.all().get("function"));
    Instance plane =
        Instance.of(
            RationalMatrix.of(
                new long[] {0, 1}, new long[] {1, 1}, new long[] {2, 1}, new long[] {3, 1}),
            RationalVector.of(0, 1, 0, 0));
    assertThat(
            Checker.check(
                new Certificate(new Statement.FitsBreakpoints(plane, 2), function.evidence())))
        .hasToString("REJECTED: the samples are not numbers");
  }
}
