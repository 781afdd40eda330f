package relucert.search;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
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
    ImmutableList.Builder<Window> windows = ImmutableList.builder();
    for (int place : least.windows()) {
      windows.add(
          new Window(
              line.order().get(place - 1),
              line.order().get(place),
              line.order().get(place + 1),
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
   * Finds a packing for each facing, for networks whose neurons all face one way. Such a network is
   * constant behind its first breakpoint, which makes one window more where the first chord is not
   * 0.
   *
   * @param instance data with d = 1 and at least 2 samples, given in increasing order
   * @return the two packings
   */
  public static Evidence.DirectedPacking directed(Instance instance) {
    OrderedInstance line = OrderedInstance.along(instance, RationalVector.of(1));
    int k = line.k();
    List<Integer> turns = new ArrayList<>();
    for (int place = 1; place + 1 < k; place++) {
      turns.add(turn(line, place));
    }
    List<Integer> right = new ArrayList<>(turns);
    right.add(0, rise(line, 0));
    List<Integer> left = new ArrayList<>(turns);
    left.add(-rise(line, k - 2));
    return new Evidence.DirectedPacking(everySecond(right, 0, k), everySecond(left, 1, k));
  }

  /**
   * From each run of one sign every second window; entry i is the window around sample i + shift.
   */
  private static ImmutableList<Window> everySecond(List<Integer> signs, int shift, int k) {
    ImmutableList.Builder<Window> windows = ImmutableList.builder();
    for (int i = 0; i < signs.size(); i++) {
      int sign = signs.get(i);
      if (sign != 0) {
        int middle = i + shift + 1;
        windows.add(new Window(middle - 1, middle, middle == k ? 0 : middle + 1, sign));
        if (i + 1 < signs.size() && signs.get(i + 1) == sign) {
          i++;
        }
      }
    }
    return windows.build();
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
