package relucert.report.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;
import relucert.report.drawing.Drawing;

/**
 * The instances on which the page's explorer and the construction {@code sharp-2} must agree, in a
 * file: in each line the question {@code x,..;z,..;T as 0 and 1,..} and, after an equals sign, the
 * network and its breakpoints as {@code sharpTwoLayer.answer} writes them.
 */
final class SharpCases {
  static final Path FILE = Path.of("src/test/resources/relucert/report/page/sharp-two-layer.cases");

  /** Every T for K up to this, twice. */
  private static final int MAX_K = 9;

  private static final Construction SHARP = Constructions.standard().require("sharp-2");

  private SharpCases() {}

  /** Writes the file anew. */
  public static void main(String[] args) throws IOException {
    Files.createDirectories(FILE.getParent());
    Files.write(FILE, instances().stream().map(SharpCases::line).toList());
  }

  /** The instances, always the same. */
  static List<Instance> instances() {
    Random random = new Random(20240800359L);
    List<Instance> instances = new ArrayList<>();
    for (int k = 1; k <= MAX_K; k++) {
      for (TunedSet tuned : TunedSet.all(k).toList()) {
        instances.add(instance(tuned, i -> Rationals.of(1), i -> small(random), random));
        instances.add(
            instance(
                tuned, i -> gap(random), i -> Rationals.of(random.nextInt(41) - 20, 12), random));
      }
    }
    for (int exponent : new int[] {31, 53, 63, 64, 200}) {
      for (TunedSet tuned : TunedSet.all(5).toList()) {
        BigFraction huge = Rationals.of(2).pow(exponent);
        instances.add(
            instance(tuned, i -> gap(random), i -> huge.multiply(small(random)).add(1), random));
      }
    }
    return instances;
  }

  private static BigFraction small(Random random) {
    return Rationals.of(random.nextInt(5) - 2);
  }

  private static BigFraction gap(Random random) {
    return Rationals.of(1 + random.nextInt(9), 1 + random.nextInt(6));
  }

  private static Instance instance(
      TunedSet tuned,
      java.util.function.IntFunction<BigFraction> gap,
      java.util.function.IntFunction<BigFraction> target,
      Random random) {
    List<BigFraction> x = new ArrayList<>();
    List<BigFraction> z = new ArrayList<>();
    BigFraction place = Rationals.of(random.nextInt(7) - 3);
    for (int i = 1; i <= tuned.k(); i++) {
      x.add(place);
      place = place.add(gap.apply(i));
      z.add(tuned.contains(i) ? target.apply(i) : BigFraction.ZERO);
    }
    return Instance.of(RationalMatrix.column(RationalVector.of(x)), RationalVector.of(z), tuned);
  }

  /** Question and answer. */
  static String line(Instance instance) {
    String tuned =
        IntStream.rangeClosed(1, instance.k())
            .mapToObj(i -> instance.tuned().contains(i) ? "1" : "0")
            .collect(Collectors.joining(","));
    return String.join(";", listed(Drawing.positions(instance)), listed(instance.targets()), tuned)
        + "="
        + answer(SHARP.build(instance));
  }

  private static String listed(Iterable<BigFraction> numbers) {
    return Stream.of(numbers)
        .flatMap(n -> java.util.stream.StreamSupport.stream(n.spliterator(), false))
        .map(Rationals::text)
        .collect(Collectors.joining(","));
  }

  private static String answer(Network network) {
    Layer hidden = network.layers().get(0);
    Layer output = network.layers().get(1);
    List<String> hinges = new ArrayList<>();
    for (int j = 0; j < network.neurons(); j++) {
      boolean left = hidden.weights().get(j, 0).signum() < 0;
      BigFraction bias = hidden.biases().get(j);
      hinges.add(
          (left ? "L" : "R")
              + Rationals.text(output.weights().get(0, j))
              + "@"
              + Rationals.text(left ? bias : bias.negate()));
    }
    return Rationals.text(output.biases().get(0))
        + " "
        + String.join(",", hinges)
        + " "
        + listed(NetworkOnLine.of(network).function().breakpoints());
  }
}
