package relucert.certificate;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Polynomial;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * The canonical text of certificates (format {@code relucert-certificate/1}, proofs/FORMAT.md):
 * lines of words separated by single spaces, ended by a newline each; one text for one certificate.
 */
public final class CertificateWriter {
  static final String TAG = "relucert-certificate/1";

  private final StringBuilder text = new StringBuilder();

  private CertificateWriter() {}

  /**
   * Writes a certificate.
   *
   * @param certificate the certificate
   * @return its canonical text, which {@link CertificateReader#read} reads back
   */
  public static String write(Certificate certificate) {
    CertificateWriter writer = new CertificateWriter();
    writer.line(TAG);
    writer.certificate(certificate);
    return writer.text.toString();
  }

  private void line(Object... words) {
    for (int i = 0; i < words.length; i++) {
      text.append(i == 0 ? "" : " ").append(words[i]);
    }
    text.append('\n');
  }

  private void certificate(Certificate certificate) {
    statement(certificate.statement());
    if (certificate.statement() instanceof Statement.AlwaysFitsLayered s
        && certificate.evidence() instanceof Evidence.SymbolicCases e) {
      symbolicCases(Evidence.variables(s.tuned()), e.cases());
    } else {
      evidence(certificate.evidence());
    }
    line("end");
  }

  private void statement(Statement statement) {
    if (statement instanceof Statement.FitsNeurons s) {
      line("statement", "fits-neurons", s.layers(), s.neurons());
      instance(s.instance());
    } else if (statement instanceof Statement.NeedsNeurons s) {
      line("statement", "needs-neurons", s.neurons(), directions(s.oneDirection()));
      instance(s.instance());
    } else if (statement instanceof Statement.FitsBreakpoints s) {
      line("statement", "fits-breakpoints", s.breakpoints());
      instance(s.instance());
    } else if (statement instanceof Statement.NeedsBreakpoints s) {
      line("statement", "needs-breakpoints", s.breakpoints());
      instance(s.instance());
    } else if (statement instanceof Statement.AlwaysFits s) {
      line("statement", "always-fits", s.neurons(), directions(s.oneDirection()));
      line("tuned", s.tuned().k(), ":", numbers(s.tuned().members()));
    } else if (statement instanceof Statement.NeedsLayeredNeurons s) {
      line("statement", "needs-layered-neurons", s.layers(), s.neurons());
      instance(s.instance());
    } else if (statement instanceof Statement.WorstCase s) {
      line("statement", "worst-case", s.n(), s.k(), s.layers(), s.neurons());
    } else if (statement instanceof Statement.AlwaysFitsLayered s) {
      line("statement", "always-fits-layered", s.layers(), s.neurons());
      line("tuned", s.tuned().k(), ":", numbers(s.tuned().members()));
    } else if (statement instanceof Statement.Capacity s) {
      line("statement", "capacity", s.n(), s.k(), s.layers(), s.neurons());
    } else if (statement instanceof Statement.Violated s) {
      line("statement", "violated", s.bound().id());
    }
  }

  private static String directions(boolean one) {
    return one ? "one-direction" : "any-direction";
  }

  private void instance(Instance instance) {
    line("instance", instance.k(), instance.dimension());
    for (int i = 1; i <= instance.k(); i++) {
      line(
          "sample",
          words(instance.point(i)),
          ":",
          Rationals.text(instance.target(i)),
          instance.tuned().contains(i) ? "tuned" : "kept");
    }
  }

