package relucert.construction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.instance.LabelGrid;
import relucert.instance.OrderedInstance;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;
import relucert.network.FlatNetworks;
import relucert.network.Network;

/**
 * Lemma 4.5: the polyline through K samples on a line by K - 1 right-facing neurons, one at each
 * sample but the last. Neuron i turns the slope from the chord before sample i to the chord after
 * it; the first one starts from slope 0. Zero weights are kept, as printed.
 */
public final class Polyline implements Construction {

  @Override
  public String name() {
    return "lemma-4.5";
  }

  @Override
  public String source() {
    return "Lemma 4.5";
  }

  @Override
  public String formula() {
    return "K - 1";
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return tuned.k() - 1;
  }

  @Override
  public Network build(OrderedInstance instance) {
    return through(all(instance.k()), instance).along(instance.direction());
  }

  @Override
  public Optional<IntFunction<FlatNetworks>> flat(SampleOrder order, LabelGrid grid) {
    return FlatTurns.polyline(order, grid, all(grid.tuned().k()), 0);
  }

  private static List<Integer> all(int k) {
    return IntStream.rangeClosed(1, k).boxed().toList();
  }

  /** The polyline through the chosen samples (numbers from 1, increasing). */
  static HingeFunction through(List<Integer> samples, OrderedInstance instance) {
    RationalVector positions = instance.positions();
    List<Hinge> hinges = new ArrayList<>();
    BigFraction slope = BigFraction.ZERO;
    for (int r = 0; r + 1 < samples.size(); r++) {
      int here = samples.get(r);
      BigFraction chord = instance.chord(here, samples.get(r + 1));
      hinges.add(Hinge.right(chord.subtract(slope), positions.get(here - 1)));
      slope = chord;
    }
    int first = samples.get(0) - 1;
    return HingeFunction.through(positions.get(first), instance.targets().get(first), hinges);
  }
}
