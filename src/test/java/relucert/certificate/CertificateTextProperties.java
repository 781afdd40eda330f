package relucert.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

/** Texts of certificates, good for something or not. */
class CertificateTextProperties {

  private static final ImmutableList<PrintedBound> BOUNDS =
      ImmutableList.copyOf(PrintedBound.values());

  @Property(tries = 1000)
  void whatIsWrittenIsReadBack(@ForAll Random random) throws MalformedCertificateException {
    Certificate certificate = new Generator(random).certificate(2);
    String text = CertificateWriter.write(certificate);
    assertThat(CertificateReader.read(text)).isEqualTo(certificate);
  }

  @Property(tries = 40)
  void thereIsOneTextForOneCertificateAndEveryOtherIsRefusedWithItsLine(@ForAll Random random) {
    String text = CertificateWriter.write(new Generator(random).certificate(1));
    for (String changed : TextCorruptions.of(text)) {
      try {
        assertThat(CertificateWriter.write(CertificateReader.read(changed))).isEqualTo(changed);
      } catch (MalformedCertificateException e) {
        assertThat(e).hasMessageMatching("(?s)line [1-9][0-9]*: .+");
        String number = String.valueOf(e.getMessage()).replaceAll("(?s)^line ([0-9]+): .*", "$1");
        int line = Integer.parseInt(number);
        assertThat(line).isLessThanOrEqualTo(changed.split("\n", -1).length + 1);
      }
    }
  }

  @Test
  void theMessageSaysWhatWasExpectedWhere() {
    Certificate inSpace =
        Objects.requireNonNull(CertificateExamples.all().get("breakpoints-on-a-line-in-space"));
    String good = CertificateWriter.write(inSpace);
    assertThat(good).startsWith("relucert-certificate/1\nstatement needs-breakpoints 2\n");
    assertMessage("", "line 1: expected \"relucert-certificate/1\"");
    assertMessage("relucert-certificate/1", "line 2: expected \"statement\"");
    assertMessage(good.replace("/1\n", "/2\n"), "line 1: expected \"relucert-certificate/1\"");
    assertMessage(
        good.replace("needs-breakpoints", "needs-nothing"), "line 2: expected a kind of statement");
    assertMessage(
        good.replace("breakpoints 2", "breakpoints"), "line 2: expected at least 3 words");
    assertMessage(good.replace("breakpoints 2", "breakpoints -2"), "line 2: expected a count");
    assertMessage(
        good.replace("breakpoints 2", "breakpoints two"), "line 2: expected an integer as word 3");
    assertMessage(
        good.replace("breakpoints 2", "breakpoints 02"),
        "line 2: expected \"statement needs-breakpoints 2\"");
    assertMessage(good.replace("packing", "packet"), "line 8: expected a kind of evidence");
    assertMessage(good.replaceFirst("kept", "keep"), "expected \"tuned\" or \"kept\" as word 7");
    assertMessage(good + "x", "line 12: expected a newline before and nothing more");
    assertMessage(good + "\n", "line 13: expected a newline before and nothing more");
    assertMessage(
        good.substring(0, good.length() - 1),
        "line 12: expected a newline before and nothing more");
    assertMessage(good.replace("instance 4 3", "instance 4 2"), "row 1 has 3 entries, not 2");
    assertMessage(good.replace("instance 4 3", "instance 5000001 3"), "line 3: expected a count");
    assertMessage(
        "relucert-certificate/1\nstatement violated fig-4\n",
        "line 2: expected the id of a printed bound");
  }

  private static void assertMessage(String text, String message) {
    assertThatThrownBy(() -> CertificateReader.read(text))
        .isInstanceOf(MalformedCertificateException.class)
        .hasMessageContaining(message);
  }

  @Test
  void partsNestFourTimesAtMost() throws MalformedCertificateException {
    Certificate nested = CertificateExamples.all().values().asList().get(0);
    for (int depth = 1; depth <= 5; depth++) {
      nested =
          new Certificate(
              new Statement.Violated(PrintedBound.FIGURE_3),
              new Evidence.Parts(ImmutableList.of(nested)));
      String text = CertificateWriter.write(nested);
      if (depth <= 4) {
        assertThat(CertificateReader.read(text)).isEqualTo(nested);
      } else {
        assertMessage(text, "expected at most 4 levels of parts");
      }
    }
  }

