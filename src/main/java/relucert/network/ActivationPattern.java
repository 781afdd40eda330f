package relucert.network;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import relucert.exact.RationalVector;

/**
 * Which neurons are active (positive pre-activation) at an input, hidden layer by hidden layer.
 *
 * @param active for every hidden layer, from the input on, whether each of its neurons is active
 */
public record ActivationPattern(ImmutableList<ImmutableList<Boolean>> active) {

  static ActivationPattern of(ImmutableList<RationalVector> preActivations) {
    return new ActivationPattern(
        preActivations.stream()
            .map(layer -> layer.entries().stream().map(t -> t.signum() > 0).toList())
            .map(ImmutableList::copyOf)
            .collect(ImmutableList.toImmutableList()));
  }

  /** Returns one word of 0s and 1s for each hidden layer: {@code 0110|01}. */
  @Override
  public String toString() {
    return active.stream()
        .map(layer -> layer.stream().map(on -> on ? "1" : "0").collect(Collectors.joining()))
        .collect(Collectors.joining("|"));
  }
}
