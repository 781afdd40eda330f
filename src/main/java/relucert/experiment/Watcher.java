package relucert.experiment;

/** Is told how far an experiment is. May be called by several threads at a time. */
@FunctionalInterface
public interface Watcher {
  /**
   * Tells that some of all steps of a stage are done.
   *
   * @param stage what is being done, a few words
   * @param done the number of finished steps
   * @param all the number of steps of the stage
   */
  void progress(String stage, long done, long all);

  /**
   * Returns a watcher that does nothing.
   *
   * @return the watcher
   */
  static Watcher none() {
    return (stage, done, all) -> {};
  }
}
