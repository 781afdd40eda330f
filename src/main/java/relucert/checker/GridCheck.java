package relucert.checker;

import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Statement;
import relucert.instance.LabelGrid;
import relucert.network.FlatNetworks;

/**
 * Checks for every labeling of a grid that a 2-layer network with a number of neurons fits it. The
 * instances come from the grid; the networks are offered run by run by somebody who is not trusted.
 * What is offered is copied, and only the copy is looked at: that it fits its instances is all that
 * has to be shown, whatever becomes of the original.
 *
 * <p>A run that {@link FlatCheck} does not accept as a whole is checked network by network as any
 * other witness is, in arithmetic that knows no limits. So a run is accepted exactly if every
 * network in it fits, and the first that does not is found.
 */
public final class GridCheck {
  private final LabelGrid grid;
  private final int neurons;
  private final FlatCheck flat;
  private @Nullable FlatNetworks held;

  private GridCheck(LabelGrid grid, int neurons) {
    this.grid = grid;
    this.neurons = neurons;
    this.flat = new FlatCheck(grid, neurons);
  }

  /**
   * Checks all labelings of a tuned set, in the order of their numbers, up to the first that fails.
   *
   * @param grid the labelings
   * @param neurons the number of neurons that is said to suffice
   * @param offered for the first number of each run of the grid at least as many networks as the
   *     run has labelings, in their order
   * @return how many were checked, and the first that failed
   */
  public static CheckedGrid check(
      LabelGrid grid, int neurons, IntFunction<? extends FlatNetworks> offered) {
    return new GridCheck(grid, neurons).run(offered);
  }

  private CheckedGrid run(IntFunction<? extends FlatNetworks> offered) {
    for (int first = 0; first < grid.size(); first += grid.runSize()) {
      FlatNetworks networks = copy(offered.apply(first));
      if (flat.accepts(networks, first)) {
        continue;
      }
      for (int b = 0; b < grid.runSize(); b++) {
        Optional<String> failure = failure(networks, first, b);
        if (failure.isPresent()) {
          return new CheckedGrid(grid.tuned().k(), first + b + 1L, failure);
        }
      }
    }
    return new CheckedGrid(grid.tuned().k(), grid.size(), Optional.empty());
  }

  private FlatNetworks copy(FlatNetworks offered) {
    FlatNetworks room = held;
    if (room == null || !room.take(offered)) {
      room = offered.copy();
      held = room;
    }
    return room;
  }

  private Optional<String> failure(FlatNetworks networks, int first, int b) {
    Statement.FitsNeurons statement =
        new Statement.FitsNeurons(grid.instance(first + b), 2, neurons);
    try {
      Rejection.unless(b < networks.count(), "no network is offered");
      WitnessCheck.network(statement, networks.network(b));
      return Optional.empty();
    } catch (Rejection e) {
      return Optional.of(Trial.describe(statement) + ": " + e.getMessage());
    } catch (ArithmeticException e) {
      return Optional.of(Trial.describe(statement) + ": a denominator of the network is 0");
    }
  }
}
