package relucert.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.CertificateOracle;
import relucert.checker.Checker;
import relucert.checker.WidthOracle;
import relucert.exact.RationalVector;
import relucert.instance.Instance;

class PackingsTest {
  private static final long[][] SPACINGS = {{1, 2, 3, 4, 5, 6}, {0, 1, 3, 4, 9, 11}};

  @Test
  void theLargestPackingHasAsManyWindowsAsThereCanBe() {
    for (int n = 1; n <= 6; n++) {
      for (long[] spacing : SPACINGS) {
        for (int code = 0; code < Math.pow(n <= 4 ? 5 : 3, n); code++) {
          long[] x = Arrays.copyOf(spacing, n);
          long[] z = labels(code, n);
          Instance instance = Instance.onLine(RationalVector.of(x), RationalVector.of(z));
          Certificate neurons = Packings.neurons(instance);
          int windows = ((Evidence.Packing) neurons.evidence()).windows().size();
          assertThat(windows).isEqualTo(WidthOracle.leastBreakpoints(x, z, false));
          assertThat(neurons.statement())
              .isEqualTo(new Statement.NeedsNeurons(instance, windows, false));
          assertThat(Checker.check(neurons)).as("%s", instance).hasToString("ACCEPTED");
          assertThat(CertificateOracle.confirms(neurons)).isTrue();
          checkOneDirection(instance, x, z);
        }
      }
    }
  }

  private static void checkOneDirection(Instance instance, long[] x, long[] z) {
    if (x.length < 2) {
      return;
    }
    Evidence.Packing packing = Packings.facingRight(instance);
    int windows = packing.windows().size();
    assertThat(windows).isEqualTo(WidthOracle.leastBreakpoints(x, z, true));
    Certificate certificate =
        new Certificate(new Statement.NeedsNeurons(instance, windows, true), packing);
    assertThat(Checker.check(certificate)).as("%s", instance).hasToString("ACCEPTED");
    assertThat(CertificateOracle.confirms(certificate)).isTrue();
  }

  private static long[] labels(int code, int n) {
    int base = n <= 4 ? 5 : 3;
    long[] z = new long[n];
    int digits = code;
    for (int i = 0; i < n; i++) {
      z[i] = digits % base - (long) (base / 2);
      digits /= base;
    }
    return z;
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void samplesInAnyOrderAreServed(
      @ForAll @IntRange(min = 1, max = 8) int n, @ForAll Random random) {
    long[] x = random.longs(-20, 20).distinct().limit(n).toArray();
    long[] z = random.longs(n, -2, 3).toArray();
    Certificate neurons =
        Packings.neurons(Instance.onLine(RationalVector.of(x), RationalVector.of(z)));
    assertThat(Checker.check(neurons)).hasToString("ACCEPTED");
    List<Integer> order =
        IntStream.range(0, n).boxed().sorted((i, j) -> Long.compare(x[i], x[j])).toList();
    long[] sortedX = order.stream().mapToLong(i -> x[i]).toArray();
    long[] sortedZ = order.stream().mapToLong(i -> z[i]).toArray();
    assertThat(((Evidence.Packing) neurons.evidence()).windows())
        .hasSize(WidthOracle.leastBreakpoints(sortedX, sortedZ, false));
  }
}
