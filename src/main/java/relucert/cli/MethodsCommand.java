package relucert.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import relucert.construction.Construction;
import relucert.construction.Constructions;

/** Lists the constructions. */
@Command(
    name = "methods",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Lists the constructions that `construct` knows, with their numbers of neurons.",
    footer = {
      "",
      "K samples, N of them tuned, T the tuned set, J(T) the retained samples (equation 14)."
    })
final class MethodsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Constructions.standard().all().forEach(method -> print(method, ""));
    Constructions.deep(4).all().forEach(method -> print(method, ", with --layers L"));
    return 0;
  }

  private void print(Construction method, String note) {
    spec.commandLine()
        .getOut()
        .print(
            String.format(
                Locale.ROOT,
                "%-14s %s%s\n%-14s neurons: %s\n",
                method.name(),
                method.source(),
                note,
                "",
                method.formula()));
  }
}
