package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateExamples;
import relucert.certificate.CertificateWriter;

/** Every kind of certificate has a good example. */
class ExamplesTest {
  static Stream<Map.Entry<String, Certificate>> examples() {
    return CertificateExamples.all().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsAccepted(Map.Entry<String, Certificate> example) {
    assertThat(Checker.check(example.getValue())).hasToString("ACCEPTED");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void itsTextIsAccepted(Map.Entry<String, Certificate> example) {
    assertThat(Checker.check(CertificateWriter.write(example.getValue()))).hasToString("ACCEPTED");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theOracleConfirmsIt(Map.Entry<String, Certificate> example) {
    assertThat(CertificateOracle.confirms(example.getValue())).isTrue();
  }
}
