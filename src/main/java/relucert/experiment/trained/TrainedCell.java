package relucert.experiment.trained;

/**
 * The unit of work of a trained grid: networks of m neurons, one for each N, on one data set.
 *
 * @param neurons m
 * @param repetition which data set, from 1
 */
record TrainedCell(int neurons, int repetition) {
  String key() {
    return "trained m=" + neurons + " repetition=" + repetition;
  }
}
