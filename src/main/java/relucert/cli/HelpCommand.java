package relucert.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains a command, as its option {@code --help} does. */
@Command(
    name = "help",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Explains a command, or lists the commands.",
    footer = {"", "Examples:", "  relucert help", "  relucert help construct"})
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      completionCandidates = Candidates.Commands.class,
      description = "the command")
  private @Nullable String command;

  @Override
  public Integer call() {
    CommandLine explained = spec.root().commandLine();
    if (command != null) {
      CommandLine named = explained.getSubcommands().get(command);
      if (named == null) {
        throw new UnmatchedArgumentException(explained, List.of(command));
      }
      explained = named;
    }
    explained.usage(spec.commandLine().getOut());
    return 0;
  }
}
