package relucert.search;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.SymbolicCase;
import relucert.certificate.Evidence.SymbolicLayer;
import relucert.certificate.Statement;
import relucert.exact.Polynomial;
import relucert.instance.TunedSet;

/**
 * The 3-layer networks for one or two tuned samples (Theorem I, proofs/theorem-i.md) with
 * polynomials for weights: two neurons of opposite output weights see the same level U on a common
 * interval and open outwards from it; where one is still positive and the other is not, there is a
 * spike.
 *
 * <p>The level is left by the neurons of the first layer, which see twice their distance from the
 * middle of the gap next to the spike: m at the spike, A = m + 2l at the sample behind it, where m
 * and l are the gaps before and behind the spike.
 */
final class SymbolicNetworks {
  private final TunedSet tuned;
  private final int variables;

  private SymbolicNetworks(TunedSet tuned) {
    this.tuned = tuned;
    this.variables = tuned.k() - 1 + tuned.size();
  }

  /** Tells whether there is a network for this T: one inner sample, or two of at least three. */
  static boolean covers(TunedSet tuned) {
    return tuned.size() == 1
        ? !tuned.contains(1) && !tuned.contains(tuned.k())
        : tuned.size() == 2 && tuned.k() >= 3;
  }

  /** Returns the certificate: 3 neurons for one tuned sample, 4 for two. */
  static Certificate of(TunedSet tuned) {
    SymbolicNetworks networks = new SymbolicNetworks(tuned);
    ImmutableList<SymbolicCase> cases =
        tuned.size() == 1
            ? ImmutableList.of(networks.one())
            : ImmutableList.of(networks.two(1), networks.two(-1));
    return new Certificate(
        new Statement.AlwaysFitsLayered(tuned, 3, tuned.size() + 2),
        new Evidence.SymbolicCases(cases));
  }

  private Polynomial constant(long value) {
    return Polynomial.constant(variables, value);
  }

  private Polynomial gap(int gap) {
    return Polynomial.variable(variables, gap - 1);
  }

  private Polynomial height(int rank) {
    return Polynomial.variable(variables, tuned.k() - 2 + rank);
  }

  /** The position of a sample. */
  private Polynomial at(int sample) {
    Polynomial at = constant(0);
    for (int i = 1; i < sample; i++) {
      at = at.plus(gap(i));
    }
    return at;
  }

  private Polynomial product(Polynomial... factors) {
    Polynomial product = constant(1);
    for (Polynomial factor : factors) {
      product = product.times(factor);
    }
    return product;
  }

  private static ImmutableList<Polynomial> row(Polynomial... entries) {
    return ImmutableList.copyOf(entries);
  }

  private static SymbolicLayer layer(List<ImmutableList<Polynomial>> rows) {
    return new SymbolicLayer(rows.get(0).size() - 1, ImmutableList.copyOf(rows));
  }

  /**
   * Widths (1, 2): the level lies left of the spike, whose gaps are m on the left and r on the
   * right. A - y and m A - A y, A = m + 2r, are 2r and 0 at the spike.
   */
  private SymbolicCase one() {
    int spike = tuned.members().get(0);
    Polynomial m = gap(spike - 1);
    Polynomial r = gap(spike);
    Polynomial a = m.plus(r.times(2));
    return new SymbolicCase(
        ImmutableList.of(1),
        product(m, r).times(2),
        ImmutableList.of(
            layer(List.of(row(constant(2), at(spike).times(-2).plus(m)))),
            layer(List.of(row(constant(-1), a), row(a.times(-1), m.times(a)))),
            layer(List.of(row(m.times(height(1)), height(1).times(-1), constant(0))))));
  }

  /**
   * Widths (2, 2): the level lies between the spikes X &lt; Y of heights h, k, with gaps m, l and
   * n, r before and behind. U = h A / 2l + k B / 2r with A = m + 2l, B = n + 2r. On each side the
   * neuron whose output weight has the sign of the height is U - (U/A) y, the other one is lower by
   * (h/m) y, so by h at the spike. All is multiplied by E = 2 l r A B m n.
   */
  private SymbolicCase two(int secondSign) {
    int first = tuned.members().get(0);
    int second = tuned.members().get(1);
    Polynomial m = gap(first);
    Polynomial l = first == 1 ? m : gap(first - 1);
    Polynomial n = gap(second - 1);
    Polynomial r = second == tuned.k() ? n : gap(second);
    Polynomial a = m.plus(l.times(2));
    Polynomial b = n.plus(r.times(2));
    Polynomial mn = m.times(n);
    Polynomial level = product(height(1), a, r).plus(product(height(2), b, l));
    Polynomial leftSlope = product(level, b, mn);
    Polynomial rightSlope = product(level, a, mn);
    Polynomial leftExtra = product(l, r, a, b, n, height(1)).times(2);
    Polynomial rightExtra = product(l, r, a, b, m, height(2)).times(2);
    List<ImmutableList<Polynomial>> neurons = new ArrayList<>();
    for (int sign : new int[] {1, -1}) {
      neurons.add(
          row(
              (sign == 1 ? leftSlope : leftSlope.plus(leftExtra)).times(-1),
              (sign == secondSign ? rightSlope : rightSlope.plus(rightExtra)).times(-1),
              product(level, a, b, mn)));
    }
    return new SymbolicCase(
        ImmutableList.of(1, secondSign),
        product(l, r, a, b, mn).times(2),
        ImmutableList.of(
            layer(
                List.of(
                    row(constant(-2), at(first).times(2).plus(m)),
                    row(constant(2), at(second).times(-2).plus(n)))),
            layer(neurons),
            layer(List.of(row(constant(1), constant(-1), constant(0))))));
  }
}
