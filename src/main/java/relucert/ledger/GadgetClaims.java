package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.HingeFunction;
import relucert.construction.paper.Activations;
import relucert.construction.paper.Unit;
import relucert.construction.paper.UnitNetwork;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;
import relucert.search.Packings;

/** The activation functions of Section 5.2: sigma_H, sigma_B and sigma_p. They speak of no K. */
final class GadgetClaims {
  private static final BigFraction ONE = BigFraction.ONE;
  static final List<BigFraction> WIDTHS =
      List.of(ONE, Rationals.of(1, 2), Rationals.of(1, 3), Rationals.of(1, 1000));

  private GadgetClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "eq-23",
            PRINTED,
            "Equation (23)",
            "sigma_H is a sum of 2 ReLU neurons and a constant",
            HOLDS,
            b -> {
              Trial trial = Trial.exhaustive();
              equal(trial, Activations.hardTanh(), GadgetClaims::hardTanh, List.of(), ONE, 2);
              return trial.verdict();
            }),
        new Claim(
            "eq-23",
            SHARP,
            "Equation (23)",
            "one ReLU neuron is not enough: not even at t = -2, -1, 0, 1, 2",
            HOLDS,
            b -> {
              Trial trial = Trial.exhaustive();
              RationalVector points = RationalVector.of(-2, -1, 0, 1, 2);
              Instance values = Instance.onLine(points, points.map(GadgetClaims::hardTanh));
              trial.require(
                  0, new Statement.NeedsNeurons(values, 2, false), Packings.largest(values));
              return trial.verdict();
            }),
        new Claim(
            "sigma-b",
            PRINTED,
            "Section 5.2, sigma_B",
            "at every t exactly one of the printed cases applies: t outside [z-delta, z+delta], t in"
                + " [z-delta, z), t in [z, z+delta)",
            REFUTED,
            b -> bumpCases()),
        new Claim(
            "sigma-b",
            INTENDED,
            "Section 5.2, sigma_B",
            "the continuous function with these values has 4 pieces and is a sum of 3 ReLU neurons",
            HOLDS,
            b -> bump()),
        new Claim(
            "sigma-b.delta",
            PRINTED,
            "Section 5.2, sigma_B",
            "for all K >= 3, 1 <= N <= K and z there is a delta with 0 < delta < min |z_i - z_j| / 2"
                + " over i != j",
            REFUTED,
            b -> radius(false)),
        new Claim(
            "sigma-b.delta",
            INTENDED,
            "Section 5.2, sigma_B",
            "with the minimum over distinct values, 0 among them, there is one, and the bump at a label"
                + " vanishes at all other values",
            HOLDS,
            b -> radius(true)),
        new Claim(
            "sigma-p",
            PRINTED,
            "Section 5.2, sigma_p",
            "t on [-1, 1] and 0 beyond is continuous, as everything is that a ReLU network computes",
            REFUTED,
            b -> jumps()),
        new Claim(
            "sigma-p",
            INTENDED,
            "Section 5.2, sigma_p",
            "with ramps of width delta it is a sum of 4 ReLU neurons",
            HOLDS,
            b -> {
              Trial trial = Trial.exhaustive();
              for (BigFraction width : WIDTHS) {
                equal(
                    trial,
                    Activations.twoSided(width),
                    t -> ramped(t.abs(), width).multiply(t.signum()),
                    List.of(width.add(1)),
                    width,
                    4);
              }
              return trial.verdict();
            }));
  }

  private static BigFraction hardTanh(BigFraction t) {
    return t.abs().compareTo(ONE) <= 0 ? t : Rationals.of(t.signum());
  }

  /** t up to 1, then affine to 0 at 1 + width, then 0. */
  static BigFraction ramped(BigFraction t, BigFraction width) {
    BigFraction rest = ONE.add(width).subtract(t);
    return t.compareTo(ONE) <= 0 ? t : rest.signum() <= 0 ? BigFraction.ZERO : rest.divide(width);
  }

  /**
   * Puts the case that a sum of neurons is a function by cases. Both are affine between
   * neighbouring places among +-1, the further ones and their mirror images, so it is enough to
   * compare at these, halfway between them, and beyond the outermost ones at two points each.
   */
  static void equal(
      Trial trial,
      HingeFunction sum,
      UnaryOperator<BigFraction> cases,
      List<BigFraction> further,
      BigFraction step,
      int neurons) {
    List<BigFraction> places = new ArrayList<>();
    Stream.concat(Stream.of(ONE), further.stream())
        .forEach(
            place -> {
              places.add(place);
              places.add(place.negate());
            });
    places.sort(BigFraction::compareTo);
    BigFraction first = places.get(0);
    BigFraction last = places.get(places.size() - 1);
    List<BigFraction> points =
        new ArrayList<>(List.of(first.subtract(step.multiply(2)), first.subtract(step)));
    for (int i = 0; i < places.size(); i++) {
      points.add(places.get(i));
      if (i + 1 < places.size()) {
        points.add(Rationals.midpoint(places.get(i), places.get(i + 1)));
      }
    }
    points.addAll(List.of(last.add(step), last.add(step.multiply(2))));
    requireEqual(trial, network(sum), cases, RationalVector.of(points), neurons);
  }

  private static void requireEqual(
      Trial trial,
      Network network,
      UnaryOperator<BigFraction> cases,
      RationalVector points,
      int neurons) {
    trial.require(
        0,
        new Statement.FitsNeurons(Instance.onLine(points, points.map(cases)), 2, neurons),
        new Evidence.Witness(network));
  }

  /** The 2-layer network of an activation function. */
  private static Network network(HingeFunction function) {
    Unit unit = new Unit(RationalVector.of(1), BigFraction.ZERO, function);
    return UnitNetwork.of(1, List.of(List.of(unit)), RationalVector.of(1), BigFraction.ZERO);
  }

  private static Verdict bumpCases() {
    Trial trial = Trial.exhaustive();
    BigFraction z = ONE;
    BigFraction delta = Rationals.of(1, 4);
    for (int eighths = -4; eighths <= 4; eighths++) {
      BigFraction t = z.add(delta.multiply(eighths).divide(2));
      BigFraction from = t.subtract(z);
      boolean outside = from.abs().compareTo(delta) > 0;
      boolean rising = from.compareTo(delta.negate()) >= 0 && from.signum() < 0;
      boolean falling = from.signum() >= 0 && from.compareTo(delta) < 0;
      long cases = Stream.of(outside, rising, falling).filter(applies -> applies).count();
      trial.law(
          0,
          () -> cases == 1,
          () ->
              String.format(
                  "z = 1, delta = 1/4, t = z + delta = %s: %d cases apply",
                  Rationals.text(t), cases));
    }
    return trial.verdict();
  }

  private static Verdict bump() {
    Trial trial = Trial.exhaustive();
    for (int halves = -4; halves <= 4; halves++) {
      BigFraction z = Rationals.of(halves, 2);
      for (BigFraction delta : WIDTHS) {
        Network network = network(Activations.bump(z, delta));
        List<BigFraction> points = new ArrayList<>();
        for (int step = -6; step <= 6; step++) {
          points.add(z.add(delta.multiply(step).divide(2)));
        }
        requireEqual(
            trial,
            network,
            t -> {
              BigFraction rest = delta.subtract(t.subtract(z).abs());
              return rest.signum() <= 0 ? BigFraction.ZERO : z.divide(delta).multiply(rest);
            },
            RationalVector.of(points),
            3);
        trial.law(
            0,
            () -> z.signum() == 0 || NetworkOnLine.of(network).function().pieces().size() == 4,
            () -> "z = " + Rationals.text(z) + ": not 4 pieces");
      }
    }
    return trial.verdict();
  }

  private static Verdict radius(boolean distinctOnly) {
    Trial trial = Trial.exhaustive();
    for (int k = 3; k <= 5; k++) {
      int fixedK = k;
      SampleGrid grid = SampleGrid.all(k).get(0);
      for (TunedSet tuned : TunedSet.all(k).filter(t -> t.size() >= 1).toList()) {
        grid.instances(tuned)
            .filter(i -> tuned.members().stream().allMatch(m -> i.target(m).signum() != 0))
            .forEach(
                i -> {
                  Stream<BigFraction> labels =
                      distinctOnly
                          ? Stream.concat(
                                  i.targets().entries().stream(), Stream.of(BigFraction.ZERO))
                              .distinct()
                          : i.targets().entries().stream();
                  List<BigFraction> sorted = labels.sorted().toList();
                  BigFraction least = leastGap(sorted);
                  trial.law(
                      fixedK,
                      () -> least.signum() > 0 && bumpsAreApart(sorted, least.divide(4)),
                      () ->
                          String.format(
                              "K = %d, T = %s, z = %s: min |z_i - z_j| / 2 = 0",
                              fixedK, tuned, i.targets()));
                });
      }
    }
    return trial.verdict();
  }

  private static BigFraction leastGap(List<BigFraction> sorted) {
    BigFraction least = sorted.get(sorted.size() - 1).subtract(sorted.get(0));
    for (int i = 1; i < sorted.size(); i++) {
      BigFraction gap = sorted.get(i).subtract(sorted.get(i - 1));
      least = gap.compareTo(least) < 0 ? gap : least;
    }
    return least;
  }

  private static boolean bumpsAreApart(List<BigFraction> values, BigFraction delta) {
    return values.stream()
        .allMatch(
            z ->
                values.stream()
                    .allMatch(
                        t ->
                            Activations.bump(z, delta)
                                    .at(t)
                                    .compareTo(t.equals(z) ? z : BigFraction.ZERO)
                                == 0));
  }

  private static Verdict jumps() {
    Trial trial = Trial.exhaustive();
    for (int halves = 0; halves <= 4; halves++) {
      BigFraction t = Rationals.of(halves, 2);
      BigFraction fromLeft = t.compareTo(ONE) <= 0 ? t : BigFraction.ZERO;
      BigFraction fromRight = t.compareTo(ONE) < 0 ? t : BigFraction.ZERO;
      trial.law(
          0,
          () -> fromLeft.equals(fromRight),
          () ->
              String.format(
                  "t = %s: limit %s from the left, %s from the right",
                  Rationals.text(t), Rationals.text(fromLeft), Rationals.text(fromRight)));
    }
    return trial.verdict();
  }
}
