package relucert.experiment;

/**
 * How an experiment is to be run.
 *
 * @param seed where all chance comes from
 * @param full true for the large size, false for the default one
 * @param threads how many cells may be computed at a time, at least 1; no result depends on it
 * @param cells what is finished already
 */
public record ExperimentSettings(long seed, boolean full, int threads, CellStore cells) {
  /** Requires a positive number of threads. */
  public ExperimentSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: expected at least 1, found " + threads);
    }
  }
}
