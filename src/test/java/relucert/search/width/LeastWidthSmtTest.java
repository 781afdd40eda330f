package relucert.search.width;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relucert.checker.Checker;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.interchange.SmtLibWidth;
import relucert.interchange.SmtSolver;

/**
 * Least widths against an SMT solver, which decides the exported question: as many neurons as found
 * are enough, one fewer is not. Some hundred random instances, or {@code -Dexhaustive.smt} as many
 * for n = 2..8 together.
 */
class LeastWidthSmtTest {
  private static final int ALL = Integer.getInteger("exhaustive.smt", 0);

  /** How many instances with n samples, n = 2..8, by default. */
  private static final int[] SAMPLE = {0, 0, 32, 48, 64, 72, 72, 16, 8};

  private static int count(int n) {
    return ALL == 0 ? SAMPLE[n] : (ALL + 6) / 7;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void asManyNeuronsAsFoundAreEnoughAndOneFewerIsNot(int n, TestReporter reporter) {
    RandomLines lines = new RandomLines(20_260_100 + n);
    Map<String, Integer> seen = new TreeMap<>();
    for (int i = 0; i < count(n); i++) {
      RandomLines.Data data = lines.next(n);
      seen.merge(agrees(data), 1, Integer::sum);
    }
    assertThat(seen.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(count(n));
    reporter.publishEntry("n = " + n, seen.toString());
  }

  private static String agrees(RandomLines.Data data) {
    LeastWidth width =
        LeastWidth.through(data.positions(), data.targets(), LeastWidth.DEFAULT_LIMIT);
    OrderedInstance line = OrderedInstance.of(Instance.onLine(data.positions(), data.targets()));
    int neurons = width.neurons();
    assertThat(width.isDecided()).as("%s", data).isTrue();
    assertThat(Checker.check(width.fits()).isAccepted()).as("%s", data).isTrue();
    assertThat(Checker.check(width.needs()).isAccepted()).as("%s", data).isTrue();
    assertThat(SmtSolver.verdict(SmtLibWidth.script(line, neurons)))
        .as("%s", data)
        .isEqualTo("sat");
    if (neurons > 0) {
      assertThat(SmtSolver.verdict(SmtLibWidth.script(line, neurons - 1)))
          .as("%s", data)
          .isEqualTo("unsat");
    }
    return "width = breakpoints + " + (neurons - width.leastBreakpoints());
  }

  @Test
  void constantDataNeedNoNeuron() {
    assertThat(agrees(new RandomLines.Data("one", RationalVector.of(7), RationalVector.of(-3))))
        .isEqualTo("width = breakpoints + 0");
    assertThat(
            agrees(new RandomLines.Data("flat", RationalVector.of(1, 2), RationalVector.of(5, 5))))
        .isEqualTo("width = breakpoints + 0");
  }
}
