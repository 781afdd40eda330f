package relucert.experiment.trained;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import relucert.experiment.Chance;
import relucert.experiment.training.BatchTrainer;
import relucert.experiment.training.TrainedNetwork;
import relucert.experiment.training.TrainingData;
import relucert.experiment.training.TrainingJob;
import relucert.experiment.training.TrainingPlan;
import relucert.instance.Instance;

/**
 * Networks that are trained side by side: all with m neurons in two hidden layers of about half of
 * them each, one for each instance.
 *
 * @param name tells the batch from others; their first weights depend on it
 * @param neurons m, at least 2
 * @param instances what they are to learn
 */
record TrainedBatch(String name, int neurons, List<Instance> instances) {
  private static final Splitter WORDS = Splitter.on(' ');

  /** The widths of the hidden layers. */
  static List<Integer> halves(int neurons) {
    return List.of((neurons + 1) / 2, neurons / 2);
  }

  /** Trains the networks, in the order of the instances. */
  ImmutableList<TrainedNetwork> train(long seed, TrainingPlan plan) {
    List<TrainingJob> jobs = new ArrayList<>();
    for (int i = 0; i < instances.size(); i++) {
      Instance instance = instances.get(i);
      jobs.add(
          new TrainingJob(
              TrainingData.of(instance.points()),
              TrainingData.floats(instance.targets()),
              Chance.of(seed, name + " network " + i).nextLong()));
    }
    return BatchTrainer.train(halves(neurons), jobs, plan, step -> {});
  }

  /** Trains the networks and tells how well they do, as {@link #parse} reads it. */
  String measure(long seed, TrainingPlan plan) {
    List<TrainedNetwork> networks = train(seed, plan);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < networks.size(); i++) {
      texts.add(Measured.of(networks.get(i), instances.get(i)).text());
    }
    return String.join(" ", texts);
  }

  /** As {@link #parse(String)}; requires that there are so many networks. */
  static ImmutableList<Measured> parse(String value, int networks) {
    ImmutableList<Measured> measured = parse(value);
    if (measured.size() != networks) {
      throw new IllegalArgumentException(measured.size() + " measurements in place of " + networks);
    }
    return measured;
  }

  /** How well the networks do, in the order of the instances. */
  static ImmutableList<Measured> parse(String value) {
    return WORDS.splitToStream(value).map(Measured::parse).collect(ImmutableList.toImmutableList());
  }
}
