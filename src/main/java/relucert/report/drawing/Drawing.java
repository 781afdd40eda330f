package relucert.report.drawing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.Window;
import relucert.certificate.Statement;
import relucert.construction.Constructions;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.pwl.Affine;
import relucert.pwl.LeastBreakpoints;
import relucert.pwl.NetworkOnLine;
import relucert.pwl.PiecewiseLinear;

/**
 * What there is to draw of a certificate: samples on a line, a function through them, and the
 * windows that force breakpoints. All numbers are exact; only the picture rounds.
 *
 * @param caption what is shown
 * @param instance data on a line
 * @param function a function on the line, if one belongs to the certificate
 * @param windows the windows of a lower bound, samples counted from 1
 */
public record Drawing(
    String caption,
    Instance instance,
    Optional<PiecewiseLinear> function,
    ImmutableList<Window> windows) {
  /** A certificate of many parts shows the first few. */
  private static final int MOST = 4;

  /** More samples than these do not fit a picture. */
  private static final int MOST_SAMPLES = 420;

  /** Returns the pictures of a certificate, in its order; none for kinds without data. */
  public static ImmutableList<Drawing> of(Certificate certificate) {
    List<Drawing> drawings = new ArrayList<>();
    collect(certificate, drawings);
    return drawings.stream()
        .filter(d -> d.instance().dimension() == 1 && d.instance().k() <= MOST_SAMPLES)
        .limit(MOST)
        .collect(ImmutableList.toImmutableList());
  }

  private static void collect(Certificate certificate, List<Drawing> drawings) {
    Statement statement = certificate.statement();
    Evidence evidence = certificate.evidence();
    if (evidence instanceof Evidence.Parts parts) {
      parts.certificates().forEach(part -> collect(part, drawings));
    } else if (statement instanceof Statement.FitsNeurons fit
        && evidence instanceof Evidence.Witness witness
        && fit.instance().dimension() == 1) {
      PiecewiseLinear g = NetworkOnLine.of(witness.network()).function();
      String caption = "A network g with " + count(witness.network().neurons(), "neuron");
      drawings.add(new Drawing(caption, fit.instance(), Optional.of(g), ImmutableList.of()));
    } else if (statement instanceof Statement.FitsBreakpoints fit
        && evidence instanceof Evidence.Function function) {
      PiecewiseLinear f = function(function);
      String caption = "A function with " + count(f.breakpoints().size(), "breakpoint");
      drawings.add(new Drawing(caption, fit.instance(), Optional.of(f), ImmutableList.of()));
    } else if (statement instanceof Statement.NeedsBreakpoints needs) {
      drawings.add(forced(needs.instance(), windows(evidence)));
    } else if (statement instanceof Statement.NeedsNeurons needs) {
      drawings.add(forced(needs.instance(), windows(evidence)));
    } else if (statement instanceof Statement.NeedsLayeredNeurons needs) {
      drawings.add(forced(needs.instance(), windows(evidence)));
    } else if (statement instanceof Statement.AlwaysFits always) {
      drawings.add(example(always));
    }
  }

  private static ImmutableList<Window> windows(Evidence evidence) {
    if (evidence instanceof Evidence.Packing packing) {
      return packing.windows();
    }
    return evidence instanceof Evidence.TwoRuns runs ? runs.windows() : ImmutableList.of();
  }

  /** Data with windows, and a function with the least number of breakpoints. */
  private static Drawing forced(Instance instance, ImmutableList<Window> windows) {
    Optional<PiecewiseLinear> least = Optional.empty();
    if (instance.dimension() == 1 && increases(positions(instance))) {
      least =
          Optional.of(LeastBreakpoints.through(positions(instance), instance.targets()).function());
    }
    String caption =
        windows.isEmpty()
            ? "Data, with a piecewise-linear function of the fewest breakpoints"
            : count(windows.size(), "window")
                + ", each of which forces a breakpoint, with a function of the fewest breakpoints";
    return new Drawing(caption, instance, least, windows);
  }

  /** One of the data that a cover speaks of: samples 1, ..., K and target 1 on T. */
  private static Drawing example(Statement.AlwaysFits always) {
    TunedSet tuned = always.tuned();
    RationalVector targets =
        RationalVector.of(
            java.util.stream.IntStream.rangeClosed(1, tuned.k())
                .mapToObj(i -> Rationals.of(tuned.contains(i) ? 1 : 0))
                .toList());
    Instance instance =
        Instance.of(
            relucert.exact.RationalMatrix.column(HardInstances.uniform(tuned.k())), targets, tuned);
    PiecewiseLinear g =
        NetworkOnLine.of(Constructions.standard().require("sharp-2").build(instance)).function();
    String caption =
        "T = " + tuned + ": one example of the data that " + always.neurons() + " neurons fit";
    return new Drawing(caption, instance, Optional.of(g), ImmutableList.of());
  }

  private static PiecewiseLinear function(Evidence.Function function) {
    TreeMap<BigFraction, BigFraction> turns = new TreeMap<>();
    function.turns().forEach(t -> turns.put(t.breakpoint(), t.jump()));
    return PiecewiseLinear.of(new Affine(function.slope(), function.constant()), turns);
  }

  /** The samples x_1, ..., x_K of data on a line. */
  public static RationalVector positions(Instance instance) {
    return RationalVector.of(instance.samples().stream().map(x -> x.get(0)).toList());
  }

  private static boolean increases(RationalVector x) {
    for (int i = 1; i < x.size(); i++) {
      if (x.get(i - 1).compareTo(x.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