  private void evidence(Evidence evidence) {
    if (evidence instanceof Evidence.Witness e) {
      network(e.network());
    } else if (evidence instanceof Evidence.Function e) {
      line(
          "evidence",
          "function",
          e.turns().size(),
          Rationals.text(e.constant()),
          Rationals.text(e.slope()));
      e.turns()
          .forEach(t -> line("turn", Rationals.text(t.breakpoint()), Rationals.text(t.jump())));
    } else if (evidence instanceof Evidence.Packing e) {
      line("evidence", "packing", e.windows().size());
      windows(e.windows());
    } else if (evidence instanceof Evidence.TwoRuns e) {
      line("evidence", "two-runs", e.windows().size());
      windows(e.windows());
    } else if (evidence instanceof Evidence.Zigzag e) {
      line("evidence", "zigzag", numbers(e.samples()));
    } else if (evidence instanceof Evidence.ParameterCount) {
      line("evidence", "parameter-count");
    } else if (evidence instanceof Evidence.ConeCases e) {
      line("evidence", "cone-cases", e.functionals().size(), e.choice().size());
      e.functionals().forEach(y -> line("functional", words(y)));
      e.choice().forEach(c -> line("case", c));
    } else if (evidence instanceof Evidence.Cover e) {
      line("evidence", "cover", e.signed(), e.generators().size(), e.cells().size());
      e.generators().forEach(g -> line("generator", words(g)));
      e.cells().forEach(this::cell);
    } else if (evidence instanceof Evidence.ReachSets e) {
      line("evidence", "reach-sets", e.sets().size());
      e.sets().forEach(this::reach);
    } else if (evidence instanceof Evidence.Parts e) {
      line("evidence", "parts", e.certificates().size());
      e.certificates().forEach(this::certificate);
    }
  }

  private void symbolicCases(List<String> names, List<Evidence.SymbolicCase> cases) {
    line("evidence", "symbolic-cases", cases.size());
    for (Evidence.SymbolicCase one : cases) {
      line(
          "case",
          one.signs().stream().map(CertificateWriter::sign).collect(Collectors.joining(" ")));
      line("over", one.divisor().text(names));
      for (Evidence.SymbolicLayer layer : one.layers()) {
        line("layer", layer.rows().size(), layer.inputs());
        for (List<Polynomial> row : layer.rows()) {
          line(
              "row",
              row.stream()
                  .limit(row.size() - 1L)
                  .map(w -> w.text(names))
                  .collect(Collectors.joining(" ")),
              ":",
              row.get(row.size() - 1).text(names));
        }
      }
    }
  }

  private void reach(Evidence.Reach reach) {
    text.append("reach ").append(reach.gap()).append(' ').append(reach.relation().symbol());
    text.append(reach.odd() ? " odd" : " even");
    for (Evidence.CodeRange range : reach.ranges()) {
      text.append(' ').append(range.low() == null ? "-inf" : range.low());
      text.append(' ').append(range.high() == null ? "inf" : range.high());
    }
    text.append('\n');
  }

  private void network(Network network) {
    line("evidence", "network", network.depth());
    for (Layer layer : network.layers()) {
      line("layer", layer.outputs(), layer.inputs());
      for (int i = 0; i < layer.outputs(); i++) {
        line("row", words(layer.weights().row(i)), ":", Rationals.text(layer.biases().get(i)));
      }
    }
  }

  private void windows(List<Evidence.Window> windows) {
    windows.forEach(w -> line("window", w.left(), w.middle(), w.right(), sign(w.sign())));
  }

  private void cell(Evidence.Cell cell) {
    line("cell", cell.places().size());
    for (Evidence.Place place : cell.places()) {
      String facing = place.facesLeft() ? "left" : "right";
      if (place.sign() == 0) {
        line("place", facing, "sample", place.at());
      } else {
        line("place", facing, "gap", place.at(), sign(place.sign()));
      }
    }
    for (List<Evidence.Share> shares : cell.shares()) {
      line(
          "shares",
          shares.stream()
              .map(s -> Rationals.text(s.first()) + " " + Rationals.text(s.second()))
              .collect(Collectors.joining(" ")));
    }
  }

  private static String sign(int sign) {
    return sign > 0 ? "+" : "-";
  }

  private static String numbers(List<Integer> samples) {
    return samples.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static String words(RationalVector vector) {
    return vector.entries().stream().map(CertificateWriter::word).collect(Collectors.joining(" "));
  }

  private static String word(BigFraction number) {
    return Rationals.text(number);
  }
}
