package relucert.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page. */
@Command(
    name = "man",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Prints the manual page of all commands, for man, groff or mandoc.",
      "To read it:  relucert man > relucert.1; man -l relucert.1"
    },
    footer = {"", "Examples:", "  relucert man", "  relucert man > relucert.1"})
final class ManCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(ManPage.of(spec.root().commandLine()));
    return 0;
  }
}
