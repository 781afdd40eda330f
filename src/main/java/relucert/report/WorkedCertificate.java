package relucert.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

/** A certificate written out with its numbers, so that a reader can check it by hand. */
public final class WorkedCertificate {
  /** Larger data are not written out. */
  private static final int MOST_SAMPLES = 40;

  private final StringBuilder text = new StringBuilder();

  private WorkedCertificate() {}

  /**
   * Returns the numbers of a certificate: the data, the function, and its values at the samples.
   *
   * @param certificate any certificate
   * @return lines of text, none for kinds that have no short form
   */
  public static String of(Certificate certificate) {
    WorkedCertificate worked = new WorkedCertificate();
    worked.write(certificate);
    return worked.text.toString();
  }

  private void line(String format, Object... words) {
    text.append(String.format(Locale.ROOT, format, words)).append('\n');
  }

  private void write(Certificate certificate) {
    if (certificate.evidence() instanceof Evidence.Parts parts) {
      for (Certificate part : parts.certificates()) {
        write(part);
      }
    } else if (certificate.statement() instanceof Statement.FitsNeurons fit
        && certificate.evidence() instanceof Evidence.Witness witness) {
      line("  %s", data(fit.instance()));
      line(
          "  neurons %d: g(x) = %s",
          witness.network().neurons(), FunctionText.of(witness.network()));
      table(fit.instance(), witness.network().values(fit.instance().samples()), "g");
    } else if (certificate.statement() instanceof Statement.FitsBreakpoints fit
        && certificate.evidence() instanceof Evidence.Function function) {
      line("  %s", data(fit.instance()));
      line("  pieces %d: f(x) = %s", function.turns().size() + 1, function(function));
      table(fit.instance(), values(fit.instance(), function), "f");
    } else if (certificate.statement() instanceof Statement.NeedsBreakpoints needs
        && certificate.evidence() instanceof Evidence.Packing packing) {
      line("  %s", data(needs.instance()));
      line(
          "  windows %d, so at least %d breakpoints: %s",
          packing.windows().size(), needs.breakpoints(), windows(packing.windows()));
    } else if (certificate.statement() instanceof Statement.NeedsLayeredNeurons needs
        && certificate.evidence() instanceof Evidence.TwoRuns runs) {
      int first = runs.windows().isEmpty() ? 0 : runs.windows().get(0).sign();
      long left = runs.windows().stream().filter(w -> w.sign() == first).count();
      line("  %s", data(needs.instance()));
      line(
          "  %d turns %s, then %d turns %s: at least %d neurons in %d layers",
          left,
          first > 0 ? "upwards" : "downwards",
          runs.windows().size() - left,
          first > 0 ? "downwards" : "upwards",
          needs.neurons(),
          needs.layers());
    } else if (certificate.statement() instanceof Statement.AlwaysFits always
        && certificate.evidence() instanceof Evidence.Cover cover) {
      cover(always, cover);
    }
  }

  private static String windows(List<Evidence.Window> windows) {
    return windows.stream()
        .map(w -> "(" + w.left() + "," + w.middle() + "," + w.right() + ")")
        .collect(Collectors.joining(" "));
  }

  private static String data(Instance instance) {
    if (instance.k() > MOST_SAMPLES) {
      return String.format(Locale.ROOT, "K = %d, N = %d", instance.k(), instance.tuned().size());
    }
    return "x = "
        + RationalVector.of(instance.samples().stream().map(x -> x.get(0)).toList())
        + ", T = "
        + instance.tuned()
        + ", z = "
        + instance.targets();
  }

  private void table(Instance instance, RationalVector values, String name) {
    line("    %6s %10s %10s %10s", "sample", "x", "z", name + "(x)");
    for (int i = 1; i <= instance.k(); i++) {
      line(
          "    %6d %10s %10s %10s",
          i,
          Rationals.text(instance.point(i).get(0)),
          Rationals.text(instance.target(i)),
          Rationals.text(values.get(i - 1)));
    }
  }

  private static String function(Evidence.Function function) {
    List<BigFraction> coefficients =
        new ArrayList<>(List.of(function.constant(), function.slope()));
    function.turns().forEach(t -> coefficients.add(t.jump()));
    List<String> terms =
        Stream.concat(
                Stream.of("", "x"),
                function.turns().stream()
                    .map(t -> "max(0, x - " + Rationals.text(t.breakpoint()) + ")"))
            .toList();
    return FunctionText.sum(RationalVector.of(coefficients), terms);
  }

  private static RationalVector values(Instance instance, Evidence.Function function) {
    List<BigFraction> values = new ArrayList<>();
    for (RationalVector x : instance.samples()) {
      BigFraction value = function.constant().add(function.slope().multiply(x.get(0)));
      for (Evidence.Turn turn : function.turns()) {
        BigFraction beyond = x.get(0).subtract(turn.breakpoint());
        value = beyond.signum() > 0 ? value.add(turn.jump().multiply(beyond)) : value;
      }
      values.add(value);
    }
    return RationalVector.of(values);
  }

