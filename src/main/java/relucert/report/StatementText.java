package relucert.report;

import java.util.Locale;
import java.util.stream.Collectors;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.instance.Instance;
import relucert.interchange.Shown;

/** Statements of certificates in one line. */
public final class StatementText {
  private StatementText() {}

  /**
   * Returns what a certificate claims, with what it is made of.
   *
   * @param certificate the certificate
   * @return one line
   */
  public static String of(Certificate certificate) {
    String statement = of(certificate.statement());
    return certificate.evidence() instanceof Evidence.Parts parts
            && !(certificate.statement() instanceof Statement.Capacity)
        ? statement
            + ": "
            + parts.certificates().stream().map(StatementText::of).collect(Collectors.joining("; "))
        : statement;
  }

  /**
   * Returns the statement in words.
   *
   * @param statement what a certificate claims
   * @return one line
   */
  public static String of(Statement statement) {
    if (statement instanceof Statement.FitsNeurons s) {
      return String.format(
          Locale.ROOT,
          "a %d-layer network with at most %s fits the data (%s)",
          s.layers(),
          Shown.counted(s.neurons(), "neuron"),
          data(s.instance()));
    }
    if (statement instanceof Statement.NeedsNeurons s) {
      return String.format(
          Locale.ROOT,
          "every 2-layer network%s that fits the data (%s) has at least %s",
          s.oneDirection() ? " with W1 = 1_m a^T, a.x increasing," : "",
          data(s.instance()),
          Shown.counted(s.neurons(), "neuron"));
    }
    if (statement instanceof Statement.FitsBreakpoints s) {
      return String.format(
          Locale.ROOT,
          "a piecewise-linear function with at most %s fits the data (%s)",
          Shown.counted(s.breakpoints(), "breakpoint"),
          data(s.instance()));
    }
    if (statement instanceof Statement.NeedsBreakpoints s) {
      return String.format(
          Locale.ROOT,
          "every piecewise-linear function through the data (%s) has at least %s",
          data(s.instance()),
          Shown.counted(s.breakpoints(), "breakpoint"));
    }
    if (statement instanceof Statement.AlwaysFits s) {
      return String.format(
          Locale.ROOT,
          "for K = %d, T = %s, all real x and all real z that vanish off T, a 2-layer network%s with at"
              + " most %s fits",
          s.tuned().k(),
          s.tuned(),
          s.oneDirection() ? " with W1 = 1_m a^T, a.x increasing," : "",
          Shown.counted(s.neurons(), "neuron"));
    }
    if (statement instanceof Statement.NeedsLayeredNeurons s) {
      return String.format(
          Locale.ROOT,
          "every %d-layer network that fits the data (%s) has at least %s",
          s.layers(),
          data(s.instance()),
          Shown.counted(s.neurons(), "neuron"));
    }
    if (statement instanceof Statement.WorstCase s) {
      return String.format(
          Locale.ROOT,
          "for K = %d and N = %d some data are such that every %d-layer network that fits them has at"
              + " least %s",
          s.k(),
          s.n(),
          s.layers(),
          Shown.counted(s.neurons(), "neuron"));
    }
    if (statement instanceof Statement.AlwaysFitsLayered s) {
      return String.format(
          Locale.ROOT,
          "for K = %d, T = %s, all real x and all real z that vanish off T, a %d-layer network with at"
              + " most %s fits",
          s.tuned().k(),
          s.tuned(),
          s.layers(),
          Shown.counted(s.neurons(), "neuron"));
    }
    if (statement instanceof Statement.Capacity s) {
      return String.format(
          Locale.ROOT,
          "m*(%d,%d) = %d for %d-layer networks: for K = %d, N = %d, all T, x and z %s suffice, and no"
              + " fewer",
          s.n(),
          s.k(),
          s.neurons(),
          s.layers(),
          s.k(),
          s.n(),
          Shown.counted(s.neurons(), "neuron"));
    }
    Statement.Violated violated = (Statement.Violated) statement;
    return "the printed bound " + violated.bound().id() + " is violated";
  }

  private static String data(Instance instance) {
    return String.format(
        Locale.ROOT,
        "K = %d, d = %d, N = %d",
        instance.k(),
        instance.dimension(),
        instance.tuned().size());
  }
}
