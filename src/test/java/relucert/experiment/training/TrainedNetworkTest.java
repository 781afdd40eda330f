package relucert.experiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

class TrainedNetworkTest {
  @Property(tries = 100)
  void theTextIsReadBackBitByBit(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int d,
      @ForAll @IntRange(min = 1, max = 5) int width) {
    TrainedNetwork network =
        new TrainedNetwork(StartingWeights.draw(ImmutableList.of(d, width, width, 1), seed));
    TrainedNetwork again = TrainedNetwork.parse(network.text());
    assertThat(again).isEqualTo(network).hasToString(network.text());
    assertThat(again.toExact()).isEqualTo(network.toExact());
  }

  @Property(tries = 300)
  void anExactNumberIsTheFloatItWas(@ForAll float number) {
    BigFraction exact = FloatLayer.exact(number);
    assertThat(exact.floatValue()).isEqualTo(number == 0 ? 0f : number);
    assertThat(exact).isEqualTo(BigFraction.from((double) number));
  }

  @Example
  void anythingElseIsRefused() {
    String text = new TrainedNetwork(StartingWeights.draw(ImmutableList.of(2, 3, 1), 1)).text();
    for (String bad :
        List.of(
            "",
            "2x3",
            text.substring(1),
            text.substring(0, text.length() - 8),
            text.replace("2x3", "3x3"),
            text + " ",
            text.replace(':', '!'))) {
      assertThatIllegalArgumentException().as(bad).isThrownBy(() -> TrainedNetwork.parse(bad));
    }
  }
}
