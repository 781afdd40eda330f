package relucert.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.pwl.PiecewiseLinear;

class TextPlotTest {
  @Test
  void samplesAreCirclesOnTheGraphAndBreakpointsTicksBelow() {
    RationalVector x = RationalVector.of(1, 2, 3, 4);
    RationalVector z = RationalVector.of(0, 1, 0, 1);
    Picture picture =
        Picture.ofData(
            "zigzag",
            OrderedInstance.of(Instance.onLine(x, z)),
            PiecewiseLinear.polyline(x, z),
            List.of(BigFraction.of(5, 2), BigFraction.of(3)));
    assertThat(TextPlot.of(picture))
        .isEqualTo(
            """
               19/16                                                           ⢀⠜
                                         ⢀●                                  ●⠔⠁
                                       ⢀⠔⠁ ⠑⢄                              ⡠⠊
                                     ⢀⠔⠁    ⠈⠢⡀                          ⡠⠊
                                   ⡠⠒⠁        ⠈⠒⢄                     ⢀⠤⠊
                                 ⡠⠊              ⠑⢄                  ⡔⠁
                               ⢀⠜                  ⠑⢄              ⡠⠊
                             ⡠⠒⠁                     ⠑⠤⡀        ⢀⠤⠊
                           ⡠⠊                          ⠈⠢⡀    ⢀⠔⠁
                         ⡠⠊                              ⠑⢄ ⢀⠔⠁
                   0 ⠂⢀⠖○⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ○⠁⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂ ⠂
               -3/16 ⡔⠁
                     ─────────────────────┴────────×───────┴─────────────────────
                     x = 13/16                                              67/16
                     ● tuned   ○ sample   ┴ breakpoint   × candidate
            """);
  }
}
