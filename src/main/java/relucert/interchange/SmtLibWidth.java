package relucert.interchange;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.OrderedInstance;

/**
 * The question whether m neurons are enough for data on a line, as an SMT-LIB 2 script in linear
 * real arithmetic with Booleans (QF_LRA): satisfiable if and only if some 2-layer network with at
 * most m neurons, all of which look along the given direction, takes every target.
 *
 * <p>Along the direction a neuron is p max(0, x - t), which faces right, or p max(0, t - x), which
 * faces left, with any real p; a neuron with weight 0 is a constant and part of b2. Its kind is the
 * gap x_i &lt;= t &lt;= x_{i+1} of its breakpoint, its facing and the sign of p. With q = p t a
 * neuron facing right takes the values p x_j - q at the samples j &gt; i and 0 at the others, a
 * neuron facing left q - p x_j at j &lt;= i and 0 at the others; both are linear in (p, q), and so
 * is the condition on t: p x_i &lt;= q &lt;= p x_{i+1} if p &gt;= 0, reversed if p &lt;= 0 (and q =
 * 0 if p = 0).
 *
 * <p>Nothing is lost:
 *
 * <ul>
 *   <li>A breakpoint t &lt; x_1 may be moved to x_1. Facing left, the neuron is 0 at all samples
 *       before and after. Facing right, it is p (x - t) = p (x - x_1) + p (x_1 - t), and the
 *       constant goes to b2. A breakpoint t &gt; x_n may be moved to x_n in the same way.
 *   <li>A breakpoint at a sample may count to either of its gaps.
 *   <li>Two neurons of one kind, (p, q) and (p', q'), have on all samples the values of the one
 *       neuron (p + p', q + q') of this kind: the values are linear in (p, q), and the conditions
 *       on (p, q) are those of a convex cone. So one of each kind is enough, and no order of the
 *       neurons is left to choose.
 *   <li>Fewer than m neurons: more can be added with p = q = 0.
 * </ul>
 *
 * <p>The script knows nothing of breakpoints that a function needs or of sums of its slopes. A
 * model is a network: the neurons in use have output weight p and breakpoint q / p.
 */
public final class SmtLibWidth {
  /** The most neurons times samples for which a script is written. */
  public static final int MOST = 200_000;

  private static final List<String> KINDS = List.of("ru", "rd", "lu", "ld");

  private final RationalVector positions;
  private final RationalVector targets;
  private final int neurons;
  private final StringBuilder script = new StringBuilder();

  private SmtLibWidth(RationalVector positions, RationalVector targets, int neurons) {
    this.positions = positions;
    this.targets = targets;
    this.neurons = neurons;
  }

  /**
   * Asks whether neurons that look along the direction of an instance are enough.
   *
   * @param instance the data, n samples along a direction
   * @param neurons the number m of neurons, at least 0
   * @return the script; equal data give equal texts
   * @throws IllegalArgumentException if {@code neurons} is negative, or the script would be longer
   *     than some 100 megabytes, see {@link #isWritable}
   */
  public static String script(OrderedInstance instance, int neurons) {
    if (neurons < 0) {
      throw new IllegalArgumentException("expected at least 0 neurons, found " + neurons);
    }
    if (!isWritable(instance.k(), neurons)) {
      throw new IllegalArgumentException("expected fewer neurons or samples");
    }
    SmtLibWidth width = new SmtLibWidth(instance.positions(), instance.targets(), neurons);
    width.head(instance);
    width.neurons();
    width.sums();
    width.samples(instance.order());
    width.count();
    width.line("");
    width.line("(check-sat)");
    width.comment("after unsat there is no model, which a solver may call an error");
    width.line("(get-model)");
    return width.script.toString();
  }

  /**
   * Tells whether a question is short enough to be written. Neurons are counted among the four
   * kinds of each gap; nothing is to be counted if there are as many neurons as kinds.
   *
   * @param samples the number n of samples
   * @param neurons the number m of neurons
   * @return true if m n is at most {@link #MOST} or m at least 4 (n - 1)
   */
  public static boolean isWritable(int samples, int neurons) {
    return neurons >= KINDS.size() * (samples - 1L) || (long) samples * neurons <= MOST;
  }

  private int n() {
    return positions.size();
  }

  private void head(OrderedInstance instance) {
    String enough = neurons == 1 ? "is 1 neuron" : "are " + neurons + " neurons";
    comment("relucert: %s enough?", enough);
    comment("");
    comment(
        "Instance: K = %d, d = %d, the samples listed below; x = a.(sample), a = %s.",
        n(), instance.direction().size(), instance.direction());
    comment(
        "sat if and only if some 2-layer network (one hidden layer) of neurons that look along a,");
    comment(
        "at most %d of them, takes every target exactly.%s",
        neurons, instance.direction().size() == 1 ? " For d = 1 all neurons look along a." : "");
    comment("");
    comment("g(x) = b2 + sum of p*max(0, x - t) (facing right: r) and p*max(0, t - x) (left: l),");
    comment(
        "u: p >= 0, d: p <= 0, the number of a kind: the gap of t; q = p*t, linear in p and q.");
    comment("For example p_rd_2, q_rd_2: facing right, p <= 0, t between the 2nd and 3rd sample.");
    comment("No kind is missing: t outside the samples can be moved to the first or last of them,");
    comment("only b2 changes; two neurons of one kind are one, (p + p', q + q'), on all samples.");
    line("(set-info :smt-lib-version 2.6)");
    line("(set-logic QF_LRA)");
    line("(declare-fun b2 () Real)");
  }

