package relucert.checker;

import com.google.common.base.Splitter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.SymbolicCase;
import relucert.certificate.Evidence.SymbolicLayer;
import relucert.certificate.Statement;
import relucert.exact.Polynomial;
import relucert.instance.TunedSet;

/**
 * The oracle's part for symbolic networks: it puts numbers for the variables, among them heights 0
 * and very uneven gaps, evaluates the weights from their text, and then the network with fractions.
 * A network that takes all these targets, drawn at random from a large box, takes all targets but
 * with a tiny probability.
 */
final class SymbolicOracle {
  private static final int DRAWS = 12;
  private static final int MOST = 12;

  private SymbolicOracle() {}

  static boolean confirms(Statement.AlwaysFitsLayered statement, Evidence evidence) {
    if (statement.layers() < 3 || statement.neurons() < least(statement)) {
      return false;
    }
    if (evidence instanceof Evidence.Parts parts) {
      return parts.certificates().size() == 1 && handedOn(statement, parts.certificates().get(0));
    }
    TunedSet tuned = statement.tuned();
    return evidence instanceof Evidence.SymbolicCases e
        && statement.layers() <= MOST
        && tuned.size() <= MOST
        && tuned.k() <= MOST
        && cases(statement, e.cases());
  }

  /** Something is needed if the targets need not be equal: a zigzag with z = 1 on part of T. */
  private static int least(Statement.AlwaysFitsLayered statement) {
    TunedSet tuned = statement.tuned();
    return tuned.members().isEmpty() || tuned.k() == 1 ? 0 : statement.layers() - 1;
  }

  private static boolean handedOn(Statement.AlwaysFitsLayered statement, Certificate part) {
    if (!CertificateOracle.confirms(part)) {
      return false;
    }
    int layers = 0;
    int neurons = 0;
    TunedSet tuned = statement.tuned();
    if (part.statement() instanceof Statement.AlwaysFits s) {
      layers = 2;
      neurons = s.neurons();
      tuned = s.tuned();
    } else if (part.statement() instanceof Statement.AlwaysFitsLayered s) {
      layers = s.layers();
      neurons = s.neurons();
      tuned = s.tuned();
    }
    return layers >= 2
        && layers < statement.layers()
        && tuned.toString().equals(statement.tuned().toString())
        && tuned.k() == statement.tuned().k()
        && (neurons == 0 || neurons - layers <= statement.neurons() - statement.layers());
  }

  private static boolean cases(Statement.AlwaysFitsLayered statement, List<SymbolicCase> cases) {
    TunedSet tuned = statement.tuned();
    Random random = new Random(7);
    for (int code = 0; code < 1 << tuned.size(); code++) {
      int found = 0;
      for (SymbolicCase one : cases) {
        if (one.signs().size() != tuned.size()) {
          return false;
        }
        int same = 0;
        for (int j = 0; j < tuned.size(); j++) {
          int sign = one.signs().get(j);
          if (sign * sign != 1) {
            return false;
          }
          same += sign == (code >> j & 1) * 2 - 1 ? 1 : 0;
        }
        if (same == tuned.size() || same == 0) {
          found++;
          for (int draw = 0; draw < DRAWS; draw++) {
            if (!takes(statement, one, random, draw)) {
              return false;
            }
          }
        }
      }
      if (found == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean takes(
      Statement.AlwaysFitsLayered statement, SymbolicCase one, Random random, int draw) {
    TunedSet tuned = statement.tuned();
    List<String> names = Evidence.variables(tuned);
    List<BigInteger> values = new ArrayList<>();
    for (int v = 0; v < names.size(); v++) {
      boolean height = v >= tuned.k() - 1;
      int bits = 1 + random.nextInt(40);
      BigInteger value = new BigInteger(bits, random).add(BigInteger.ONE);
      values.add(height && draw % 4 == 0 && random.nextBoolean() ? BigInteger.ZERO : value);
    }
    int neurons = 0;
    int width = 1;
    for (SymbolicLayer layer : one.layers()) {
      if (layer.inputs() != width) {
        return false;
      }
      width = layer.rows().size();
      neurons += width;
    }
    if (one.layers().size() != statement.layers()
        || width != 1
        || neurons - 1 > statement.neurons()) {
      return false;
    }
    BigInteger divisor = value(one.divisor(), names, values);
    if (divisor == null || divisor.signum() <= 0) {
      return false;
    }
    BigInteger x = BigInteger.ZERO;
    int rank = 0;
    for (int i = 1; i <= tuned.k(); i++) {
      BigFraction target = BigFraction.ZERO;
      if (tuned.contains(i)) {
        BigInteger height = values.get(tuned.k() - 1 + rank);
        target = BigFraction.of(height.multiply(BigInteger.valueOf(one.signs().get(rank))));
        rank++;
      }
      BigInteger output = output(one.layers(), x, names, values);
      if (output == null || BigFraction.of(output, divisor).compareTo(target) != 0) {
        return false;
      }
      x = i < tuned.k() ? x.add(values.get(i - 1)) : x;
    }
    return true;
  }

  private static @Nullable BigInteger output(
      List<SymbolicLayer> layers, BigInteger x, List<String> names, List<BigInteger> values) {
    List<BigInteger> signal = List.of(x);
    for (int l = 0; l < layers.size(); l++) {
      List<BigInteger> next = new ArrayList<>();
      for (List<Polynomial> row : layers.get(l).rows()) {
        if (row.size() != signal.size() + 1) {
          return null;
        }
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < row.size(); j++) {
          BigInteger weight = value(row.get(j), names, values);
          if (weight == null) {
            return null;
          }
          sum = sum.add(j < signal.size() ? weight.multiply(signal.get(j)) : weight);
        }
        next.add(l + 1 < layers.size() ? sum.max(BigInteger.ZERO) : sum);
      }
      signal = next;
    }
    return signal.get(0);
  }

  /** The value of a polynomial, from its text; null if it has other variables. */
  private static @Nullable BigInteger value(
      Polynomial polynomial, List<String> names, List<BigInteger> values) {
    if (polynomial.variables() != names.size()) {
      return null;
    }
    BigInteger sum = BigInteger.ZERO;
    for (String term : Splitter.on('+').split(polynomial.text(names))) {
      BigInteger product = BigInteger.ONE;
      for (String factor : Splitter.on('*').split(term)) {
        List<String> power = Splitter.on('^').splitToList(factor);
        int index = names.indexOf(power.get(0));
        BigInteger base = index < 0 ? new BigInteger(power.get(0)) : values.get(index);
        product = product.multiply(base.pow(power.size() > 1 ? Integer.parseInt(power.get(1)) : 1));
      }
      sum = sum.add(product);
    }
    return sum;
  }
}
