package relucert.search;

import com.google.common.collect.ImmutableList;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.Window;
import relucert.certificate.Statement;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.pwl.LeastBreakpoints;

/** Finds packings of windows for data on a line (d = 1). */
public final class Packings {
  private Packings() {}

  /**
   * Finds a largest packing.
   *
   * @param instance data with d = 1
   * @return the packing; its size is the least number of breakpoints through the data
   */
  public static Evidence.Packing largest(Instance instance) {
    OrderedInstance line = OrderedInstance.along(instance, RationalVector.of(1));
    LeastBreakpoints least = LeastBreakpoints.through(line.positions(), line.targets());
    // A certificate's line runs from sample 1 to sample 2.
    int before = instance.k() > 1 && line.order().indexOf(1) > line.order().indexOf(2) ? 1 : -1;
    ImmutableList.Builder<Window> windows = ImmutableList.builder();
    for (int place : least.windows()) {
      windows.add(
          new Window(
              line.order().get(place + before),
              line.order().get(place),
              line.order().get(place - before),
              turn(line, place)));
    }
    return new Evidence.Packing(windows.build());
  }

  /**
   * Certifies that data need as many neurons as their largest packing has windows.
   *
   * @param instance data with d = 1
   * @return the certificate
   */
  public static Certificate neurons(Instance instance) {
    Evidence.Packing packing = largest(instance);
    return new Certificate(
        new Statement.NeedsNeurons(instance, packing.windows().size(), false), packing);
  }

  /**
   * Finds a packing for networks whose neurons all face along the line. Such a network is constant
   * before its first breakpoint, which makes one window more where the first chord is not 0.
   *
   * @param instance data with d = 1 and at least 2 samples, given in increasing order
   * @return the packing
   */
  public static Evidence.Packing facingRight(Instance instance) {
    OrderedInstance line = OrderedInstance.along(instance, RationalVector.of(1));
    ImmutableList.Builder<Window> windows = ImmutableList.builder();
    int shared = 0;
    for (int place = 0; place + 1 < line.k(); place++) {
      int sign = place == 0 ? rise(line, 0) : turn(line, place);
      if (sign != 0 && sign != shared) {
        windows.add(new Window(place, place + 1, place + 2, sign));
        shared = sign;
      } else {
        shared = 0;
      }
    }
    return new Evidence.Packing(windows.build());
  }

  private static int rise(OrderedInstance line, int gap) {
    return Integer.signum(line.targets().get(gap + 1).compareTo(line.targets().get(gap)));
  }

  private static int turn(OrderedInstance line, int place) {
    RationalVector x = line.positions();
    RationalVector z = line.targets();
    return z.get(place + 1)
        .subtract(z.get(place))
        .multiply(x.get(place).subtract(x.get(place - 1)))
        .subtract(
            z.get(place)
                .subtract(z.get(place - 1))
                .multiply(x.get(place + 1).subtract(x.get(place))))
        .signum();
  }
}
