package relucert.search.width;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import relucert.certificate.Certificate;
import relucert.checker.Checker;
import relucert.exact.RationalVector;

/** Data with their width, found and checked before anything is measured. */
@State(Scope.Benchmark)
public class WidthState {
  /** The kind of data and its size. */
  @Param({"random-8", "random-50", "random-200", "random-1000", "subset-12"})
  String instance;

  private WidthData data;
  private Certificate needs;

  /** Makes the data and compares the answers of the variants. */
  @Setup
  public void prepare() {
    data = WidthData.of(instance);
    LeastWidth width =
        LeastWidth.through(data.positions(), data.targets(), LeastWidth.DEFAULT_LIMIT);
    needs = width.needs();
    if (width.neurons() != ForwardReach.neurons(data.positions(), data.targets())
        || !Checker.check(needs).isAccepted()) {
      throw new IllegalStateException("the widths differ");
    }
  }

  RationalVector positions() {
    return data.positions();
  }

  RationalVector targets() {
    return data.targets();
  }

  Certificate needs() {
    return needs;
  }
}
