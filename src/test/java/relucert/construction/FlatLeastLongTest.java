package relucert.construction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relucert.checker.GridCheck;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.LabelGrid;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;
import relucert.network.FlatNetworks;

/** A sample at the least long: its negative, a bias, is none. */
class FlatLeastLongTest {
  @ParameterizedTest
  @ValueSource(strings = {"lemma-4.5", "thm-4.4", "five-points"})
  void whatIsOfferedIsRight(String name) {
    long least = Long.MIN_VALUE;
    RationalMatrix points =
        RationalMatrix.column(RationalVector.of(least, least + 1, least + 2, least + 3, least + 4));
    TunedSet tuned = TunedSet.of(5, 1, 3, 5);
    LabelGrid grid = LabelGrid.of(points, tuned, 1);
    Construction construction = Constructions.standard().require(name);
    SampleOrder order = SampleOrder.of(points);
    Optional<IntFunction<FlatNetworks>> flat = construction.flat(order, grid);
    flat.ifPresent(
        offered ->
            assertThat(
                    GridCheck.check(grid, construction.promisedNeurons(order.along(tuned)), offered)
                        .failure())
                .isEmpty());
  }
}
