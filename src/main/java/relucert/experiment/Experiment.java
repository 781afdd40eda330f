package relucert.experiment;

/**
 * A question that is answered by building networks, exact or trained, and counting their neurons.
 */
public interface Experiment {
  /**
   * Returns the name under which the experiment is known on the command line.
   *
   * @return lower case letters, digits and hyphens
   */
  String name();

  /**
   * Returns what the experiment asks.
   *
   * @return one line of text
   */
  String question();

  /**
   * Returns what a run costs.
   *
   * @return for example {@code about 3 minutes on two cores; --full: about 4 hours}
   */
  String cost();

  /**
   * Tells whether a run trains networks in floating point.
   *
   * @return false if all its numbers are exact
   */
  boolean trains();

  /**
   * Runs the experiment. What it finished is stored at once in the settings' store and looked up
   * there first, so that a run that was killed goes on where it was, with the same result.
   *
   * @param settings the size, the seed and the store
   * @param watcher told how far the run is
   * @return the result, the same for the same seed and size, as far as its tables are exact
   * @throws UnavailableExperimentException if something is missing on this machine
   */
  ExperimentResult run(ExperimentSettings settings, Watcher watcher);
}
