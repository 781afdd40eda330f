package relucert.report;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.ledger.CapacityTable.Entry;
import relucert.ledger.Claim;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * Tables for papers, in LaTeX. The packages that a table needs, amsmath or longtable, stand in a
 * comment at its top.
 */
public final class LatexTables {
  private static final String END = " \\\\\n";

  private LatexTables() {}

  /**
   * Returns the table of m*(N, K): a row for each K, a column for each N.
   *
   * @param entries the values or bounds by increasing K and N, for every K up to the largest
   * @return a {@code tabular}; where only bounds are known they stand as {@code lower--upper}
   */
  public static String capacity(List<Entry> entries) {
    int maxK = entries.get(entries.size() - 1).k();
    StringBuilder text = new StringBuilder(needs("") + "\\begin{tabular}{r|");
    text.append("r".repeat(maxK + 1)).append("}\n$K \\backslash N$");
    IntStream.rangeClosed(0, maxK).forEach(n -> text.append(" & $").append(n).append('$'));
    text.append(END).append("\\hline\n");
    for (int k = 1; k <= maxK; k++) {
      text.append('$').append(k).append('$');
      for (Entry entry : entries) {
        if (entry.k() == k) {
          text.append(" & ").append(value(entry));
        }
      }
      text.append(" &".repeat(maxK - k)).append(END);
    }
    return text.append("\\end{tabular}\n").toString();
  }

  private static String value(Entry entry) {
    return entry.lower() == entry.upper()
        ? "$" + entry.lower() + "$"
        : "$" + entry.lower() + "$--$" + entry.upper() + "$";
  }

  /**
   * Returns a network as formulas: a line for each layer. A matrix is an {@code array}, because
   * those of amsmath end at 10 columns; one without entries is written as what it is, 0.
   *
   * @param network the network
   * @return an {@code align*} with the matrices and vectors of the layers
   */
  public static String network(Network network) {
    StringBuilder text = new StringBuilder(needs("amsmath") + "\\begin{align*}\n");
    for (int l = 1; l <= network.depth(); l++) {
      Layer layer = network.layers().get(l - 1);
      boolean isLast = l == network.depth();
      String affine =
          matrix(layer.weights().stream().toList())
              + (l == 1 ? " x" : " a_{" + (l - 1) + "}")
              + " + "
              + matrix(layer.biases().entries().stream().map(RationalVector::of).toList());
      text.append(isLast ? "g(x) &= " : "a_{" + l + "} &= \\max\\left(0, ");
      text.append(affine).append(isLast ? "\n" : "\\right)" + END);
    }
    return text.append("\\end{align*}\n").toString();
  }

  private static String matrix(List<RationalVector> rows) {
    if (rows.isEmpty() || rows.get(0).size() == 0) {
      return "0";
    }
    return rows.stream()
        .map(
            row ->
                row.entries().stream().map(LatexTables::number).collect(Collectors.joining(" & ")))
        .collect(
            Collectors.joining(
                " \\\\ ",
                "\\left[\\begin{array}{" + "r".repeat(rows.get(0).size()) + "} ",
                " \\end{array}\\right]"));
  }

  private static String number(BigFraction value) {
    BigFraction c = Rationals.canonical(value);
    if (c.getDenominator().equals(BigInteger.ONE)) {
      return c.getNumerator().toString();
    }
    return (c.signum() < 0 ? "-" : "")
        + "\\frac{"
        + c.getNumerator().abs()
        + "}{"
        + c.getDenominator()
        + "}";
  }

  /**
   * Returns the ledger: id, reading, recorded verdict and source of each claim.
   *
   * @param claims the claims
   * @return a {@code longtable}
   */
  public static String ledger(List<Claim> claims) {
    StringBuilder text =
        new StringBuilder(
            needs("longtable")
                + "\\begin{longtable}{lllp{0.27\\textwidth}}\nclaim & reading & verdict & source");
    text.append(END).append("\\hline\n\\endhead\n");
    for (Claim claim : claims) {
      text.append(
          String.join(
              " & ",
              "\\texttt{" + escaped(claim.id()) + "}",
              claim.reading().toString(),
              claim.recorded().toString(),
              escaped(claim.source())));
      text.append(END);
    }
    return text.append("\\end{longtable}\n").toString();
  }

  private static String needs(String packages) {
    return packages.isEmpty()
        ? "% needs no packages\n"
        : "% needs \\usepackage{" + packages + "}\n";
  }

  /** Returns a text in which the characters that LaTeX reads as commands stand for themselves. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                escaped.append(
                    switch (c) {
                      case '&', '%', '$', '#', '_', '{', '}' -> "\\" + (char) c;
                      case '\\' -> "\\textbackslash{}";
                      case '~' -> "\\textasciitilde{}";
                      case '^' -> "\\textasciicircum{}";
                      case '<' -> "$<$";
                      case '>' -> "$>$";
                      default -> Character.toString((char) c);
                    }));
    return escaped.toString();
  }
}
