package relucert.checker;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.Window;
import relucert.certificate.Statement;
import relucert.instance.Instance;

/** The oracle's part for 3 and more layers: every division of the neurons is tried. */
final class LayeredOracle {
  /** Beyond these the oracle would take too long; no good certificate of the tests is there. */
  private static final int MOST = 40;

  private LayeredOracle() {}

  static boolean confirms(Statement.NeedsLayeredNeurons statement, Evidence evidence) {
    int layers = statement.layers();
    int neurons = statement.neurons();
    if (layers < 3 || layers > MOST || neurons < 1 || neurons > MOST) {
      return false;
    }
    if (evidence instanceof Evidence.Packing e) {
      return CertificateOracle.packing(statement.instance(), 0, false, e.windows())
          && mostBreakpoints(layers, neurons - 1) < e.windows().size();
    }
    if (evidence instanceof Evidence.TwoRuns e) {
      return twoRuns(statement.instance(), layers, neurons - 1, e.windows());
    }
    return evidence instanceof Evidence.Zigzag e && zigzag(statement, e.samples());
  }

  /** By recursion over the widths of the hidden layers. */
  private static long mostBreakpoints(int layers, int neurons) {
    if (layers > 3) {
      return mostPieces(layers - 1, neurons) - 1;
    }
    long most = 0;
    for (int b = 1; b < neurons; b++) {
      int a = neurons - b;
      most = Math.max(most, a == 1 ? b + 1 : a == 2 ? 2 * b + 2 : (a + 1L) * (b + 1) - 1);
    }
    return most;
  }

  private static long mostPieces(int hidden, int neurons) {
    if (neurons < hidden) {
      return 1;
    }
    // Any width above the mean is no better than the mean: take the next one up to it.
    int width = (neurons + hidden - 1) / hidden;
    return hidden == 1 ? neurons + 1L : (width + 1L) * mostPieces(hidden - 1, neurons - width);
  }

  private static boolean twoRuns(Instance instance, int layers, int neurons, List<Window> windows) {
    if (windows.isEmpty() || !CertificateOracle.packing(instance, 0, false, windows)) {
      return false;
    }
    List<BigFraction> at = CertificateOracle.coordinates(instance);
    int changes = 0;
    int left = 1;
    for (int i = 1; i < windows.size(); i++) {
      if (CertificateOracle.less(
          at.get(windows.get(i).left() - 1), at.get(windows.get(i - 1).right() - 1))) {
        return false;
      }
      changes += windows.get(i).sign() == windows.get(i - 1).sign() ? 0 : 1;
      left += changes == 0 ? 1 : 0;
    }
    return changes <= 1 && !hasRoom(layers, neurons, left, windows.size() - left);
  }

  private static boolean hasRoom(int layers, int neurons, int left, int right) {
    for (int last = 1; last < neurons; last++) {
      long points = mostPieces(layers - 2, neurons - last) - 1;
      for (int p = 0; p <= last && points > 0; p++) {
        // The least number of switching points on each side.
        long t = 0;
        while (t + p * (t + 1) < left) {
          t++;
        }
        long s = 0;
        while (s + (last - p) * (s + 1) < right) {
          s++;
        }
        if (t + s <= points) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean zigzag(Statement.NeedsLayeredNeurons statement, List<Integer> samples) {
    Instance instance = statement.instance();
    List<BigFraction> at = CertificateOracle.coordinates(instance);
    int c = samples.size() - 1;
    if (c < 1 || c > 3 || at.isEmpty() || statement.neurons() > statement.layers() - 2 + c) {
      return false;
    }
    if (!samples.stream().allMatch(i -> i >= 1 && i <= instance.k())) {
      return false;
    }
    for (int i = 1; i <= c; i++) {
      if (!CertificateOracle.less(at.get(samples.get(i - 1) - 1), at.get(samples.get(i) - 1))
          || step(instance, samples, i) == 0
          || (i > 1 && step(instance, samples, i) * step(instance, samples, i - 1) > 0)) {
        return false;
      }
    }
    return true;
  }

  private static int step(Instance instance, List<Integer> samples, int i) {
    return instance.target(samples.get(i)).subtract(instance.target(samples.get(i - 1))).signum();
  }

  /** The most parameters of networks on a line with a number of neurons, by all widths in turn. */
  static int mostParameters(int hidden, int neurons) {
    if (neurons < hidden) {
      return 1;
    }
    if (hidden > 12 || neurons > 24) {
      // Two large neighbours, all other widths 1.
      int rest = neurons - hidden + 2;
      int first = rest / 2;
      return 1 + (first + rest - first) + first * (rest - first) + (hidden - 2);
    }
    return mostFrom(hidden, neurons, 0);
  }

  private static int mostFrom(int hidden, int neurons, int before) {
    if (hidden == 0) {
      return neurons == 0 ? 1 + before : Integer.MIN_VALUE / 2;
    }
    int most = Integer.MIN_VALUE / 2;
    for (int d = 1; d <= neurons - hidden + 1; d++) {
      int own = before == 0 ? d : before * d;
      most = Math.max(most, own + mostFrom(hidden - 1, neurons - d, d));
    }
    return most;
  }

  static boolean confirms(Statement.WorstCase worst, Evidence evidence) {
    if (worst.n() < 0 || worst.n() > worst.k() || worst.neurons() < 1 || worst.neurons() > MOST) {
      return false;
    }
    if (evidence instanceof Evidence.ParameterCount) {
      return worst.layers() >= 3
          && worst.layers() <= MOST
          && mostParameters(worst.layers() - 1, worst.neurons() - 1) < worst.n();
    }
    if (!(evidence instanceof Evidence.Parts parts) || parts.certificates().size() != 1) {
      return false;
    }
    Certificate part = parts.certificates().get(0);
    return part.statement() instanceof Statement.NeedsLayeredNeurons s
        && CertificateOracle.confirms(part)
        && s.layers() == worst.layers()
        && s.neurons() >= worst.neurons()
        && s.instance().k() <= worst.k()
        && s.instance().tuned().members().size() <= worst.n();
  }
}
