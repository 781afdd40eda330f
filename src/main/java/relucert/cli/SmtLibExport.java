package relucert.cli;

import java.util.Locale;
import relucert.instance.OrderedInstance;
import relucert.interchange.OutputFile;
import relucert.interchange.Shown;
import relucert.interchange.SmtLibWidth;

/** {@code export --to smtlib}: are so many neurons enough? */
final class SmtLibExport {
  private static final String QUESTION = "width";

  private SmtLibExport() {}

  static void run(ExportOptions options) {
    String asked = options.question();
    options.require(
        asked.equals(QUESTION),
        "--question: expected " + QUESTION + ", found " + Shown.quoted(asked));
    options.in();
    int m = options.neurons();
    options.require(m >= 0, "--neurons: expected at least 0, found " + m);
    options.require(options.layers() == 2, "--layers: expected 2, found " + options.layers());
    OrderedInstance ordered = options.ordered(options.instance());
    options.require(
        SmtLibWidth.isWritable(ordered.k(), m),
        String.format(
            Locale.ROOT,
            "--neurons: expected at most %d for K = %d, found %d",
            SmtLibWidth.MOST / ordered.k(),
            ordered.k(),
            m));
    String script;
    try (Progress progress = options.progress()) {
      progress.stage("writing the script");
      script = SmtLibWidth.script(ordered, m);
    }
    options.write(
        OutputFile.of(options.out(), script),
        String.format(
            Locale.ROOT,
            "%s: sat if and only if %s enough for %s along a = %s\n",
            Shown.oneLine(options.out().toString()),
            m == 1 ? "1 neuron is" : m + " neurons are",
            Shown.counted(ordered.k(), "sample"),
            Shown.shortened(ordered.direction().toString())));
  }
}
