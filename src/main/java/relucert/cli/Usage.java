package relucert.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Conditions on the words of a command line. */
final class Usage {
  private Usage() {}

  /** Ends a command as bad usage, with one line, unless a condition holds. */
  static void require(CommandSpec spec, boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
