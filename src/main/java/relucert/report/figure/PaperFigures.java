package relucert.report.figure;

import com.google.common.collect.ImmutableList;

/** Figures 2 to 8 and 10 of the paper. Figure 1 is a sketch, Figure 9 an experiment. */
public final class PaperFigures {
  private PaperFigures() {}

  /**
   * Builds the networks and draws them.
   *
   * @return the figures in the paper's order
   */
  public static ImmutableList<PaperFigure> all() {
    return ImmutableList.of(
        PieceFigures.figure2(),
        PieceFigures.figure3(),
        PieceFigures.figure4(),
        RangeFigure.figure5(),
        UnitFigures.figure6(),
        UnitFigures.figure7(),
        UnitFigures.figure8(),
        UnitFigures.figure10());
  }
}
