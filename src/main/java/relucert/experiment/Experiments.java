package relucert.experiment;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import relucert.experiment.constructed.DepthComparison;
import relucert.experiment.constructed.FeatureStructure;
import relucert.experiment.constructed.PretrainingQuality;
import relucert.experiment.trained.Fig9;
import relucert.experiment.trained.Thirty;
import relucert.experiment.trained.TrainedToExact;

/**
 * The catalog of all experiments.
 *
 * <p>Invariant: the names are pairwise distinct.
 */
public final class Experiments {
  private static final ImmutableList<Experiment> ALL =
      ImmutableList.of(
          Fig9.standard(),
          Thirty.standard(),
          TrainedToExact.standard(),
          DepthComparison.standard(),
          PretrainingQuality.standard(),
          FeatureStructure.standard());

  private Experiments() {}

  /**
   * Returns all experiments.
   *
   * @return in the order in which they are listed
   */
  public static ImmutableList<Experiment> all() {
    return ALL;
  }

  /**
   * Returns one experiment.
   *
   * @param name its name
   * @return the experiment
   * @throws IllegalArgumentException if there is none of that name; the message lists all names
   */
  public static Experiment require(String name) {
    return ALL.stream()
        .filter(experiment -> experiment.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected one of "
                        + ALL.stream().map(Experiment::name).collect(Collectors.joining(", "))
                        + ", found "
                        + name));
  }
}
