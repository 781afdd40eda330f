package relucert.construction;

import java.util.List;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * The network of Theorem 4.4 without its first neuron where that one has weight 0 for all labels:
 * when samples 1 and 2 lie in one block. With all neurons facing along a this is the best possible
 * in the worst case, min{3N, K - 1} over all T of size N (proofs/one-direction.md).
 */
public final class OneDirection implements Construction {
  private final RetainedPolyline theorem44 = new RetainedPolyline();

  @Override
  public String name() {
    return "one-direction";
  }

  @Override
  public String source() {
    return "proofs/one-direction.md";
  }

  @Override
  public String formula() {
    return "|J(T)| - 2 if samples 1 and 2 are outside T, else |J(T)| - 1; <= min{3N, K - 1}";
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return theorem44.promisedNeurons(tuned) - (startsFlat(tuned) ? 1 : 0);
  }

  @Override
  public Network build(OrderedInstance instance) {
    Network network = theorem44.build(instance);
    return startsFlat(instance.tuned()) ? withoutFirstNeuron(network) : network;
  }

  private static boolean startsFlat(TunedSet tuned) {
    return tuned.k() >= 2 && !tuned.contains(1) && !tuned.contains(2);
  }

  private static Network withoutFirstNeuron(Network network) {
    Layer hidden = network.layers().get(0);
    Layer output = network.layers().get(1);
    List<RationalVector> rows = hidden.weights().stream().skip(1).toList();
    RationalVector weights =
        RationalVector.of(output.weights().row(0).entries().subList(1, hidden.outputs()));
    return Network.of(
        Layer.of(
            RationalMatrix.of(hidden.inputs(), rows),
            RationalVector.of(hidden.biases().entries().subList(1, hidden.outputs()))),
        Layer.of(RationalMatrix.of(rows.size(), List.of(weights)), output.biases()));
  }
}
