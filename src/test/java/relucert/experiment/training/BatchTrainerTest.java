package relucert.experiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

class BatchTrainerTest {
  private static final List<Integer> WIDTHS = List.of(8, 7);
  private static final TrainingPlan SHORT = new TrainingPlan(200, 0.02f, 10, 1e-6);

  @BeforeAll
  static void theLibraryIsPresent() {
    assumeTrue(TrainingLibrary.isPresent(), "no training library for this machine");
  }

  private static ImmutableList<TrainedNetwork> trained(List<TrainingJob> jobs, TrainingPlan plan) {
    return BatchTrainer.train(WIDTHS, jobs, plan, step -> {});
  }

  @Test
  void trainingLearns() {
    List<TrainingJob> jobs = TrainingJobs.random(3, 24, 3);
    List<TrainedNetwork> networks = trained(jobs, new TrainingPlan(1000, 0.02f, 10, 1e-3));
    for (int s = 0; s < jobs.size(); s++) {
      assertThat(TrainingJobs.loss(jobs.get(s), networks.get(s))).isLessThan(0.5);
    }
  }

  @Test
  void moreStepsNeverMakeTheKeptNetworkWorseThanItsFirstWeights() {
    List<TrainingJob> jobs = TrainingJobs.random(2, 24, 3);
    // A rate at which training only destroys.
    List<TrainedNetwork> wild = trained(jobs, new TrainingPlan(40, 50f, 1, 1e-6));
    List<TrainedNetwork> first = trained(jobs, new TrainingPlan(1, 1e-12f, 1, 1e-6));
    for (int s = 0; s < jobs.size(); s++) {
      assertThat(TrainingJobs.loss(jobs.get(s), wild.get(s)))
          .isLessThanOrEqualTo(TrainingJobs.loss(jobs.get(s), first.get(s)) + 1e-6);
    }
  }

  @Test
  void aRerunGivesTheSameBitsOnAnyThread() throws InterruptedException {
    List<TrainingJob> jobs = TrainingJobs.random(3, 200, 5);
    ImmutableList<TrainedNetwork> here = trained(jobs, SHORT);
    ConcurrentLinkedQueue<ImmutableList<TrainedNetwork>> elsewhere = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 2; t++) {
      Thread thread = new Thread(() -> elsewhere.add(trained(jobs, SHORT)));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(elsewhere).hasSize(2).allMatch(here::equals);
  }

  @Test
  void theNetworksOfABatchDoNotSeeEachOther() {
    List<TrainingJob> jobs = TrainingJobs.random(3, 50, 3);
    TrainingPlan few = new TrainingPlan(20, 0.01f, 20, 1e-6);
    TrainedNetwork alone = trained(List.of(jobs.get(1)), few).get(0);
    TrainedNetwork together = trained(jobs, few).get(1);
    for (int i = 1; i <= 50; i++) {
      double[] x = jobs.get(1).data().point(i);
      assertThat(together.value(x)).isCloseTo(alone.value(x), within(1e-3));
    }
  }

  @Test
  void theExactNetworkTakesTheValuesOfTheTrainedOne() {
    List<TrainingJob> jobs = TrainingJobs.random(2, 40, 3);
    List<TrainedNetwork> networks = trained(jobs, SHORT);
    for (int s = 0; s < jobs.size(); s++) {
      BigFraction squares = BigFraction.ZERO;
      for (int i = 1; i <= 40; i++) {
        double[] x = jobs.get(s).data().point(i);
        List<BigFraction> exact = new ArrayList<>();
        for (double coordinate : x) {
          exact.add(BigFraction.from(coordinate));
        }
        BigFraction value = networks.get(s).toExact().value(RationalVector.of(exact));
        assertThat(value.doubleValue()).isCloseTo(networks.get(s).value(x), within(1e-12));
        BigFraction error = value.subtract(BigFraction.from(jobs.get(s).targets()[i - 1]));
        squares = squares.add(error.multiply(error));
      }
      double loss = Rationals.canonical(squares).doubleValue() / 40 / jobs.get(s).zeroLoss();
      assertThat(loss).isCloseTo(TrainingJobs.loss(jobs.get(s), networks.get(s)), within(1e-9));
    }
  }

  @Test
  void trainingEndsWhenItIsEnough() {
    List<Integer> steps = new ArrayList<>();
    BatchTrainer.train(
        WIDTHS, TrainingJobs.random(1, 24, 3), new TrainingPlan(5000, 0.02f, 5, 0.9), steps::add);
    assertThat(steps.size()).isLessThan(500);
  }
}
