package relucert.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import relucert.interchange.BadInput;
import relucert.interchange.Shown;
import relucert.pwl.TooManyPiecesException;

/**
 * The entry point of the tool. Results go to standard output, everything else to standard error.
 *
 * <p>Exit codes: 0 if everything is as stated, 1 if something is not, 2 for bad usage or bad input,
 * which is reported in one line. The environment variable {@code RELUCERT_TRACE=1} adds the stack
 * trace.
 */
@Command(
    name = "relucert",
    description = "Audits the mathematics of small ReLU networks over exact rationals.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AuditCommand.class,
      ClaimsCommand.class,
      ExplainCommand.class,
      MethodsCommand.class,
      ConstructCommand.class,
      EvaluateCommand.class,
      PiecesCommand.class,
      WidthCommand.class,
      RepairCommand.class,
      CapacityCommand.class,
      CheckCommand.class,
      SearchCommand.class,
      MergeCommand.class,
      ExportCommand.class,
      TableCommand.class,
      ReportCommand.class,
      ExperimentCommand.class,
      CompletionCommand.class,
      ManCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done and as stated; 1 done and something is not as stated; 2 bad usage or"
          + " bad input.",
      "",
      "Examples:",
      "  relucert audit --claim fig-3",
      "  relucert construct --method sharp-3 --in examples/signs.json --out g.json",
      "  relucert width --in examples/line.json",
      "'relucert COMMAND --help' explains a command. The files of the examples are in the project."
    })
public final class Main implements Runnable {
  /** The exit code when something is not as stated. */
  static final int NOT_AS_STATED = 1;

  /** Wide enough for an example in one line. */
  private static final int HELP_WIDTH = 100;

  /** So many commands or options are offered for a word that is not understood. */
  private static final int MOST_NEAR = 3;

  /** The exit code for bad usage or bad input. */
  static final int BAD_USAGE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /**
   * Runs one command and exits with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out = new PrintStream(output, false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = run(args, out, err);
    out.flush();
    if (output.failure().isPresent()) {
      err.println("relucert: the results cannot be written: " + output.failure().get());
      code = BAD_USAGE;
    }
    System.exit(code);
  }

  /**
   * Runs one command.
   *
   * @param args the command line
   * @param out where results go
   * @param err where everything else goes
   * @return the exit code
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(commandLine(), args, out, err);
  }

  /** Returns the commands. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setUsageHelpWidth(HELP_WIDTH)
        .registerConverter(int.class, WholeNumber.ofInt())
        .registerConverter(Integer.class, WholeNumber.ofInt())
        .registerConverter(long.class, WholeNumber.ofLong())
        .registerConverter(Long.class, WholeNumber.ofLong());
  }

  /** Runs one command of a given command line. */
  static int run(CommandLine line, String[] args, PrintStream out, PrintStream err) {
    PrintWriter results = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    PrintWriter messages =
        new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    line.setOut(results)
        .setErr(messages)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler((e, unused) -> usage(e, messages))
        .setExecutionExceptionHandler((e, unused, parsed) -> failed(e, messages));
    int code;
    try {
      code = line.execute(args);
    } catch (RuntimeException | Error e) {
      code = failed(e, messages);
    }
    results.flush();
    messages.flush();
    return code;
  }

  private static int usage(ParameterException e, PrintWriter messages) {
    messages.println(
        "relucert: "
            + Shown.oneLine(message(e))
            + "; see '"
            + e.getCommandLine().getCommandSpec().qualifiedName()
            + " --help'");
    return BAD_USAGE;
  }

  /** Names an unknown command as such, and the nearest words to one that is not understood. */
  private static String message(ParameterException e) {
    String message = String.valueOf(e.getMessage());
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return message;
    }
    boolean isCommand =
        !unmatched.isUnknownOption() && !e.getCommandLine().getSubcommands().isEmpty();
    List<String> near = unmatched.getSuggestions();
    return (isCommand ? "unknown command '" + unmatched.getUnmatched().get(0) + "'" : message)
        + (near.isEmpty()
            ? ""
            : "; did you mean "
                + String.join(" or ", near.subList(0, Math.min(MOST_NEAR, near.size())))
                + "?");
  }

  private static int failed(Throwable e, PrintWriter messages) {
    boolean trace = "1".equals(System.getenv("RELUCERT_TRACE"));
    if (e instanceof ParameterException usage) {
      usage(usage, messages);
    } else if (e instanceof BadInput || e instanceof TooManyPiecesException) {
      messages.println("relucert: " + e.getMessage());
    } else {
      messages.println(
          "relucert: internal error: "
              + Shown.oneLine(e.toString())
              + (trace ? "" : " (RELUCERT_TRACE=1 shows where)"));
    }
    if (trace) {
      e.printStackTrace(messages);
    }
    return BAD_USAGE;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected a command, found none");
  }
}
