package relucert.checker;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence.SymbolicCase;
import relucert.certificate.Evidence.SymbolicCases;
import relucert.certificate.Evidence.SymbolicLayer;
import relucert.certificate.Statement;
import relucert.exact.Polynomial;
import relucert.instance.TunedSet;

/**
 * Networks of 3 or more layers for all data at once. The gaps between the samples and the sizes of
 * the targets are variables that are not negative; weights are polynomials in them. Where a
 * pre-activation has coefficients of one sign only, the rectifier keeps it or makes it 0 for all
 * values of the variables; so the output at each sample is a polynomial, to be compared with the
 * target.
 */
final class SymbolicCheck {
  /** Beyond these a check could take minutes; such certificates are rejected. */
  private static final int MOST_BITS = 512;

  private static final int MOST_EXPONENT = 1_000;
  private static final long MOST_PRODUCTS = 1_000_000;

  private static final int MOST_HANDED_ON = 5_000;

  private final Statement.AlwaysFitsLayered statement;
  private final TunedSet tuned;
  private final int variables;
  private long products;

  SymbolicCheck(Statement.AlwaysFitsLayered statement) {
    this.statement = statement;
    this.tuned = statement.tuned();
    this.variables = tuned.k() - 1 + tuned.size();
  }

  /** Each further hidden layer has one neuron that hands the output on, raised above 0. */
  static void requireHandedOn(Statement.AlwaysFitsLayered statement, List<Certificate> parts) {
    Rejection.unless(
        3 <= statement.layers() && statement.layers() <= MOST_HANDED_ON,
        "layers: from 3 to " + MOST_HANDED_ON);
    Rejection.unless(parts.size() == 1, parts.size() + " parts, not 1");
    Statement part = parts.get(0).statement();
    if (part instanceof Statement.AlwaysFits s) {
      requireHandedOn(statement, s.tuned(), 2, s.neurons());
    } else if (part instanceof Statement.AlwaysFitsLayered s) {
      // Fewer layers, so parts do not nest without end.
      requireHandedOn(statement, s.tuned(), s.layers(), s.neurons());
    } else {
      throw new Rejection("the part is no upper bound");
    }
    Judgement judgement = Checker.check(parts.get(0));
    Rejection.unless(judgement.isAccepted(), "part 1: " + judgement);
  }

  private static void requireHandedOn(
      Statement.AlwaysFitsLayered statement, TunedSet tuned, int layers, int neurons) {
    Rejection.unless(tuned.equals(statement.tuned()), "the part speaks of another T");
    Rejection.unless(2 <= layers && layers < statement.layers(), "the part has no fewer layers");
    // Without neurons the network is constant, and stays so with more layers.
    long needed = neurons == 0 ? 0 : (long) neurons + statement.layers() - layers;
    Rejection.unless(needed <= statement.neurons(), "handing on takes " + needed + " neurons");
  }

  void require(List<SymbolicCase> cases) {
    Rejection.unless(
        3 <= statement.layers() && statement.layers() <= SymbolicCases.MAX_LAYERS,
        "layers: from 3 to " + SymbolicCases.MAX_LAYERS);
    Rejection.unless(
        tuned.k() <= SymbolicCases.MAX_SAMPLES && tuned.size() <= SymbolicCases.MAX_TUNED,
        "too many samples for this checker");
    Set<List<Integer>> patterns = new HashSet<>();
    for (SymbolicCase one : cases) {
      Rejection.unless(
          one.signs().size() == tuned.size()
              && one.signs().stream().allMatch(s -> s == 1 || s == -1),
          "not one sign for each tuned sample");
      patterns.add(one.signs());
      // The negated network serves the opposite signs.
      patterns.add(one.signs().stream().map(s -> -s).toList());
    }
    Rejection.unless(patterns.size() == 1 << tuned.size(), "a pattern of signs is missing");
    cases.forEach(this::requireCase);
  }

  private void requireCase(SymbolicCase one) {
    requireLayers(one.layers());
    requireSize(one.divisor());
    Rejection.unless(
        one.divisor().isOfSign(1) && one.divisor().hasTermWithout(tuned.k() - 1),
        "the divisor may be 0 or negative");
    Polynomial at = Polynomial.constant(variables, 0);
    int rank = 0;
    for (int i = 1; i <= tuned.k(); i++) {
      Polynomial target = Polynomial.constant(variables, 0);
      if (tuned.contains(i)) {
        target =
            Polynomial.variable(variables, tuned.k() - 1 + rank)
                .times(one.divisor())
                .times(one.signs().get(rank));
        rank++;
      }
      Rejection.unless(
          output(one.layers(), at, i).equals(target), "sample " + i + " does not get its target");
      if (i < tuned.k()) {
        at = at.plus(Polynomial.variable(variables, i - 1));
      }
    }
  }

  private void requireLayers(List<SymbolicLayer> layers) {
    Rejection.unless(layers.size() == statement.layers(), "the network has other layers");
    int inputs = 1;
    int neurons = -1;
    for (SymbolicLayer layer : layers) {
      Rejection.unless(layer.inputs() == inputs, "a layer whose inputs are not the outputs before");
      for (List<Polynomial> row : layer.rows()) {
        Rejection.unless(row.size() - 1 == inputs, "a row of another size");
        row.forEach(this::requireSize);
      }
      inputs = layer.rows().size();
      neurons += inputs;
    }
    Rejection.unless(inputs == 1, "the network has not one output");
    Rejection.unless(
        neurons <= statement.neurons(),
        "the network has " + neurons + " neurons, more than " + statement.neurons());
  }

  private void requireSize(Polynomial polynomial) {
    Rejection.unless(polynomial.variables() == variables, "a polynomial in other variables");
    Rejection.unless(
        polynomial.bits() <= MOST_BITS && polynomial.largestExponent() <= MOST_EXPONENT,
        "a polynomial with too large numbers");
  }

  private Polynomial output(List<SymbolicLayer> layers, Polynomial at, int sample) {
    List<Polynomial> signal = List.of(at);
    for (int l = 0; l < layers.size(); l++) {
      List<Polynomial> inputs =
          ImmutableList.<Polynomial>builder()
              .addAll(signal)
              .add(Polynomial.constant(variables, 1))
              .build();
      List<Polynomial> next = new ArrayList<>();
      for (List<Polynomial> row : layers.get(l).rows()) {
        for (int j = 0; j < signal.size(); j++) {
          products += (long) row.get(j).size() * inputs.get(j).size();
        }
        Rejection.unless(products <= MOST_PRODUCTS, "too many products for this checker");
        Polynomial value = Polynomial.sumOfProducts(variables, row, inputs);
        requireSize(value);
        if (l + 1 < layers.size() && !value.isOfSign(1)) {
          Rejection.unless(
              value.isOfSign(-1), "at sample " + sample + " a neuron whose sign is not decided");
          value = Polynomial.constant(variables, 0);
        }
        next.add(value);
      }
      signal = next;
    }
    return signal.get(0);
  }
}
