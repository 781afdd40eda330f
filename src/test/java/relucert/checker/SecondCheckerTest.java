package relucert.checker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateExamples;
import relucert.certificate.CertificateWriter;
import relucert.certificate.Statement;
import relucert.certificate.TextCorruptions;

/**
 * The checker in Python, which was written from proofs/FORMAT.md, and this one judge alike: good
 * certificates, their corruptions and garbage. By default a fixed sample of the corruptions is
 * compared; with {@code -Dexhaustive.corruptions=true} all of them. Without a {@code python3} the
 * tests are skipped.
 */
class SecondCheckerTest {
  private static final Path SCRIPT = Path.of("proofs", "check.py");
  private static final Pattern EXAMPLE =
      Pattern.compile("```certificate\n(.*?)```", Pattern.DOTALL);
  private static final boolean ALL = Boolean.getBoolean("exhaustive.corruptions");

  /** How many corruptions of one text are compared by default. */
  private static final int SAMPLE = 220;

  @BeforeAll
  static void pythonIsThere() {
    boolean there;
    try {
      there = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assumeTrue(there, "there is no python3");
  }

  /** The certificates in a folder and in those inside it. */
  private static Set<String> kept(Path folder) throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cert")).sorted().toList()) {
        texts.add(Files.readString(file, UTF_8));
      }
    }
    return texts;
  }

  /** The certificates that are corrupted: of the ledger, of the format and of the tests. */
  private static Set<String> texts() throws IOException {
    Set<String> texts = kept(Path.of("proofs", "certificates"));
    String page = Files.readString(Path.of("proofs", "FORMAT.md"), UTF_8);
    EXAMPLE.matcher(page).results().forEach(result -> texts.add(result.group(1)));
    CertificateExamples.all().values().forEach(c -> texts.add(CertificateWriter.write(c)));
    return texts;
  }

  /** The answers of the checker in Python, A or R with a reason. */
  private static List<String> answers(List<byte[]> texts) throws IOException {
    Process process = new ProcessBuilder("python3", SCRIPT.toString(), "--batch").start();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              try (OutputStream out = new BufferedOutputStream(process.getOutputStream())) {
                for (byte[] text : texts) {
                  out.write((text.length + "\n").getBytes(UTF_8));
                  out.write(text);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    List<String> answers = process.inputReader(UTF_8).lines().toList();
    writer.join();
    assertThat(process.errorReader(UTF_8).lines()).isEmpty();
    assertThat(answers).hasSameSizeAs(texts);
    assertThat(answers).noneMatch(answer -> answer.contains("this checker fails"));
    return answers;
  }

  /** Compares the judges and returns how many texts both accept. */
  private static int accepted(List<String> texts) throws IOException {
    List<String> answers = answers(texts.stream().map(text -> text.getBytes(UTF_8)).toList());
    List<String> disputed = new ArrayList<>();
    int accepted = 0;
    for (int i = 0; i < texts.size(); i++) {
      Judgement judgement = Checker.check(texts.get(i));
      if (judgement.isAccepted() != answers.get(i).equals("A")) {
        disputed.add(judgement + " but " + answers.get(i) + ":\n" + texts.get(i));
      }
      accepted += judgement.isAccepted() ? 1 : 0;
    }
    assertThat(disputed).isEmpty();
    return accepted;
  }

  @Test
  void bothAcceptEveryCertificate() throws IOException {
    Set<String> all = texts();
    all.addAll(kept(Path.of("proofs")));
    List<String> texts = List.copyOf(all);
    assertThat(texts).hasSizeGreaterThan(60);
    assertThat(accepted(texts)).isEqualTo(texts.size());
  }

  @Test
  void bothJudgeCorruptedCertificatesAlike() throws IOException {
    Random random = new Random(20261125);
    int compared = 0;
    int accepted = 0;
    for (String text : texts()) {
      List<String> corrupted = new ArrayList<>(TextCorruptions.of(text));
      if (!ALL && corrupted.size() > SAMPLE) {
        Collections.shuffle(corrupted, random);
        corrupted = corrupted.subList(0, SAMPLE);
      }
      compared += corrupted.size();
      accepted += accepted(corrupted);
    }
    System.out.printf(
        "corrupted certificates: two checkers agree on %d, of which they accept %d%n",
        compared, accepted);
    assertThat(compared).isGreaterThan(15_000);
    assertThat(accepted).isBetween(1, compared / 10);
  }

  @Test
  void everyTextHasAnAnswer() throws IOException {
    Random random = new Random(1);
    List<byte[]> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      texts.add(bytes);
      texts.add((CertificateWriter.write(first()) + new String(bytes, UTF_8)).getBytes(UTF_8));
    }
    for (String answer : answers(texts)) {
      assertThat(answer).startsWith("R ");
    }
    List<String> good = List.copyOf(texts());
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder(good.get(random.nextInt(good.size())));
      for (int j = random.nextInt(3); j >= 0; j--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, (char) (' ' + random.nextInt(95)));
          default -> text.setCharAt(at, (char) ('+' + random.nextInt(20)));
        }
      }
      changed.add(text.toString());
    }
    assertThat(accepted(changed)).isPositive();
  }

  @Test
  void numbersAreThoseOfTheFormatAlone() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String number :
        List.of(
            "+1",
            "1_0",
            "\u0661",
            " 1",
            "1 ",
            "1.0",
            "1e0",
            "01",
            "-0",
            "1/1",
            "2/2",
            "2/4",
            "1/-2",
            "1/0",
            "0/2",
            "",
            "0x1",
            "1/2/3",
            "\u22121",
            "9".repeat(20_001),
            "1/" + "3".repeat(19_999))) {
      texts.add(constant(number));
    }
    assertThat(accepted(texts)).isZero();
    // As long as numbers may be, and so with numerators and denominators.
    assertThat(
            accepted(List.of(constant("9".repeat(20_000)), constant("-1/" + "3".repeat(19_997)))))
        .isEqualTo(2);
  }

  @Test
  void smallNumbersAreJudgedAlike() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int layers = 2; layers <= 6; layers++) {
      for (int m = 0; m <= 9; m++) {
        for (int k = 0; k <= 6; k++) {
          for (int n = 0; n <= 6; n++) {
            String numbers = String.join(" ", "" + n, "" + k, "" + layers, "" + m);
            texts.add(text("statement worst-case " + numbers, "evidence parameter-count"));
          }
        }
        for (Certificate good : CertificateExamples.all().values()) {
          if (good.statement() instanceof Statement.NeedsLayeredNeurons s) {
            Statement other = new Statement.NeedsLayeredNeurons(s.instance(), layers, m);
            texts.add(CertificateWriter.write(new Certificate(other, good.evidence())));
          }
        }
      }
    }
    assertThat(accepted(texts)).isBetween(100, texts.size() / 2);
  }

  /** Numbers that vanish modulo one of the format's primes, all three, or another prime. */
  @Test
  void generatorsAreIndependentModuloTheSamePrimes() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String number :
        List.of(
            "2147483647",
            "2305843009213693951",
            "1/2147483647",
            "9903519940736477367306812281",
            "1/9903519940736477367306812281")) {
      texts.add(
          text(
              "statement always-fits 1 any-direction",
              "tuned 2 : 1 2",
              "evidence cover 0 1 1",
              "generator " + number,
              "cell 1",
              "place right sample 1",
              "shares " + number + " 0"));
    }
    assertThat(accepted(texts)).isEqualTo(3);
  }

  /** Before anything is checked variables are named, which must not depend on a number alone. */
  @Test
  void symbolicNetworksForTooManySamplesAreRefusedAtOnce() throws IOException {
    String terms =
        java.util.stream.IntStream.rangeClosed(1, 300)
            .mapToObj(i -> "1*g" + i)
            .collect(java.util.stream.Collectors.joining("+"));
    List<String> texts = new ArrayList<>();
    for (String tuned :
        List.of("tuned 5000000 : ", "tuned 31 : ", "tuned 11 : 1 2 3 4 5 6 7 8 9 10 11")) {
      texts.add(
          text(
              "statement always-fits-layered 3 0",
              tuned,
              "evidence symbolic-cases 1",
              "case ",
              "over " + terms,
              "layer 0 1",
              "layer 0 0",
              "layer 1 0",
              "row  : 0"));
    }
    assertThat(accepted(texts)).isZero();
  }

  @Test
  void samplesMayHaveNoCoordinates() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String row : List.of("row  : 5", "row : 5", "row   : 5", "row  : 4", "row 0 : 5")) {
      texts.add(
          text(
              "statement fits-neurons 1 0",
              "instance 1 0",
              "sample  : 5 tuned",
              "evidence network 1",
              "layer 1 0",
              row));
    }
    String none = "evidence packing 0";
    texts.add(
        text("statement needs-neurons 0 any-direction", "instance 1 0", "sample  : 5 tuned", none));
    texts.add(
        text("statement needs-neurons 0 any-direction", "instance 1 0", "sample : 5 tuned", none));
    texts.add(text("statement needs-neurons 0 any-direction", "instance 0 0", none));
    texts.add(
        text(
            "statement always-fits 0 one-direction",
            "tuned 1 : ",
            "evidence cover 0 0 1",
            "cell 0"));
    texts.add(
        text(
            "statement always-fits 0 one-direction",
            "tuned 1 :",
            "evidence cover 0 0 1",
            "cell 0"));
    texts.add(
        text(
            "statement always-fits 0 one-direction",
            "tuned 0 : ",
            "evidence cover 0 0 1",
            "cell 0"));
    texts.add(
        text(
            "statement needs-neurons 0 any-direction",
            "instance 1 0",
            "sample  : 5 tuned",
            "evidence reach-sets 0"));
    assertThat(accepted(texts)).isEqualTo(3);
  }

  private static String text(String... lines) {
    return "relucert-certificate/1\n" + String.join("\n", lines) + "\nend\n";
  }

  /** A constant takes its value. */
  private static String constant(String number) {
    return text(
        "statement fits-breakpoints 0",
        "instance 1 1",
        "sample 0 : " + number + " tuned",
        "evidence function 0 " + number + " 0");
  }

  private static Certificate first() {
    return CertificateExamples.all().values().iterator().next();
  }

  @Test
  void filesAreJudgedOneByOne(@TempDir Path folder) throws IOException, InterruptedException {
    Path good = Path.of("proofs", "certificates", "five-points.cert");
    Path bad = Files.writeString(folder.resolve("bad.cert"), "nonsense\n");
    assertThat(run(good.toString(), good.toString()))
        .isEqualTo("0 " + good + ": ACCEPTED\n" + good + ": ACCEPTED\n");
    assertThat(run(bad.toString(), good.toString()))
        .startsWith("1 " + bad + ": REJECTED line 1: ")
        .endsWith("\n" + good + ": ACCEPTED\n");
    for (String[] arguments :
        new String[][] {
          {}, {"--help-me"}, {folder.toString()}, {folder.resolve("none").toString()}
        }) {
      assertThat(run(arguments)).startsWith("2 ").containsOnlyOnce("\n").endsWith("\n");
    }
    assertThat(run("--help")).startsWith("0 usage: check.py FILE...");
  }

  /** The exit code and all that is printed. */
  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() + " " + printed;
  }
}
