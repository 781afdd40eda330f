package relucert.construction;

import java.util.Optional;
import java.util.function.IntFunction;
import relucert.instance.LabelGrid;
import relucert.instance.OrderedInstance;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;
import relucert.network.FlatNetworks;
import relucert.network.Network;

/**
 * The sharp 2-layer network of Theorem A (proofs/theorem-a.md): W(T) neurons for every spacing and
 * all labels, and for no T do fewer suffice for all labels. W(T) = |J(T)| - 2 if some block has at
 * least two members or K &gt;= 5, and K - 1 otherwise; 0 if T is empty.
 */
public final class SharpTwoLayer implements Construction {
  private final FlatBase flatBase = new FlatBase();
  private final FivePoints fivePoints = new FivePoints();
  private final Polyline polyline = new Polyline();

  @Override
  public String name() {
    return "sharp-2";
  }

  @Override
  public String source() {
    return "Theorem A, proofs/theorem-a.md";
  }

  @Override
  public String formula() {
    return "W(T) = |J(T)| - 2 if K >= 5 or some block has 2 members, else K - 1";
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return choice(tuned).promisedNeurons(tuned);
  }

  @Override
  public Network build(OrderedInstance instance) {
    return choice(instance.tuned()).build(instance);
  }

  @Override
  public Optional<IntFunction<FlatNetworks>> flat(SampleOrder order, LabelGrid grid) {
    return choice(order.along(grid.tuned())).flat(order, grid);
  }

  private Construction choice(TunedSet tuned) {
    if (tuned.hasFlatBlock()) {
      return flatBase;
    }
    return tuned.k() >= 5 ? fivePoints : polyline;
  }
}
