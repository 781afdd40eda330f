package relucert.construction.deep;

import java.util.ArrayList;
import java.util.List;
import relucert.construction.Construction;
import relucert.construction.sharp3.SharpThreeLayer;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * The fewest neurons we know with L layers: those of {@code sharp-3}, and in each further hidden
 * layer one that hands the value on, lifted so that it is not negative at any sample
 * (proofs/theorem-m.md). No depth does with fewer than about half of them.
 */
public final class HandedOn implements Construction {
  private static final SharpThreeLayer BLOCK = SharpThreeLayer.fewestNeurons();

  private final int layers;

  /**
   * Creates the construction of networks with L layers.
   *
   * @param layers L, at least 4
   * @throws IllegalArgumentException if L is smaller
   */
  public HandedOn(int layers) {
    this.layers = DeepConstruction.requireDeep(layers);
  }

  @Override
  public String name() {
    return "handed-on";
  }

  @Override
  public String source() {
    return "Theorem M, proofs/theorem-m.md";
  }

  @Override
  public String formula() {
    return "those of sharp-3 and L - 3 more; 0 if sharp-3 needs none";
  }

  @Override
  public int layers() {
    return layers;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return handedOn(BLOCK.promisedNeurons(tuned));
  }

  @Override
  public int promisedNeurons(OrderedInstance instance) {
    return handedOn(BLOCK.promisedNeurons(instance));
  }

  private int handedOn(int neurons) {
    return neurons == 0 ? 0 : neurons + layers - 3;
  }

  @Override
  public Network build(OrderedInstance instance) {
    OrderedInstance onLine = Spikes.part(instance, instance.tuned().members());
    Network block = BLOCK.build(onLine);
    return block.neurons() == 0
        ? constant(instance.direction().size(), block.layers().get(2).biases())
        : CarriedBlocks.along(instance).then(block).network(layers);
  }

  /** A network without neurons is a constant and needs nobody to hand it on. */
  private Network constant(int dimension, RationalVector value) {
    List<Layer> all = new ArrayList<>();
    all.add(Layer.of(RationalMatrix.of(dimension, List.of()), RationalVector.zero(0)));
    for (int l = 2; l < layers; l++) {
      all.add(Layer.of(RationalMatrix.of(0, List.of()), RationalVector.zero(0)));
    }
    all.add(Layer.of(RationalMatrix.of(0, List.of(RationalVector.zero(0))), value));
    return Network.of(all);
  }
}
