package relucert.network;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/** A 2-layer network of K/2 neurons on R^10 that look in different directions, and K points. */
final class RandomTwoLayer {
  static final int DIMENSION = 10;

  final Network network;
  final ImmutableList<RationalVector> points;

  private RandomTwoLayer(Network network, ImmutableList<RationalVector> points) {
    this.network = network;
    this.points = points;
  }

  /** Weights and biases of the hidden layer are one tensor; the output bias is 0. */
  static RandomTwoLayer of(RandomNumbers numbers, int k) {
    Random random = new Random(1);
    RationalMatrix points = numbers.matrix(k, DIMENSION, random);
    RationalMatrix rows = numbers.matrix(k / 2, DIMENSION + 1, random);
    List<RationalVector> weights = new ArrayList<>();
    List<BigFraction> biases = new ArrayList<>();
    rows.stream()
        .forEach(
            row -> {
              weights.add(RationalVector.of(row.entries().subList(0, DIMENSION)));
              biases.add(row.get(DIMENSION));
            });
    Network network =
        Network.of(
            Layer.of(RationalMatrix.of(DIMENSION, weights), RationalVector.of(biases)),
            Layer.of(numbers.matrix(1, k / 2, random), RationalVector.of(0)));
    return new RandomTwoLayer(network, points.stream().collect(ImmutableList.toImmutableList()));
  }

  /** The text the programs in C read: sizes, points, rows of weights and a bias, output weights. */
  String text() {
    Layer hidden = network.layers().get(0);
    StringBuilder text = new StringBuilder();
    text.append(String.format("%d %d %d%n", points.size(), hidden.outputs(), DIMENSION));
    points.forEach(x -> append(text, x));
    for (int j = 0; j < hidden.outputs(); j++) {
      append(text, hidden.weights().row(j).append(hidden.biases().get(j)));
    }
    append(text, network.layers().get(1).weights().row(0));
    return text.toString();
  }

  private static void append(StringBuilder text, RationalVector row) {
    row.forEach(entry -> text.append(Rationals.text(entry)).append(' '));
    text.append('\n');
  }
}
