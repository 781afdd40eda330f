package relucert.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relucert.certificate.CertificateReader;
import relucert.certificate.MalformedCertificateException;
import relucert.checker.Checker;
import relucert.checker.Judgement;
import relucert.interchange.BadInput;
import relucert.interchange.Shown;
import relucert.report.StatementText;

/** Replays certificates with the checker. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Replays certificates with the small independent checker and prints for each file ACCEPTED with"
          + " what was proved, or REJECTED with the first failed condition.",
      "Exit code 1 if one was rejected."
    },
    footer = {
      "",
      "Examples:",
      "  relucert check proofs/certificates/fig-3*.cert",
      "  relucert check proofs/capacity/three-layer/mstar3-n2-k10.cert"
    })
final class CheckCommand implements Callable<Integer> {
  private static final int LONGEST = 300;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "certificates")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    boolean all = true;
    StringBuilder lines = new StringBuilder();
    try (Progress progress = Progress.of(spec)) {
      progress.counted("checking certificates", files.size());
      for (Path file : files) {
        String text = text(file);
        Judgement judgement = Checker.check(text);
        all &= judgement.isAccepted();
        lines.append(line(file, text, judgement));
        progress.done(1);
      }
    } finally {
      spec.commandLine().getOut().print(lines);
    }
    return all ? 0 : Main.NOT_AS_STATED;
  }

  private static String line(Path file, String text, Judgement judgement) {
    return Shown.oneLine(file.toString())
        + ": "
        + (judgement.isAccepted() ? "ACCEPTED " + statement(text) : shortened(judgement.toString()))
        + "\n";
  }

  /** A rejection names numbers of the certificate, which may be long. */
  private static String shortened(String rejection) {
    String line = Shown.oneLine(rejection);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }

  private static String text(Path file) {
    try {
      // Bytes that are no text stand for themselves, and the checker rejects them.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException | OutOfMemoryError e) {
      throw new BadInput(file, "expected a readable certificate file");
    }
  }

  private static String statement(String text) {
    try {
      return StatementText.of(CertificateReader.read(text));
    } catch (MalformedCertificateException e) {
      throw new IllegalStateException(e);
    }
  }
}
