package relucert.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.BatchKernel;
import relucert.exact.RationalVector;

/** One network and many points: the choice of the way to evaluate it there. */
final class ManyPoints {
  /** A table for a direction has repaid its making only after about so many points. */
  private static final int FEW_POINTS = 10;

  /** From so many products on, preparing a kernel for all points is repaid. */
  private static final long MANY_PRODUCTS = 5_000;

  /** From so many products on, sharing them between processors is. */
  private static final long VERY_MANY_PRODUCTS = 5_000_000;

  private final Network network;
  private final List<RationalVector> points;

  ManyPoints(Network network, List<RationalVector> points) {
    this.network = network;
    this.points = points;
  }

  /** The values, in order. */
  RationalVector values() {
    Optional<RationalVector> swept = sweptValues();
    if (swept.isPresent()) {
      return swept.get();
    }
    Optional<BatchKernel> kernel = blockKernel();
    return kernel.isPresent()
        ? kernel.get().values(threads()).toRationals()
        : RationalVector.of(points.stream().map(network::value).toList());
  }

  /** The place of a point at which the value is not the given one. */
  OptionalInt mismatch(RationalVector values) {
    Optional<RationalVector> swept = sweptValues();
    if (swept.isEmpty()) {
      Optional<BatchKernel> kernel = blockKernel();
      if (kernel.isPresent()) {
        return kernel.get().mismatch(values, threads());
      }
    }
    return IntStream.range(0, points.size())
        .filter(i -> value(swept, i).compareTo(values.get(i)) != 0)
        .findFirst();
  }

  private BigFraction value(Optional<RationalVector> swept, int i) {
    return swept.isPresent() ? swept.get().get(i) : network.value(points.get(i));
  }

  /** The values by a sweep along one direction, or along each of several, if there is one. */
  private Optional<RationalVector> sweptValues() {
    boolean areFew = points.size() <= FEW_POINTS;
    Optional<ActivationSweep> deep = areFew ? Optional.empty() : ActivationSweep.of(network);
    if (deep.isPresent()) {
      return Optional.of(deep.get().values(points));
    }
    Optional<DirectionSweeps> sweeps =
        areFew && network.hasKernels() ? Optional.empty() : DirectionSweeps.of(network);
    return sweeps.map(s -> s.values(points));
  }

  /** The kernel for all points, if it is worth preparing. */
  private Optional<BatchKernel> blockKernel() {
    return points.size() > FEW_POINTS && products() >= MANY_PRODUCTS
        ? network.batch(points)
        : Optional.empty();
  }

  /** The number of products of a weight and a signal at all points. */
  private long products() {
    long weights = 0;
    for (Layer layer : network.layers()) {
      weights += (long) layer.inputs() * layer.outputs();
    }
    return weights * points.size();
  }

  private int threads() {
    return products() < VERY_MANY_PRODUCTS ? 1 : Runtime.getRuntime().availableProcessors();
  }
}
