package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;

class SmtLibWidthTest {
  private static final Pattern VALUE =
      Pattern.compile("\\(define-fun (b2|[pq]_[rl][ud]_[0-9]+) \\(\\) Real ([^\\n]*)\\)");

  private static OrderedInstance line(String[] positions, String... targets) {
    return OrderedInstance.of(
        Instance.onLine(RationalVector.parse(positions), RationalVector.parse(targets)));
  }

  private static String[] row(String... numbers) {
    return numbers;
  }

  private static String verdict(OrderedInstance line, int neurons) {
    return SmtSolver.verdict(SmtLibWidth.script(line, neurons));
  }

  @Test
  void theScriptIsTheSameTextEachTime() {
    OrderedInstance line = line(row("-1/2", "3"), "1", "-2/3");
    assertThat(SmtLibWidth.script(line, 1))
        .isEqualTo(
            """
            ; relucert: is 1 neuron enough?
            ;
            ; Instance: K = 2, d = 1, the samples listed below; x = a.(sample), a = (1).
            ; sat if and only if some 2-layer network (one hidden layer) of neurons that look along a,
            ; at most 1 of them, takes every target exactly. For d = 1 all neurons look along a.
            ;
            ; g(x) = b2 + sum of p*max(0, x - t) (facing right: r) and p*max(0, t - x) (left: l),
            ; u: p >= 0, d: p <= 0, the number of a kind: the gap of t; q = p*t, linear in p and q.
            ; For example p_rd_2, q_rd_2: facing right, p <= 0, t between the 2nd and 3rd sample.
            ; No kind is missing: t outside the samples can be moved to the first or last of them,
            ; only b2 changes; two neurons of one kind are one, (p + p', q + q'), on all samples.
            (set-info :smt-lib-version 2.6)
            (set-logic QF_LRA)
            (declare-fun b2 () Real)

            ; breakpoints from x = -1/2 to 3
            (declare-fun use_ru_1 () Bool)
            (declare-fun p_ru_1 () Real)
            (declare-fun q_ru_1 () Real)
            (assert (<= (* (- (/ 1 2)) p_ru_1) q_ru_1 (* 3 p_ru_1)))
            (assert (<= 0 p_ru_1))
            (assert (or use_ru_1 (<= p_ru_1 0)))
            (declare-fun use_rd_1 () Bool)
            (declare-fun p_rd_1 () Real)
            (declare-fun q_rd_1 () Real)
            (assert (>= (* (- (/ 1 2)) p_rd_1) q_rd_1 (* 3 p_rd_1)))
            (assert (>= 0 p_rd_1))
            (assert (or use_rd_1 (>= p_rd_1 0)))
            (declare-fun use_lu_1 () Bool)
            (declare-fun p_lu_1 () Real)
            (declare-fun q_lu_1 () Real)
            (assert (<= (* (- (/ 1 2)) p_lu_1) q_lu_1 (* 3 p_lu_1)))
            (assert (<= 0 p_lu_1))
            (assert (or use_lu_1 (<= p_lu_1 0)))
            (declare-fun use_ld_1 () Bool)
            (declare-fun p_ld_1 () Real)
            (declare-fun q_ld_1 () Real)
            (assert (>= (* (- (/ 1 2)) p_ld_1) q_ld_1 (* 3 p_ld_1)))
            (assert (>= 0 p_ld_1))
            (assert (or use_ld_1 (>= p_ld_1 0)))

            ; sums of p and q over the neurons active at each sample
            (define-fun p_r_at_1 () Real 0)
            (define-fun p_r_at_2 () Real (+ p_r_at_1 p_ru_1 p_rd_1))
            (define-fun p_l_at_2 () Real 0)
            (define-fun p_l_at_1 () Real (+ p_l_at_2 p_lu_1 p_ld_1))
            (define-fun q_r_at_1 () Real 0)
            (define-fun q_r_at_2 () Real (+ q_r_at_1 q_ru_1 q_rd_1))
            (define-fun q_l_at_2 () Real 0)
            (define-fun q_l_at_1 () Real (+ q_l_at_2 q_lu_1 q_ld_1))

            ; sample 1 at x = -1/2: target 1
            (assert (= (+ b2 (* (- (/ 1 2)) (- p_r_at_1 p_l_at_1)) (- q_l_at_1 q_r_at_1)) 1))

            ; sample 2 at x = 3: target -2/3
            (assert (= (+ b2 (* 3 (- p_r_at_2 p_l_at_2)) (- q_l_at_2 q_r_at_2)) (- (/ 2 3))))

            ; at most 1 neuron in use; c_i_j: at least j of the first i kinds are
            (declare-fun c_1_1 () Bool)
            (assert (=> use_ru_1 c_1_1))
            (declare-fun c_2_1 () Bool)
            (assert (=> use_rd_1 c_2_1))
            (assert (=> c_1_1 c_2_1))
            (assert (not (and use_rd_1 c_1_1)))
            (declare-fun c_3_1 () Bool)
            (assert (=> use_lu_1 c_3_1))
            (assert (=> c_2_1 c_3_1))
            (assert (not (and use_lu_1 c_2_1)))
            (declare-fun c_4_1 () Bool)
            (assert (=> use_ld_1 c_4_1))
            (assert (=> c_3_1 c_4_1))
            (assert (not (and use_ld_1 c_3_1)))

            (check-sat)
            ; after unsat there is no model, which a solver may call an error
            (get-model)
            """);
  }

