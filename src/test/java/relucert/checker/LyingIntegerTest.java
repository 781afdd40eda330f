package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

/** BigInteger is not final: a supplier's own kind of integer must not decide what is accepted. */
class LyingIntegerTest {
  /** Is 0, says it is long, and has another product each time. */
  private static final class Liar extends BigInteger {
    private static final long serialVersionUID = 1;
    private int asked;

    Liar() {
      super("0");
    }

    @Override
    public int bitLength() {
      return 100;
    }

    @Override
    public int signum() {
      return 1;
    }

    @Override
    public BigInteger multiply(BigInteger other) {
      return BigInteger.valueOf(asked++);
    }
  }

  @Test
  void aNetworkWithoutNeuronsIsNotAcceptedForUnequalTargets() {
    RationalMatrix points =
        RationalMatrix.of(1, List.of(RationalVector.of(0), RationalVector.of(1)));
    Instance instance = Instance.of(points, RationalVector.of(0, 1), TunedSet.of(2, 2));
    Network network =
        Network.of(
            Layer.of(RationalMatrix.of(1, List.of()), RationalVector.zero(0)),
            Layer.of(
                RationalMatrix.of(0, List.of(RationalVector.zero(0))),
                RationalVector.of(BigFraction.of(new Liar()))));
    Certificate certificate =
        new Certificate(new Statement.FitsNeurons(instance, 2, 0), new Evidence.Witness(network));
    assertThat(Checker.check(certificate).isAccepted()).isFalse();
  }
}
