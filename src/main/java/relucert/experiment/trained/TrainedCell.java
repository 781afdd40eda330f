package relucert.experiment.trained;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import relucert.experiment.Chance;
import relucert.experiment.training.BatchTrainer;
import relucert.experiment.training.TrainedNetwork;
import relucert.experiment.training.TrainingData;
import relucert.experiment.training.TrainingJob;
import relucert.experiment.training.TrainingPlan;
import relucert.instance.Instance;

/**
 * The unit of work of a trained grid: networks of m neurons in two hidden layers of half of them
 * each, one for each N, on one data set.
 *
 * @param neurons m
 * @param repetition which data set, from 1
 */
record TrainedCell(int neurons, int repetition) {
  String key() {
    return "trained m=" + neurons + " repetition=" + repetition;
  }

  /** The widths of two hidden layers of about half of the neurons each. */
  static List<Integer> halves(int neurons) {
    return List.of((neurons + 1) / 2, neurons / 2);
  }

  /** Trains the networks, in the order of the N. */
  ImmutableList<TrainedNetwork> train(List<Instance> instances, long seed, TrainingPlan plan) {
    List<TrainingJob> jobs = new ArrayList<>();
    for (Instance instance : instances) {
      long start = Chance.of(seed, key() + " N=" + instance.tuned().size()).nextLong();
      jobs.add(
          new TrainingJob(
              TrainingData.of(instance.points()), TrainingData.floats(instance.targets()), start));
    }
    return BatchTrainer.train(halves(neurons), jobs, plan, step -> {});
  }

  /** Trains the networks and tells how well they do. */
  String measure(List<Instance> instances, long seed, TrainingPlan plan) {
    List<TrainedNetwork> networks = train(instances, seed, plan);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < networks.size(); i++) {
      texts.add(Measured.of(networks.get(i), instances.get(i)).text());
    }
    return texts.stream().collect(Collectors.joining(" "));
  }

  /** Reads what {@link #measure} returned. */
  static ImmutableList<Measured> parse(String value) {
    return Splitter.on(' ')
        .splitToStream(value)
        .map(Measured::parse)
        .collect(ImmutableList.toImmutableList());
  }
}
