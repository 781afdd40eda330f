package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateExamples;
import relucert.certificate.CertificateReader;
import relucert.certificate.CertificateWriter;
import relucert.certificate.MalformedCertificateException;
import relucert.certificate.TextCorruptions;

/**
 * Each field of good certificates is corrupted. What comes out must be rejected, unless the oracle,
 * which shares no code with the checker, confirms that it is a good certificate still: for example
 * that a network also has at most one neuron more, that a flag was changed which nothing depends
 * on, or that another functional refutes the case, too.
 */
class CorruptionTest {
  private static final AtomicInteger REJECTED = new AtomicInteger();
  private static final AtomicInteger HARMLESS = new AtomicInteger();

  static Stream<Map.Entry<String, Certificate>> examples() {
    return CertificateExamples.all().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aCorruptedTextIsRejectedOrHarmless(Map.Entry<String, Certificate> example)
      throws MalformedCertificateException {
    String text = CertificateWriter.write(example.getValue());
    for (String corrupted : TextCorruptions.of(text)) {
      if (Checker.check(corrupted).isAccepted()) {
        assertThat(CertificateOracle.confirms(CertificateReader.read(corrupted)))
            .as("accepted, but wrong:\n%s", corrupted)
            .isTrue();
        HARMLESS.incrementAndGet();
      } else {
        REJECTED.incrementAndGet();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aChangedValueIsRejectedOrHarmless(Map.Entry<String, Certificate> example) {
    for (Object mutation : Mutations.of(example.getValue())) {
      Certificate changed = (Certificate) mutation;
      if (Checker.check(changed).isAccepted()) {
        assertThat(CertificateOracle.confirms(changed))
            .as("accepted, but wrong: %s", changed)
            .isTrue();
        HARMLESS.incrementAndGet();
      } else {
        REJECTED.incrementAndGet();
      }
    }
  }

  @AfterAll
  static void thousandsWereTriedAndFewAreHarmless() {
    System.out.printf(
        "corrupted certificates: %d rejected, %d confirmed by the oracle%n",
        REJECTED.get(), HARMLESS.get());
    assertThat(REJECTED.get()).isGreaterThan(20_000);
    assertThat(HARMLESS.get()).isLessThan(REJECTED.get() / 10);
  }
}