  @Test
  void oneSampleNeedsNoNeuron() {
    assertThat(verdict(line(row("5"), "-7/2"), 0)).isEqualTo("sat");
    assertThat(verdict(line(row("5"), "-7/2"), 3)).isEqualTo("sat");
  }

  @Test
  void noNeuronsFitConstantDataOnly() {
    assertThat(verdict(line(row("0", "1", "2"), "4", "4", "4"), 0)).isEqualTo("sat");
    assertThat(verdict(line(row("0", "1", "2"), "4", "4", "5"), 0)).isEqualTo("unsat");
  }

  @Test
  void hugeNumbersAreExact() {
    String huge = "1" + "0".repeat(300);
    String next = "1" + "0".repeat(299) + "1";
    OrderedInstance flat = line(row("-1/" + huge, "0", huge), huge, huge, next);
    assertThat(SmtLibWidth.script(flat, 1))
        .contains("(- (/ 1 " + huge + "))")
        .contains("target 1" + "0".repeat(39) + "...\n");
    assertThat(verdict(flat, 1)).isEqualTo("sat");
    assertThat(verdict(flat, 0)).isEqualTo("unsat");
  }

  /** Slopes 1, 2, 4 and no other: two neurons for two breakpoints are not enough (Theorem 1). */
  @Test
  void turnsAloneDoNotDecide() {
    OrderedInstance line =
        line(row("1", "2", "3", "4", "5", "6", "7"), "0", "1", "2", "4", "6", "10", "14");
    assertThat(verdict(line, 2)).isEqualTo("unsat");
    assertThat(verdict(line, 3)).isEqualTo("sat");
  }

  @Test
  void aModelIsANetwork() {
    OrderedInstance line =
        line(row("-3", "-1/2", "0", "7", "15/2", "9"), "0", "1", "-2/3", "5", "0", "1");
    List<String> answers = SmtSolver.answers(SmtLibWidth.script(line, 4));
    assertThat(answers.get(0)).isEqualTo("sat");
    Map<String, BigFraction> model = values(answers.get(1));
    assertThat(model.keySet().stream().filter(name -> name.startsWith("p_")))
        .filteredOn(name -> model.getOrDefault(name, BigFraction.ZERO).signum() != 0)
        .hasSizeBetween(1, 4);
    for (int i = 0; i < line.k(); i++) {
      assertThat(network(model, line.positions().get(i)))
          .isEqualByComparingTo(line.targets().get(i));
    }
  }

  /** g(x), each neuron being max(0, .) with its breakpoint q / p. */
  private static BigFraction network(Map<String, BigFraction> model, BigFraction x) {
    BigFraction value = model.getOrDefault("b2", BigFraction.ZERO);
    for (Map.Entry<String, BigFraction> neuron : model.entrySet()) {
      BigFraction p = neuron.getValue();
      if (neuron.getKey().startsWith("p_") && p.signum() != 0) {
        BigFraction q = model.getOrDefault("q" + neuron.getKey().substring(1), BigFraction.ZERO);
        BigFraction right = x.subtract(q.divide(p));
        BigFraction active = neuron.getKey().startsWith("p_r") ? right : right.negate();
        value = active.signum() > 0 ? value.add(p.multiply(active)) : value;
      }
    }
    return value;
  }

  private static Map<String, BigFraction> values(String model) {
    Map<String, BigFraction> values = new HashMap<>();
    Matcher matcher =
        VALUE.matcher(model.replaceAll("\\s*\\n\\s+", " ").replace(" (define", "\n(define"));
    while (matcher.find()) {
      String term = matcher.group(2).replaceAll("[()]", " ").strip();
      String[] numbers = term.replaceAll("[-/]", " ").strip().split(" +", -1);
      BigFraction size = Rationals.parse(numbers[0]);
      size = numbers.length == 2 ? size.divide(Rationals.parse(numbers[1])) : size;
      values.put(matcher.group(1), term.contains("-") ? size.negate() : size);
    }
    assertThat(values).containsKey("b2");
    return values;
  }

  @Test
  void aNegativeNumberOfNeuronsIsRejected() {
    OrderedInstance line = line(row("0", "1"), "0", "1");
    assertThatThrownBy(() -> SmtLibWidth.script(line, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatCannotBeCountedInReasonIsNotWritten() {
    assertThat(SmtLibWidth.isWritable(1000, 200)).isTrue();
    assertThat(SmtLibWidth.isWritable(1000, 201)).isFalse();
    assertThat(SmtLibWidth.isWritable(1000, 3996)).isTrue();
    assertThat(SmtLibWidth.isWritable(Integer.MAX_VALUE, Integer.MAX_VALUE)).isFalse();
  }
}
