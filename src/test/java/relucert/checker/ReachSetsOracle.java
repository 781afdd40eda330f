package relucert.checker;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Statement;
import relucert.instance.Instance;

/**
 * The oracle's part for reach sets: it does not look at the sets, but finds out by brute force
 * whether the statement is true. For few samples.
 */
final class ReachSetsOracle {
  /** Whether so many neurons fit as there are breakpoints. */
  private static final Map<List<BigInteger>, Boolean> FITS = new ConcurrentHashMap<>();

  private ReachSetsOracle() {}

  /** Tells whether the data need so many neurons, and at most one more than breakpoints. */
  static boolean isTrue(Statement.NeedsNeurons statement) {
    List<BigInteger> chords = chords(statement.instance());
    int neurons = statement.neurons();
    int breakpoints = breakpoints(chords);
    if (statement.oneDirection() || chords.isEmpty() || neurons > breakpoints + 1) {
      return false;
    }
    // A network with fewer neurons than the breakpoints that are needed does not fit.
    return neurons <= breakpoints
        || !FITS.computeIfAbsent(
            chords, c -> WidthOracle.fits(c.toArray(BigInteger[]::new), neurons - 1));
  }

  private static int breakpoints(List<BigInteger> chords) {
    int[] turns = new int[chords.size()];
    for (int i = 1; i < turns.length; i++) {
      turns[i] = chords.get(i).compareTo(chords.get(i - 1));
    }
    return WidthOracle.mostTurns(turns);
  }

  /**
   * The chord slopes in the order of the line, multiplied by one number; empty if there is none.
   */
  private static List<BigInteger> chords(Instance instance) {
    List<BigFraction> at = CertificateOracle.coordinates(instance);
    List<BigFraction> sorted = at.stream().sorted(BigFraction::compareTo).toList();
    List<BigFraction> chords = new ArrayList<>();
    BigFraction scale = BigFraction.ONE;
    for (int i = 1; i < sorted.size(); i++) {
      BigFraction from = sorted.get(i - 1);
      BigFraction to = sorted.get(i);
      BigFraction rise =
          instance.target(at.indexOf(to) + 1).subtract(instance.target(at.indexOf(from) + 1));
      BigFraction chord = rise.divide(to.subtract(from));
      chords.add(chord);
      scale = scale.multiply(chord.getDenominator().abs());
    }
    List<BigInteger> whole = new ArrayList<>();
    for (BigFraction chord : chords) {
      BigFraction multiple = chord.multiply(scale);
      whole.add(multiple.getNumerator().divide(multiple.getDenominator()));
    }
    return whole;
  }
}
