package relucert.checker;

import java.util.ArrayList;
import java.util.List;
import relucert.certificate.Certificate;
import relucert.certificate.Statement;
import relucert.instance.TunedSet;

/**
 * The oracle's part for values of m*(N, K): bit strings of length K are tried one after the other,
 * and the value of 2 layers is computed by Theorem A, too.
 */
final class CapacityOracle {
  /** Beyond this the oracle would take too long; no good certificate of the tests is there. */
  private static final int MOST = 12;

  private CapacityOracle() {}

  static boolean confirms(Statement.Capacity value, List<Certificate> parts) {
    int k = value.k();
    int m = value.neurons();
    if (k < 1 || k > MOST || value.n() < 0 || value.n() > k || m < 0) {
      return false;
    }
    List<String> covers = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      if (!CertificateOracle.confirms(parts.get(p))) {
        return false;
      }
      Statement part = parts.get(p).statement();
      if (p == 0 && m > 0) {
        if (!forces(value, part)) {
          return false;
        }
      } else if (part instanceof Statement.AlwaysFits s
          && value.layers() == 2
          && s.neurons() <= m
          && s.tuned().k() == k) {
        covers.add(bits(s.tuned()));
      } else {
        return false;
      }
    }
    int worst = 0;
    for (int code = 0; code < 1 << k; code++) {
      if (Integer.bitCount(code) == value.n()) {
        String bits = Integer.toBinaryString(1 << k | code).substring(1);
        String reversed = new StringBuilder(bits).reverse().toString();
        if (covers.stream().noneMatch(c -> isWithin(bits, c) || isWithin(reversed, c))) {
          return false;
        }
        worst = Math.max(worst, CertificateOracle.worstCase(set(bits), false));
      }
    }
    return value.layers() == 2 && m == worst;
  }

  private static boolean forces(Statement.Capacity value, Statement part) {
    return value.layers() == 2
        && part instanceof Statement.NeedsNeurons s
        && !s.oneDirection()
        && s.neurons() >= value.neurons()
        && s.instance().k() <= value.k()
        && s.instance().tuned().members().size() <= value.n();
  }

  private static boolean isWithin(String part, String whole) {
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) == '1' && whole.charAt(i) == '0') {
        return false;
      }
    }
    return true;
  }

  private static String bits(TunedSet tuned) {
    StringBuilder bits = new StringBuilder();
    for (int i = 1; i <= tuned.k(); i++) {
      bits.append(tuned.contains(i) ? '1' : '0');
    }
    return bits.toString();
  }

  private static TunedSet set(String bits) {
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < bits.length(); i++) {
      if (bits.charAt(i) == '1') {
        members.add(i + 1);
      }
    }
    return TunedSet.of(bits.length(), members);
  }
}
