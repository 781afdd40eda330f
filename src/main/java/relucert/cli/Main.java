package relucert.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of the tool. */
@Command(
    name = "relucert",
    subcommands = {
      AuditCommand.class,
      ClaimsCommand.class,
      ExplainCommand.class,
      ConstructCommand.class,
      MethodsCommand.class,
      CapacityCommand.class,
      CheckCommand.class
    })
public final class Main {
  private Main() {}

  /**
   * Runs one command and exits with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    CommandLine line = new CommandLine(new Main());
    int code = line.execute(args);
    line.getOut().flush();
    System.exit(code);
  }
}
