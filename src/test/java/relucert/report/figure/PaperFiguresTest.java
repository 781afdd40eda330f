package relucert.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.construction.Hinge;
import relucert.construction.HingeFunction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Network;
import relucert.pwl.PiecewiseLinear;
import relucert.report.figure.PaperFigure.Drawn;

/** What is drawn of the paper's figures is what their networks compute. */
class PaperFiguresTest {
  private static final List<PaperFigure> FIGURES = PaperFigures.all();

  @Test
  void theFiguresWithSomethingToComputeAreThere() {
    assertThat(FIGURES.stream().map(PaperFigure::number)).containsExactly(2, 3, 4, 5, 6, 7, 8, 10);
    assertThat(FIGURES).allSatisfy(f -> assertThat(f.html()).contains("<svg", "aria-label"));
  }

  @Test
  void theDrawnFunctionIsTheNetworksAtEveryBreakpointAndBetween() {
    for (PaperFigure figure : FIGURES) {
      for (Drawn drawn : figure.drawn()) {
        for (BigFraction t : places(drawn.function())) {
          assertThat(
                  drawn
                      .function()
                      .at(t)
                      .compareTo(drawn.network().value(RationalVector.of(List.of(t)))))
              .as("figure %d at %s", figure.number(), t)
              .isZero();
        }
      }
    }
  }

  /** Breakpoints, the middle of each piece, and a place on each unbounded piece. */
  private static List<BigFraction> places(PiecewiseLinear function) {
    List<BigFraction> breakpoints = function.breakpoints();
    List<BigFraction> places = new ArrayList<>(breakpoints);
    for (int i = 1; i < breakpoints.size(); i++) {
      places.add(Rationals.midpoint(breakpoints.get(i - 1), breakpoints.get(i)));
    }
    places.add(breakpoints.get(0).subtract(7));
    places.add(breakpoints.get(breakpoints.size() - 1).add(7));
    return places;
  }

  static Stream<UnitLayers> units() {
    return Stream.of(
        PaperUnits.firstGrid(one(7)),
        PaperUnits.bump(one(7)),
        PaperUnits.thirdGrid(one(2, 4, 9)),
        PaperUnits.appendix(one(4, 7)));
  }

  private static Instance one(int... tuned) {
    return LineData.ones(TunedSet.of(16, tuned));
  }

  @ParameterizedTest
  @MethodSource("units")
  void everyNeuronOfAUnitSeesTheUnitsInput(UnitLayers units) {
    for (int sample = 1; sample <= 16; sample++) {
      BigFraction x = Rationals.of(sample);
      for (int layer = 1; layer <= 2; layer++) {
        RationalVector seen =
            units.network().preActivations(RationalVector.of(sample)).get(layer - 1);
        int neuron = 0;
        int unit = 0;
        for (HingeFunction activation : units.activations().get(layer - 1)) {
          unit++;
          BigFraction alpha = units.alpha(layer, unit).at(x);
          for (Hinge hinge : activation.hinges()) {
            BigFraction beyond = alpha.subtract(hinge.breakpoint());
            BigFraction expected = hinge.facesLeft() ? beyond.negate() : beyond;
            assertThat(seen.get(neuron).compareTo(expected)).isZero();
            neuron++;
          }
          assertThat(units.beta(layer, unit).at(x).compareTo(activation.at(alpha))).isZero();
        }
        assertThat(neuron).isEqualTo(seen.size());
      }
    }
  }

  @Test
  void theNetworksFitAndHaveThePapersNumbersOfNeurons() {
    List<Network> networks = units().map(UnitLayers::network).toList();
    assertThat(networks.stream().map(Network::neurons)).containsExactly(16, 11, 18, 12);
    List<Instance> data = List.of(one(7), one(7), one(2, 4, 9), one(4, 7));
    for (int i = 0; i < networks.size(); i++) {
      assertThat(networks.get(i).values(data.get(i).samples())).isEqualTo(data.get(i).targets());
    }
  }

  @Test
  void runsOfSamplesAreNamedByTheirEnds() {
    assertThat(UnitBoxes.ranges(List.of(1, 2, 3, 5, 8, 9))).isEqualTo("1–3,5,8,9");
    assertThat(UnitBoxes.ranges(List.of())).isEmpty();
  }
}
