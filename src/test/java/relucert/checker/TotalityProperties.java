package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateExamples;
import relucert.certificate.CertificateWriter;

/** Any text gets an answer. */
class TotalityProperties {
  private static final List<String> TEXTS =
      CertificateExamples.all().values().stream().map(CertificateWriter::write).toList();

  @Property(tries = 500)
  void randomBytesAreRejected(@ForAll byte[] bytes) {
    assertThat(Checker.check(new String(bytes, StandardCharsets.UTF_8)).failure()).isPresent();
    assertThat(Checker.check(new String(bytes, StandardCharsets.ISO_8859_1)).failure()).isPresent();
  }

  @Property(tries = 500)
  void randomTextIsRejected(@ForAll String text) {
    assertThat(Checker.check(text).failure()).isPresent();
    assertThat(Checker.check("relucert-certificate/1\n" + text).failure()).isPresent();
  }

  @Provide
  Arbitrary<String> grammar() {
    return Arbitraries.of(
            "statement",
            "fits-neurons",
            "needs-neurons",
            "fits-breakpoints",
            "needs-breakpoints",
            "always-fits",
            "violated",
            "needs-layered-neurons",
            "worst-case",
            "two-runs",
            "zigzag",
            "parameter-count",
            "fig-3",
            "cor-4.2.1",
            "instance",
            "sample",
            "tuned",
            "kept",
            ":",
            "evidence",
            "network",
            "layer",
            "row",
            "function",
            "turn",
            "packing",
            "window",
            "+",
            "-",
            "cone-cases",
            "functional",
            "case",
            "cover",
            "generator",
            "cell",
            "place",
            "left",
            "right",
            "gap",
            "shares",
            "parts",
            "end",
            "any-direction",
            "one-direction",
            "0",
            "1",
            "2",
            "3",
            "-1",
            "1/2",
            "5000000",
            "99999999999",
            "1e9999",
            "",
            "\n",
            "\n")
        .list()
        .ofMaxSize(60)
        .map(words -> String.join(" ", words).replace(" \n ", "\n"));
  }

  @Property(tries = 3000)
  void wordsOfTheFormatInAnyOrderAreAnswered(@ForAll("grammar") String text) {
    assertThat(Checker.check("relucert-certificate/1\n" + text + "\n").failure()).isPresent();
  }

  @Property(tries = 3000)
  void goodTextsWithAFewCharactersChangedAreAnswered(@ForAll Random random) {
    StringBuilder text = new StringBuilder(TEXTS.get(random.nextInt(TEXTS.size())));
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, (char) (' ' + random.nextInt(95)));
        default -> text.setCharAt(at, (char) random.nextInt(Character.MAX_VALUE));
      }
    }
    Judgement judgement = Checker.check(text.toString());
    assertThat(judgement.toString()).startsWith(judgement.isAccepted() ? "ACCEPTED" : "REJECTED");
  }

  @Test
  void everyBeginningOfAGoodTextIsRejected() {
    for (String text : TEXTS) {
      for (int end = 0; end < text.length(); end += 1 + text.length() / 400) {
        assertThat(Checker.check(text.substring(0, end)).isAccepted()).isFalse();
      }
    }
  }

  @Test
  void anyStatementWithAnyEvidenceIsAnswered() {
    for (Certificate statement : CertificateExamples.all().values()) {
      for (Certificate evidence : CertificateExamples.all().values()) {
        Certificate mixed = new Certificate(statement.statement(), evidence.evidence());
        boolean accepted = Checker.check(mixed).isAccepted();
        assertThat(!accepted || CertificateOracle.confirms(mixed)).isTrue();
      }
    }
  }
}
