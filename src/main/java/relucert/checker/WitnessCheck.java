package relucert.checker;

import com.google.common.collect.Ordering;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.network.Network;

/** A witness is evaluated at every sample; nothing else is asked of it but its size. */
final class WitnessCheck {
  private static final int MOST_SHOWN = 100;

  private WitnessCheck() {}

  static void network(Statement.FitsNeurons statement, Network network) {
    Instance instance = statement.instance();
    Rejection.unless(
        network.depth() == statement.layers(),
        "the network has " + network.depth() + " layers, not " + statement.layers());
    Rejection.unless(
        network.neurons() <= statement.neurons(),
        "the network has " + network.neurons() + " neurons, more than " + statement.neurons());
    Rejection.unless(
        network.inputDimension() == instance.dimension(),
        "the network's input dimension is not that of the samples");
    network
        .mismatch(instance.samples(), instance.targets())
        .ifPresent(
            i -> {
              throw wrong(i + 1, network.value(instance.samples().get(i)), instance.target(i + 1));
            });
  }

  static void function(Statement.FitsBreakpoints statement, Evidence.Function function) {
    Instance instance = statement.instance();
    Rejection.unless(
        function.turns().size() <= statement.breakpoints(),
        "the function has more than " + statement.breakpoints() + " breakpoints");
    Rejection.unless(instance.dimension() == 1, "the samples are not numbers");
    for (int i = 1; i <= instance.k(); i++) {
      BigFraction t = instance.point(i).get(0);
      BigFraction value = function.constant().add(function.slope().multiply(t));
      for (Evidence.Turn turn : function.turns()) {
        BigFraction beyond =
            Ordering.natural().max(t.subtract(turn.breakpoint()), BigFraction.ZERO);
        value = value.add(turn.jump().multiply(beyond));
      }
      requireTarget(i, value, instance.target(i));
    }
  }

  static void requireTarget(int sample, BigFraction value, BigFraction target) {
    if (value.compareTo(target) != 0) {
      throw wrong(sample, value, target);
    }
  }

  private static Rejection wrong(int sample, BigFraction value, BigFraction target) {
    return new Rejection(
        "at sample "
            + sample
            + " the value is "
            + shortened(Rationals.text(value))
            + ", the target "
            + shortened(Rationals.text(target)));
  }

  private static String shortened(String text) {
    return text.length() <= MOST_SHOWN
        ? text
        : text.substring(0, MOST_SHOWN) + "... (" + text.length() + " characters)";
  }
}
