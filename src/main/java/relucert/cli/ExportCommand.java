package relucert.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import relucert.interchange.Shown;

/** Hands a question, a network or a table to other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Writes a question, a network or a table in the language of another tool.",
      "--to smtlib --question width: are M neurons enough? An SMT-LIB 2 script (QF_LRA) that is sat if"
          + " and only if some 2-layer network with at most M neurons, which look along one direction,"
          + " takes every target; a model is such a network. It shares no mathematics with our own"
          + " search for least widths.",
      "--to onnx --network N: the network in double precision. With --in, says how far that is from"
          + " the exact network at the samples, and at which one the most.",
      "--to vnnlib --in INSTANCE: does a network (its ONNX file) take every target, up to a tolerance?"
          + " unsat if it does.",
      "--to latex --table capacity|network|ledger: a table for a paper."
    },
    customSynopsis = {
      "relucert export --to smtlib --question width --in INSTANCE --neurons M [--projection a]",
      "                       --out FILE",
      "       relucert export --to onnx --network NETWORK [--in INSTANCE] --out FILE",
      "       relucert export --to vnnlib --in INSTANCE [--tolerance E] --out FILE",
      "       relucert export --to latex --table capacity [--layers L] [--max-k K] --out FILE",
      "       relucert export --to latex --table network --network NETWORK --out FILE",
      "       relucert export --to latex --table ledger --out FILE"
    },
    footer = {
      "",
      "Examples:",
      "  relucert export --to smtlib --question width --in examples/line.json --neurons 3"
          + " --out width.smt2",
      "  relucert export --to onnx --network examples/g.json --in examples/line.json --out g.onnx",
      "  relucert export --to latex --table network --network examples/g.json --out g.tex"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private ExportOptions options = new ExportOptions();

  @Override
  public Integer call() {
    switch (options.format()) {
      case "smtlib" -> SmtLibExport.run(options);
      case "onnx" -> OnnxExport.run(options);
      case "vnnlib" -> VnnLibExport.run(options);
      case "latex" -> LatexExport.run(options);
      default ->
          options.require(
              false,
              "--to: expected smtlib, onnx, vnnlib or latex, found "
                  + Shown.quoted(options.format()));
    }
    return 0;
  }
}