  private void neurons() {
    for (int gap = 1; gap < n(); gap++) {
      line("");
      comment("breakpoints from x = %s to %s", shown(gap), shown(gap + 1));
      for (String kind : KINDS) {
        String name = kind + "_" + gap;
        line("(declare-fun use_%s () Bool)", name);
        line("(declare-fun p_%s () Real)", name);
        line("(declare-fun q_%s () Real)", name);
        String order = kind.endsWith("u") ? "<=" : ">=";
        line(
            "(assert (%s (* %s p_%s) q_%s (* %s p_%s)))",
            order, number(position(gap)), name, name, number(position(gap + 1)), name);
        line("(assert (%s 0 p_%s))", order, name);
        line("(assert (or use_%s (%s p_%s 0)))", name, order, name);
      }
    }
  }

  /** Slope and offset of all neurons that are active at each sample, by facing. */
  private void sums() {
    line("");
    comment("sums of p and q over the neurons active at each sample");
    for (String sum : List.of("p", "q")) {
      line("(define-fun %s_r_at_1 () Real 0)", sum);
      for (int sample = 2; sample <= n(); sample++) {
        sum(sum, "r", sample, sample - 1, sample - 1);
      }
      line("(define-fun %s_l_at_%d () Real 0)", sum, n());
      for (int sample = n() - 1; sample >= 1; sample--) {
        sum(sum, "l", sample, sample + 1, sample);
      }
    }
  }

  private void sum(String sum, String facing, int sample, int next, int gap) {
    line(
        "(define-fun %s_%s_at_%d () Real (+ %s_%s_at_%d %s_%su_%d %s_%sd_%d))",
        sum, facing, sample, sum, facing, next, sum, facing, gap, sum, facing, gap);
  }

  private void samples(List<Integer> order) {
    for (int sample = 1; sample <= n(); sample++) {
      line("");
      comment(
          "sample %d at x = %s: target %s",
          order.get(sample - 1),
          shown(sample),
          Shown.shortened(Rationals.text(targets.get(sample - 1))));
      line(
          "(assert (= (+ b2 (* %s (- p_r_at_%d p_l_at_%d)) (- q_l_at_%d q_r_at_%d)) %s))",
          number(position(sample)),
          sample,
          sample,
          sample,
          sample,
          number(targets.get(sample - 1)));
    }
  }

  /**
   * At most m kinds in use: c_i_j is true if at least j of the first i kinds are (it may be true
   * otherwise, too), and a kind in use after m others is excluded.
   */
  private void count() {
    List<String> kinds =
        IntStream.range(1, n())
            .boxed()
            .flatMap(gap -> KINDS.stream().map(kind -> kind + "_" + gap))
            .toList();
    if (neurons >= kinds.size()) {
      return;
    }
    line("");
    comment(
        "at most %s in use; c_i_j: at least j of the first i kinds are",
        Shown.counted(neurons, "neuron"));
    for (int i = 1; i <= kinds.size(); i++) {
      String use = "use_" + kinds.get(i - 1);
      for (int j = 1; j <= Math.min(i, neurons); j++) {
        line("(declare-fun c_%d_%d () Bool)", i, j);
        line("(assert (=> %s c_%d_%d))", j == 1 ? use : and(use, i - 1, j - 1), i, j);
        if (j < i) {
          line("(assert (=> c_%d_%d c_%d_%d))", i - 1, j, i, j);
        }
      }
      if (i > neurons) {
        line("(assert (not %s))", neurons == 0 ? use : and(use, i - 1, neurons));
      }
    }
  }

  private static String and(String use, int i, int j) {
    return "(and " + use + " c_" + i + "_" + j + ")";
  }

  private BigFraction position(int sample) {
    return positions.get(sample - 1);
  }

  private String shown(int sample) {
    return Shown.shortened(Rationals.text(position(sample)));
  }

  private static String number(BigFraction value) {
    BigFraction c = Rationals.canonical(value);
    BigInteger numerator = c.getNumerator().abs();
    String magnitude =
        c.getDenominator().equals(BigInteger.ONE)
            ? numerator.toString()
            : "(/ " + numerator + " " + c.getDenominator() + ")";
    return c.signum() < 0 ? "(- " + magnitude + ")" : magnitude;
  }

  private void comment(String format, Object... args) {
    line("; " + format, args);
  }

  private void line(String format, Object... args) {
    String text = args.length == 0 ? format : String.format(Locale.ROOT, format, args);
    script.append(text.stripTrailing()).append('\n');
  }
}
