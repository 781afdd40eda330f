package relucert.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.interchange.OnnxError;
import relucert.interchange.OnnxModel;
import relucert.interchange.Shown;
import relucert.network.Network;

/** What {@code export --to onnx} says about the file it writes. */
final class OnnxText {
  private static final MathContext UP = new MathContext(3, RoundingMode.UP);

  private OnnxText() {}

  /** Says what is in the file. */
  static String model(Path file, Network network) {
    boolean isExact = OnnxModel.rounded(network).equals(network);
    return String.format(
        Locale.ROOT,
        "%s: %s in double precision; weights and biases %s\n",
        Shown.oneLine(file.toString()),
        Shown.counted(network.depth(), "layer"),
        isExact ? "exact" : "rounded");
  }

  /** Names the worst samples and the errors there. */
  static String error(OnnxError error) {
    int rounding = OnnxError.worst(error.rounding());
    int computed = OnnxError.worst(error.computed());
    return String.format(
        Locale.ROOT,
        """
        rounded numbers change the values at the samples by at most %s, at sample %d: exactly %s
        computed in double precision they are off by at most %s, at sample %d
        """,
        above(error.rounding(), rounding),
        rounding,
        Rationals.text(error.rounding().get(rounding - 1)),
        above(error.computed(), computed),
        computed);
  }

  /** Returns the error at a sample, rounded up to 3 digits. */
  private static String above(RationalVector errors, int sample) {
    BigFraction error = Rationals.canonical(errors.get(sample - 1));
    return new BigDecimal(error.getNumerator())
        .divide(new BigDecimal(error.getDenominator()), UP)
        .toString();
  }
}
