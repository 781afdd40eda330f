package relucert.report;

import java.util.List;
import java.util.Locale;
import relucert.ledger.CapacityTable.Entry;

/** A table of values m*(N, K) with its certificates as a page in Markdown. */
public final class CapacityPage {
  private CapacityPage() {}

  /**
   * Returns the page.
   *
   * @param maxK the largest K
   * @param tables values by increasing K and N, one table for each number of layers
   * @return the text
   */
  public static String text(int maxK, List<List<Entry>> tables) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                """
      # Values of m\\*(N, K) with certificates

      m\\*(N, K) is the least number of neurons such that for all K samples, any N of them tuned, and all
      targets that vanish off the tuned ones, some network with so many neurons takes every target. Each
      linked value is a certificate of `statement capacity N K L m` ([FORMAT](../FORMAT.md), section
      3.12): some data need m neurons, and for every tuned set of size N, all real samples and all real
      targets m neurons suffice. `relucert check` replays them.

      This page and the certificates beside it are made by

          relucert table --max-k %d --out DIR
      """,
                maxK));
    for (List<Entry> table : tables) {
      text.append('\n').append("## ").append(table.get(0).layers()).append(" layers\n\n");
      long certified = table.stream().filter(e -> e.certificate().isPresent()).count();
      text.append(
          certified == table.size()
              ? String.format(Locale.ROOT, "All %d values are certified.\n\n", certified)
              : String.format(
                  Locale.ROOT,
                  "%d of %d values are certified. The others lie between the bounds shown; what is"
                      + " missing is a\ncertificate of the upper bound, and where the two bounds differ"
                      + " the value is not known.\n\n",
                  certified,
                  table.size()));
      rows(text, maxK, table);
    }
    return text.toString();
  }

  private static void rows(StringBuilder text, int maxK, List<Entry> table) {
    text.append("| K |");
    for (int n = 0; n <= maxK; n++) {
      text.append(" N = ").append(n).append(" |");
    }
    text.append("\n|").append(" --: |".repeat(maxK + 2));
    for (Entry entry : table) {
      if (entry.n() == 0) {
        text.append("\n| ").append(entry.k()).append(" |");
      }
      text.append(' ').append(cell(entry)).append(" |");
      if (entry.n() == entry.k()) {
        text.append(" |".repeat(maxK - entry.k()));
      }
    }
    text.append('\n');
  }

  private static String cell(Entry entry) {
    if (entry.certificate().isPresent()) {
      return "[" + entry.lower() + "](" + file(entry) + ")";
    }
    return entry.lower() == entry.upper()
        ? String.valueOf(entry.lower())
        : entry.lower() + ".." + entry.upper();
  }

  /**
   * Names the file of a value's certificate.
   *
   * @param entry the value
   * @return folder and name, separated by a slash
   */
  public static String file(Entry entry) {
    return String.format(
        Locale.ROOT,
        "%s/mstar%s-n%d-k%d.cert",
        entry.layers() == 2 ? "two-layer" : "three-layer",
        entry.layers() == 2 ? "" : entry.layers(),
        entry.n(),
        entry.k());
  }
}
