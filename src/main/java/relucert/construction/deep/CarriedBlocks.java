package relucert.construction.deep;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * Appendix B: networks g_1, ..., g_k of the position t = a.x as one deep network x -&gt; g_1(a.x) +
 * ... + g_k(a.x) at every sample. The hidden layers of the blocks stand one after another. Beside
 * those of block i stand at most two neurons more: one that hands on the position, if a block
 * follows, and one that hands on the sum of the blocks before, if there is one. The network of the
 * first block reads the samples themselves.
 *
 * <p>A ReLU hands on what is not negative. So the neurons carry X = t - min t and S + C, S the sum
 * so far and C = max(0, -min S), both minima over the samples ({@link #network}). The text carries
 * t and S themselves, which is right where they happen to be non-negative ({@link
 * #literalNetwork}). What the network does between and beyond the samples is not promised.
 *
 * <p>Hidden layers that are left over stand at the end and carry S + C only: one neuron each.
 *
 * <p>Invariants: every block has one input; {@code sums} are the values at the samples of the sum
 * of the first 0, 1, ..., k blocks.
 */
public final class CarriedBlocks {
  private final OrderedInstance instance;
  private final ImmutableList<Network> blocks;
  private final ImmutableList<RationalVector> sums;

  private CarriedBlocks(
      OrderedInstance instance, ImmutableList<Network> blocks, ImmutableList<RationalVector> sums) {
    this.instance = instance;
    this.blocks = blocks;
    this.sums = sums;
  }

  /**
   * Starts without blocks.
   *
   * @param instance the samples and the direction a
   * @return the empty sum
   */
  public static CarriedBlocks along(OrderedInstance instance) {
    return new CarriedBlocks(
        instance, ImmutableList.of(), ImmutableList.of(RationalVector.zero(instance.k())));
  }

  /**
   * Adds a block.
   *
   * @param block a network of the position, of one input and any depth
   * @return these blocks, then that one
   * @throws IllegalArgumentException if the block has not exactly one input
   */
  public CarriedBlocks then(Network block) {
    if (block.inputDimension() != 1) {
      throw new IllegalArgumentException(
          "a block of " + block.inputDimension() + " inputs; it reads the position alone");
    }
    RationalVector values =
        block.values(RationalMatrix.column(instance.positions()).stream().toList());
    return new CarriedBlocks(
        instance,
        ImmutableList.<Network>builder().addAll(blocks).add(block).build(),
        ImmutableList.<RationalVector>builder().addAll(sums).add(sum().plus(values)).build());
  }

  /**
   * Returns what the blocks add up to.
   *
   * @return the sum of all blocks at the samples, in the order of the positions
   */
  public RationalVector sum() {
    return sums.get(blocks.size());
  }

  /**
   * Returns what a next block would have to add.
   *
   * @return the targets less {@link #sum}
   */
  public RationalVector missing() {
    return instance.targets().minus(sum());
  }

  /** Returns the positions a.x of the samples. */
  RationalVector positions() {
    return instance.positions();
  }

  /**
   * Returns the number of layers that the blocks need.
   *
   * @return 1 plus the number of their hidden layers
   */
  public int leastLayers() {
    return 1 + blocks.stream().mapToInt(block -> block.depth() - 1).sum();
  }

  /**
   * Returns the deep network that is right at every sample.
   *
   * @param layers its number of layers, at least {@link #leastLayers}
   * @return a network whose value at every sample is {@link #sum}
   * @throws IllegalArgumentException if there are too few layers
   */
  public Network network(int layers) {
    BigFraction least = instance.positions().get(0);
    return compose(layers, least, sums.stream().map(CarriedBlocks::lift).toList());
  }

  /**
   * Returns the deep network as Appendix B says it, which carries the position and the sum as they
   * are.
   *
   * @param layers its number of layers, at least {@link #leastLayers}
   * @return a network that may miss samples at which something negative is carried
   * @throws IllegalArgumentException if there are too few layers
   */
  public Network literalNetwork(int layers) {
    return compose(layers, BigFraction.ZERO, sums.stream().map(sum -> BigFraction.ZERO).toList());
  }

  /** The least C &gt;= 0 that makes S + C non-negative at the samples. */
  private static BigFraction lift(RationalVector sum) {
    BigFraction least = BigFraction.ZERO;
    for (BigFraction value : sum) {
      least = value.compareTo(least) < 0 ? value : least;
    }
    return least.negate();
  }

  private Network compose(int layers, BigFraction origin, List<BigFraction> lifts) {
    if (layers < leastLayers()) {
      throw new IllegalArgumentException(layers + " layers for blocks that need " + leastLayers());
    }
    Signals signals = new Signals(instance.direction(), origin);
    for (int i = 0; i < blocks.size(); i++) {
      signals.pass(blocks.get(i), i + 1 < blocks.size(), lifts.get(i));
    }
    while (signals.layers.size() < layers - 1) {
      signals.addHidden(ImmutableList.of(), false, lifts.get(blocks.size()));
    }
    return signals.network();
  }

  /** The network up to some layer, and how its signals tell the position and the sum. */
  private static final class Signals {
    private final BigFraction origin;
    private final List<Layer> layers = new ArrayList<>();
    private int width;
    private AffineForm position;
    private AffineForm sum;
    private boolean isSumConstant = true;

    Signals(RationalVector direction, BigFraction origin) {
      this.origin = origin;
      width = direction.size();
      position = new AffineForm(direction, BigFraction.ZERO);
      sum = AffineForm.zero(width);
    }

    /** Lets a block work, in as many hidden layers as it has. */
    void pass(Network block, boolean carriesPosition, BigFraction lift) {
      List<AffineForm> inputs = List.of(position);
      for (Layer layer : block.layers().subList(0, block.depth() - 1)) {
        addHidden(AffineForm.outputs(layer, inputs, width), carriesPosition, lift);
        inputs =
            IntStream.range(0, layer.outputs())
                .mapToObj(j -> AffineForm.signal(width, j))
                .collect(ImmutableList.toImmutableList());
      }
      Layer output = block.layers().get(block.depth() - 1);
      sum = sum.plus(AffineForm.outputs(output, inputs, width).get(0));
      isSumConstant = isSumConstant && inputs.isEmpty();
    }

    /** Adds the neurons of a block and those that carry, which stand behind them. */
    void addHidden(List<AffineForm> working, boolean carriesPosition, BigFraction lift) {
      List<AffineForm> neurons = new ArrayList<>(working);
      if (carriesPosition) {
        neurons.add(position.plus(origin.negate()));
      }
      if (!isSumConstant) {
        neurons.add(sum.plus(lift));
      }
      layers.add(AffineForm.layer(neurons, width));
      width = neurons.size();
      if (carriesPosition) {
        position = AffineForm.signal(width, working.size()).plus(origin);
      }
      sum =
          isSumConstant
              ? AffineForm.zero(width).plus(sum.constant())
              : AffineForm.signal(width, width - 1).plus(lift.negate());
    }

    Network network() {
      List<Layer> all = new ArrayList<>(layers);
      all.add(AffineForm.layer(List.of(sum), width));
      return Network.of(all);
    }
  }
}
