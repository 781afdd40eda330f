package relucert.construction;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import relucert.instance.Instance;
import relucert.instance.LabelGrid;
import relucert.instance.OrderedInstance;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;
import relucert.network.FlatNetworks;
import relucert.network.Network;

/**
 * A constructive proof as a program: from an instance to a network that fits it with zero error and
 * has exactly the promised number of neurons. Nothing here is trusted: every network is checked by
 * the one who asked for it.
 */
public interface Construction {
  /**
   * Returns the name under which the construction is known on the command line.
   *
   * @return for example {@code sharp-2}
   */
  String name();

  /**
   * Returns where the construction comes from.
   *
   * @return a place in the paper, or the file of the proof
   */
  String source();

  /**
   * Returns the promised number of neurons as a formula in K, N and J(T).
   *
   * @return one line of text
   */
  String formula();

  /**
   * Returns the number L of layers of its networks, as the paper counts them.
   *
   * @return 2 unless said otherwise
   */
  default int layers() {
    return 2;
  }

  /**
   * Returns the number of neurons that is promised for all targets on a tuned set.
   *
   * @param tuned the tuned set in the order along the line
   * @return a number that {@link #build(OrderedInstance)} never exceeds
   */
  int promisedNeurons(TunedSet tuned);

  /**
   * Returns the number of neurons that is promised for an instance.
   *
   * @param instance an instance that meets the hypotheses
   * @return the exact number of neurons that {@link #build(OrderedInstance)} uses, at most that of
   *     {@link #promisedNeurons(TunedSet)}
   */
  default int promisedNeurons(OrderedInstance instance) {
    return promisedNeurons(instance.tuned());
  }

  /**
   * Tells whether the hypotheses of the construction are met.
   *
   * @param tuned the tuned set in the order along the line
   * @return empty if they are, otherwise what is missing
   */
  default Optional<String> unmetHypothesis(TunedSet tuned) {
    return Optional.empty();
  }

  /**
   * Tells whether the hypotheses of the construction are met by an instance.
   *
   * @param instance the instance
   * @return empty if they are, otherwise what is missing
   */
  default Optional<String> unmetHypothesis(OrderedInstance instance) {
    return unmetHypothesis(instance.tuned());
  }

  /**
   * Requires the hypotheses of the construction.
   *
   * @param tuned the tuned set in the order along the line
   * @throws IllegalArgumentException if one is not met; the message says which
   */
  default void requireHypothesis(TunedSet tuned) {
    unmetHypothesis(tuned)
        .ifPresent(
            missing -> {
              throw new IllegalArgumentException(missing);
            });
  }

  /**
   * Returns what a literal construction takes otherwise than the text has it, because the text
   * taken at its word is refuted by other claims already.
   *
   * @return what is granted; empty if nothing is
   */
  default List<String> granted() {
    return List.of();
  }

  /**
   * Returns the step of a literal text that is defined but does not give what the text says, so
   * that the network may miss a sample.
   *
   * @return where in the text; empty for a sound construction
   */
  default Optional<String> unsoundStep() {
    return Optional.empty();
  }

  /**
   * Builds the network along the direction in which the instance is ordered.
   *
   * @param instance an instance that meets the hypotheses
   * @return the network
   * @throws IllegalArgumentException if a hypothesis is not met; the message says which
   * @throws UndefinedStepException if the construction is a literal one and a step of its text is
   *     not defined for this instance
   */
  Network build(OrderedInstance instance);

  /**
   * Prepares to build the networks for all labelings of a tuned set as flat numbers. They are those
   * of {@link #build(OrderedInstance)}, neuron for neuron.
   *
   * @param order the order of the grid's samples along the line
   * @param grid all labelings of a tuned set that meets the hypotheses
   * @return for the first number of a run ({@link LabelGrid}) the run's networks, in room that is
   *     used again at the next call; empty if the construction does not work this way or the
   *     numbers are too long
   */
  default Optional<IntFunction<FlatNetworks>> flat(SampleOrder order, LabelGrid grid) {
    return Optional.empty();
  }

  /**
   * Builds the network along the direction that {@link relucert.instance.Projection#injective}
   * finds.
   *
   * @param instance an instance that meets the hypotheses
   * @return the network
   * @throws IllegalArgumentException if a hypothesis is not met; the message says which
   */
  default Network build(Instance instance) {
    return build(OrderedInstance.of(instance));
  }
}