  /**
   * A cover without signs: one shape whose weights are linear in the chord slopes. Written with
   * letters, then with numbers for x_i = i and label 1 on T.
   */
  private void cover(Statement.AlwaysFits always, Evidence.Cover cover) {
    TunedSet tuned = always.tuned();
    line("");
    line(
        "  T = %s, J(T) = %s: neurons %d, for all real x and all real z that vanish off T",
        tuned, TunedSet.of(tuned.k(), tuned.retained()), cover.cells().get(0).places().size());
    if (cover.signed() > 0) {
      line("  %d shapes, one for each sign pattern; see the certificate", cover.cells().size());
      return;
    }
    List<Integer> gaps = cover.generators().stream().map(WorkedCertificate::gap).toList();
    line(
        "    with slopes %s:",
        gaps.stream().map(g -> slope(tuned, g)).collect(Collectors.joining(", ")));
    line("    g(x) = c%s, with c such that g(x1) = z1", letters(tuned, cover, gaps));
    numbers(tuned, cover, gaps);
  }

  private static int gap(RationalVector unit) {
    int gap = 0;
    while (unit.get(gap).signum() == 0) {
      gap++;
    }
    return gap + 1;
  }

  private static String slope(TunedSet tuned, int gap) {
    int left = tuned.retained().get(gap - 1);
    int right = tuned.retained().get(gap);
    return String.format(
        Locale.ROOT, "d%d = (z%d - z%d)/(x%d - x%d)", gap, right, left, right, left);
  }

  private static String letters(TunedSet tuned, Evidence.Cover cover, List<Integer> gaps) {
    Evidence.Cell cell = cover.cells().get(0);
    StringBuilder terms = new StringBuilder();
    for (int j = 0; j < cell.places().size(); j++) {
      Evidence.Place place = cell.places().get(j);
      int neuron = j;
      RationalVector parts =
          RationalVector.of(cell.shares().stream().map(s -> s.get(neuron).first()).toList());
      int sample = tuned.retained().get(place.at() - 1);
      terms.append(
          String.format(
              Locale.ROOT,
              " + (%s)*max(0, %s)",
              FunctionText.sum(parts, gaps.stream().map(g -> "d" + g).toList()),
              place.facesLeft() ? "x" + sample + " - x" : "x - x" + sample));
    }
    return terms.toString();
  }

  private void numbers(TunedSet tuned, Evidence.Cover cover, List<Integer> gaps) {
    List<Integer> retained = tuned.retained();
    Evidence.Cell cell = cover.cells().get(0);
    List<BigFraction> coefficients = new ArrayList<>();
    List<String> hinges = new ArrayList<>();
    List<RationalVector> activations = new ArrayList<>();
    for (int j = 0; j < cell.places().size(); j++) {
      Evidence.Place place = cell.places().get(j);
      BigFraction coefficient = BigFraction.ZERO;
      for (int g = 0; g < gaps.size(); g++) {
        int left = retained.get(gaps.get(g) - 1);
        int right = retained.get(gaps.get(g));
        BigFraction chord = Rationals.of(label(tuned, right) - label(tuned, left), right - left);
        coefficient = coefficient.add(cell.shares().get(g).get(j).first().multiply(chord));
      }
      int sample = retained.get(place.at() - 1);
      coefficients.add(coefficient);
      hinges.add("max(0, " + (place.facesLeft() ? sample + " - x" : "x - " + sample) + ")");
      activations.add(activation(tuned.k(), sample, place.facesLeft()));
    }
    RationalVector values = RationalVector.zero(tuned.k());
    for (int j = 0; j < activations.size(); j++) {
      values = values.plus(activations.get(j).times(coefficients.get(j)));
    }
    BigFraction constant = Rationals.of(label(tuned, 1)).subtract(values.get(0));
    coefficients.add(0, constant);
    hinges.add(0, "");
    line(
        "    for x_i = i and z = 1 on T: g(x) = %s",
        FunctionText.sum(RationalVector.of(coefficients), hinges));
    line("    x:    %s", row(tuned.k(), i -> Rationals.of(i)));
    RationalVector sums = values;
    line("    g(x): %s", row(tuned.k(), i -> sums.get(i - 1).add(constant)));
  }

  private static int label(TunedSet tuned, int sample) {
    return tuned.contains(sample) ? 1 : 0;
  }

  private static RationalVector activation(int k, int sample, boolean facesLeft) {
    List<BigFraction> values = new ArrayList<>();
    for (int i = 1; i <= k; i++) {
      values.add(Rationals.of(Math.max(0, facesLeft ? sample - i : i - sample)));
    }
    return RationalVector.of(values);
  }

  private static String row(int k, java.util.function.IntFunction<BigFraction> entry) {
    return java.util.stream.IntStream.rangeClosed(1, k)
        .mapToObj(i -> String.format(Locale.ROOT, "%5s", Rationals.text(entry.apply(i))))
        .collect(Collectors.joining());
  }
}
