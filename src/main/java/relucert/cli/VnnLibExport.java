package relucert.cli;

import java.util.Locale;
import relucert.exact.Rationals;
import relucert.interchange.InstanceFile;
import relucert.interchange.OutputFile;
import relucert.interchange.Shown;
import relucert.interchange.VnnLib;

/** {@code export --to vnnlib}: does a network take every target, up to a tolerance? */
final class VnnLibExport {
  private VnnLibExport() {}

  static void run(ExportOptions options) {
    options.in();
    options.require(options.tolerance().signum() > 0, "--tolerance: expected more than 0");
    InstanceFile file = options.instance();
    options.write(
        OutputFile.of(options.out(), VnnLib.property(file.instance(), options.tolerance())),
        String.format(
            Locale.ROOT,
            "%s: unsat only for networks that differ from the target of each of the %s by less than"
                + " %s\n",
            Shown.oneLine(options.out().toString()),
            Shown.counted(file.instance().k(), "sample"),
            Rationals.text(options.tolerance())));
  }
}