  /** Certificates whose parts have matching sizes; that is all. */
  private record Generator(Random random) {

    Certificate certificate(int depth) {
      return new Certificate(statement(), evidence(depth));
    }

    int size() {
      return random.nextInt(4);
    }

    BigFraction number() {
      int bits = random.nextInt(5) == 0 ? 200 : 3;
      return BigFraction.of(
          new BigInteger(bits, random).subtract(new BigInteger(bits, random)),
          new BigInteger(bits, random).add(BigInteger.ONE));
    }

    RationalVector vector(int size) {
      return RationalVector.of(list(size, this::number));
    }

    <T> ImmutableList<T> list(int size, Supplier<T> entry) {
      return IntStream.range(0, size)
          .mapToObj(i -> entry.get())
          .collect(ImmutableList.toImmutableList());
    }

    TunedSet tuned() {
      int k = 1 + random.nextInt(5);
      return TunedSet.of(k, random.ints(size(), 1, k + 1).boxed().toList());
    }

    Instance instance() {
      TunedSet tuned = tuned();
      int dimension = tuned.k() == 1 ? size() : 1 + random.nextInt(3);
      List<RationalVector> points = new ArrayList<>();
      while (points.size() < tuned.k()) {
        RationalVector point = vector(dimension);
        if (!points.contains(point)) {
          points.add(point);
        }
      }
      return Instance.of(
          RationalMatrix.of(dimension, points),
          RationalVector.of(
              IntStream.rangeClosed(1, tuned.k())
                  .mapToObj(i -> tuned.contains(i) ? number() : BigFraction.ZERO)
                  .toList()),
          tuned);
    }

    Statement statement() {
      return switch (random.nextInt(8)) {
        case 0 -> new Statement.FitsNeurons(instance(), size(), size());
        case 1 -> new Statement.NeedsNeurons(instance(), size(), random.nextBoolean());
        case 2 -> new Statement.FitsBreakpoints(instance(), size());
        case 3 -> new Statement.NeedsBreakpoints(instance(), 5_000_000);
        case 6 -> new Statement.NeedsLayeredNeurons(instance(), size(), size());
        case 7 -> new Statement.WorstCase(size(), size(), size(), 5_000_000);
        case 4 -> new Statement.AlwaysFits(tuned(), size(), random.nextBoolean());
        default -> new Statement.Violated(BOUNDS.get(random.nextInt(BOUNDS.size())));
      };
    }

    Evidence evidence(int depth) {
      return switch (random.nextInt(depth > 0 ? 9 : 8)) {
        case 0 -> new Evidence.Witness(network());
        case 1 ->
            new Evidence.Function(
                number(), number(), list(size(), () -> new Evidence.Turn(number(), number())));
        case 2 -> new Evidence.Packing(list(size(), this::window));
        case 5 -> new Evidence.TwoRuns(list(size(), this::window));
        case 6 -> new Evidence.Zigzag(list(size(), () -> random.nextInt(7) - 3));
        case 7 -> new Evidence.ParameterCount();
        case 3 ->
            new Evidence.ConeCases(
                list(size(), () -> vector(1 + size())), list(size(), this::size));
        case 4 -> {
          int generators = size();
          yield new Evidence.Cover(
              size(),
              list(generators, () -> vector(1 + size())),
              list(size(), () -> cell(generators)));
        }
        default -> new Evidence.Parts(list(size(), () -> certificate(depth - 1)));
      };
    }

    Evidence.Window window() {
      return new Evidence.Window(size(), size(), size(), random.nextBoolean() ? 1 : -1);
    }

    Network network() {
      int depth = 1 + size();
      int inputs = size();
      List<Layer> layers = new ArrayList<>();
      for (int l = 0; l < depth; l++) {
        int from = inputs;
        int outputs = l + 1 == depth ? 1 : size();
        layers.add(
            Layer.of(RationalMatrix.of(from, list(outputs, () -> vector(from))), vector(outputs)));
        inputs = outputs;
      }
      return Network.of(layers);
    }

    Evidence.Cell cell(int generators) {
      int neurons = size();
      return new Evidence.Cell(
          list(
              neurons,
              () -> new Evidence.Place(random.nextBoolean(), size(), random.nextInt(3) - 1)),
          list(generators, () -> list(neurons, () -> new Evidence.Share(number(), number()))));
    }
  }
}
