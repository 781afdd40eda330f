package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.exact.RationalVector;
import relucert.instance.Instance;

class WitnessCheckTest {

  /** The constant function for one sample with target 0. */
  private static String missed(BigFraction constant) {
    Instance instance = Instance.onLine(RationalVector.of(0), RationalVector.of(0));
    return Checker.check(
            new Certificate(
                new Statement.FitsBreakpoints(instance, 0),
                new Evidence.Function(constant, BigFraction.ZERO, ImmutableList.of())))
        .toString();
  }

  @Test
  void aMissedTargetIsShownUpToAHundredCharactersInFull() {
    BigFraction hundred = BigFraction.of(BigInteger.TEN.pow(99));
    assertThat(missed(hundred))
        .endsWith("at sample 1 the value is 1" + "0".repeat(99) + ", the target 0");
  }

  @Test
  void aLongerValueIsCutOff() {
    BigFraction longer = BigFraction.of(BigInteger.TEN.pow(100));
    assertThat(missed(longer))
        .endsWith("the value is 1" + "0".repeat(99) + "... (101 characters), the target 0");
  }
}
