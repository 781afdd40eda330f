package relucert.checker;

import relucert.certificate.Certificate;
import relucert.certificate.CertificateReader;
import relucert.certificate.Evidence;
import relucert.certificate.MalformedCertificateException;
import relucert.certificate.Statement;
import relucert.instance.CompactInstance;
import relucert.network.RidgeNetwork;

/**
 * The trusted checker. It never searches: it takes the problem from the statement, looks the rest
 * up in the evidence, and recomputes everything exactly. It is total: every certificate and every
 * text is either accepted or rejected with the first condition that failed. What each kind of
 * evidence proves, and why, is in proofs/FORMAT.md and proofs/method.md.
 */
public final class Checker {
  private Checker() {}

  /**
   * Checks the text of a certificate.
   *
   * @param text any text
   * @return accepted, or rejected with the first failed condition
   */
  public static Judgement check(String text) {
    try {
      return check(CertificateReader.read(text));
    } catch (MalformedCertificateException e) {
      return Judgement.rejected(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Checks a certificate.
   *
   * @param certificate any certificate
   * @return accepted, or rejected with the first failed condition
   */
  public static Judgement check(Certificate certificate) {
    try {
      require(certificate.statement(), certificate.evidence());
      return Judgement.accepted();
    } catch (Rejection e) {
      return Judgement.rejected(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Checks that a 2-layer network takes every target of an instance exactly, the targets outside T
   * being 0. This is {@link Statement.FitsNeurons} with a {@link Evidence.Witness} for so many
   * samples that no text of it is wanted.
   *
   * @param instance the data
   * @param neurons the bound
   * @param network the witness
   * @return accepted, or rejected with the first failed condition
   */
  public static Judgement check(CompactInstance instance, int neurons, RidgeNetwork network) {
    try {
      RidgeCheck.require(instance, neurons, network);
      return Judgement.accepted();
    } catch (Rejection e) {
      return Judgement.rejected(String.valueOf(e.getMessage()));
    }
  }

  private static void require(Statement statement, Evidence evidence) {
    if (statement instanceof Statement.FitsNeurons s && evidence instanceof Evidence.Witness e) {
      WitnessCheck.network(s, e.network());
    } else if (statement instanceof Statement.FitsBreakpoints s
        && evidence instanceof Evidence.Function e) {
      WitnessCheck.function(s, e);
    } else if (statement instanceof Statement.NeedsBreakpoints s
        && evidence instanceof Evidence.Packing e) {
      new PackingCheck(s.instance(), false).require(e.windows(), s.breakpoints());
    } else if (statement instanceof Statement.NeedsNeurons s
        && evidence instanceof Evidence.Packing e) {
      // A 2-layer network with m neurons has at most m breakpoints on a line.
      new PackingCheck(s.instance(), s.oneDirection()).require(e.windows(), s.neurons());
    } else if (statement instanceof Statement.NeedsNeurons s
        && evidence instanceof Evidence.ConeCases e) {
      new ConeCasesCheck(s.instance(), s.neurons()).require(e);
    } else if (statement instanceof Statement.NeedsNeurons s
        && evidence instanceof Evidence.ReachSets e) {
      new ReachSetsCheck(s).require(e);
    } else if (statement instanceof Statement.AlwaysFits s
        && evidence instanceof Evidence.Cover e) {
      new CoverCheck(s).require(e);
    } else if (statement instanceof Statement.NeedsLayeredNeurons s
        && evidence instanceof Evidence.Packing e) {
      new LayeredCheck(s).requirePacking(e.windows());
    } else if (statement instanceof Statement.NeedsLayeredNeurons s
        && evidence instanceof Evidence.TwoRuns e) {
      new LayeredCheck(s).requireTwoRuns(e.windows());
    } else if (statement instanceof Statement.NeedsLayeredNeurons s
        && evidence instanceof Evidence.Zigzag e) {
      new LayeredCheck(s).requireZigzag(e.samples());
    } else if (statement instanceof Statement.WorstCase s && evidence instanceof Evidence.Parts e) {
      LayeredCheck.requireWorstCase(s, e.certificates());
    } else if (statement instanceof Statement.WorstCase s
        && evidence instanceof Evidence.ParameterCount) {
      LayeredCheck.requireParameterCount(s);
    } else if (statement instanceof Statement.AlwaysFitsLayered s
        && evidence instanceof Evidence.Parts e) {
      SymbolicCheck.requireHandedOn(s, e.certificates());
    } else if (statement instanceof Statement.AlwaysFitsLayered s
        && evidence instanceof Evidence.SymbolicCases e) {
      new SymbolicCheck(s).require(e.cases());
    } else if (statement instanceof Statement.Capacity s && evidence instanceof Evidence.Parts e) {
      CapacityCheck.require(s, e.certificates());
    } else if (statement instanceof Statement.Violated s && evidence instanceof Evidence.Parts e) {
      ViolationCheck.require(s.bound(), e.certificates());
    } else {
      throw new Rejection("this kind of evidence does not speak of this kind of statement");
    }
  }
}
