package relucert.experiment.trained;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.experiment.training.TrainedNetwork;
import relucert.experiment.training.TrainingData;
import relucert.instance.Instance;

/**
 * How well a trained network does, in double precision.
 *
 * @param loss the mean square error over all K samples, as in Section 7
 * @param zeroLoss the same for the network 0
 * @param worst the largest error of a sample
 * @param onTuned the mean square error over T
 * @param offTuned the mean square error outside T; 0 if nothing is outside
 */
record Measured(double loss, double zeroLoss, double worst, double onTuned, double offTuned) {

  static Measured of(TrainedNetwork network, Instance instance) {
    TrainingData data = TrainingData.of(instance.points());
    double on = 0;
    double off = 0;
    double zero = 0;
    double worst = 0;
    for (int i = 1; i <= instance.k(); i++) {
      BigFraction target = instance.target(i);
      double z = target.doubleValue();
      double error = Math.abs(network.value(data.point(i)) - z);
      worst = Math.max(worst, error);
      zero += z * z;
      if (instance.tuned().contains(i)) {
        on += error * error;
      } else {
        off += error * error;
      }
    }
    int k = instance.k();
    int n = instance.tuned().size();
    return new Measured((on + off) / k, zero / k, worst, on / n, n == k ? 0 : off / (k - n));
  }

  /** The part of the loss of the network 0 that is left. */
  double relative() {
    return loss / zeroLoss;
  }

  /** The means over several data sets; of the worst errors the largest. */
  static Measured mean(List<Measured> all) {
    return new Measured(
        mean(all, Measured::loss),
        mean(all, Measured::zeroLoss),
        all.stream().mapToDouble(Measured::worst).max().orElseThrow(),
        mean(all, Measured::onTuned),
        mean(all, Measured::offTuned));
  }

  private static double mean(List<Measured> all, ToDoubleFunction<Measured> part) {
    return all.stream().mapToDouble(part).sum() / all.size();
  }

  /** A text that {@link #parse} reads back, bit by bit. */
  String text() {
    return loss + "," + zeroLoss + "," + worst + "," + onTuned + "," + offTuned;
  }

  static Measured parse(String text) {
    List<String> parts = Splitter.on(',').splitToList(text);
    if (parts.size() != 5) {
      throw new IllegalArgumentException("not the text of a measurement: " + text);
    }
    return new Measured(
        Double.parseDouble(parts.get(0)),
        Double.parseDouble(parts.get(1)),
        Double.parseDouble(parts.get(2)),
        Double.parseDouble(parts.get(3)),
        Double.parseDouble(parts.get(4)));
  }
}
