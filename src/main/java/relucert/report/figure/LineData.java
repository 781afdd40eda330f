package relucert.report.figure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;
import relucert.report.drawing.Drawing;
import relucert.report.drawing.DrawingSvg;

/** Samples 1, ..., K on a line with integer targets, and pictures of them. */
final class LineData {
  private LineData() {}

  /** Returns the samples with target 1 on T. */
  static Instance ones(TunedSet tuned) {
    return labelled(tuned, i -> 1);
  }

  /** Returns the samples with targets on T by the number of the sample. */
  static Instance labelled(TunedSet tuned, IntUnaryOperator label) {
    List<BigFraction> targets = new ArrayList<>();
    for (int i = 1; i <= tuned.k(); i++) {
      targets.add(Rationals.of(tuned.contains(i) ? label.applyAsInt(i) : 0));
    }
    return Instance.of(
        RationalMatrix.column(HardInstances.uniform(tuned.k())), RationalVector.of(targets), tuned);
  }

  /** Returns K, T, x and z as the ledger writes them. */
  static String text(Instance instance) {
    return String.format(
        "K = %d, T = %s, x = %s, z = %s",
        instance.k(), instance.tuned(), Drawing.positions(instance), instance.targets());
  }

  /** Returns a picture of the data alone. */
  static Part picture(String caption, Instance instance) {
    return Part.of(
        DrawingSvg.figure(new Drawing(caption, instance, Optional.empty(), ImmutableList.of())));
  }

  /** Returns a picture of the data with a network's function. */
  static Part picture(String caption, Instance instance, Network network) {
    return Part.of(
        DrawingSvg.figure(
            new Drawing(
                caption,
                instance,
                Optional.of(NetworkOnLine.of(network).function()),
                ImmutableList.of())));
  }

  /** Returns a table of x, z and g(x) at all samples. */
  static Part values(Instance instance, Network network) {
    RationalVector values = network.values(instance.samples());
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= instance.k(); i++) {
      rows.add(
          List.of(
              String.valueOf(i),
              Rationals.text(instance.point(i).get(0)),
              Rationals.text(instance.target(i)),
              Rationals.text(values.get(i - 1))
                  + (values.get(i - 1).compareTo(instance.target(i)) == 0 ? "" : " \u2717")));
    }
    return Sides.table(List.of("sample", "x", "z", "g(x)"), rows);
  }
}
