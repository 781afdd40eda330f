package relucert.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relucert.interchange.Shown;

/** Prints what a shell needs to complete commands, options, methods and claims. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Prints a script for bash that completes commands, options, files, methods and claims after"
          + " the tab key. (zsh takes it too, after 'autoload -U bashcompinit; bashcompinit'.)",
      "For this shell:  . <(relucert completion bash)"
    },
    footer = {
      "",
      "Examples:",
      "  relucert completion bash",
      "  relucert completion bash > relucert-completion"
    })
final class CompletionCommand implements Callable<Integer> {
  private static final String BASH = "bash";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "SHELL",
      description = "the shell: bash",
      completionCandidates = Candidates.Shells.class)
  private String shell = "";

  @Override
  public Integer call() {
    Usage.require(
        spec, shell.equals(BASH), "SHELL: expected " + BASH + ", found " + Shown.quoted(shell));
    spec.commandLine().getOut().print(AutoComplete.bash("relucert", spec.root().commandLine()));
    return 0;
  }
}
