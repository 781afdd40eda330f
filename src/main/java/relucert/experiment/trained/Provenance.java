package relucert.experiment.trained;

import relucert.experiment.training.TrainingPlan;

/** How networks were trained, for the record. */
final class Provenance {
  private Provenance() {}

  static String training(String library, TrainingPlan plan) {
    return "training: "
        + library
        + "; "
        + plan.steps()
        + " steps of Adam on all K samples, rate "
        + plan.rate()
        + " falling along a cosine, He's first weights, two hidden layers of half of the neurons"
        + " each, the best weights kept; another machine may round otherwise";
  }
}
