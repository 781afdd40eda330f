package relucert.construction.paper;

import com.google.common.collect.ImmutableList;
import relucert.construction.Construction;

/** The constructions of Section 5.2 and Appendix A, each as printed and repaired. */
public final class PaperConstructions {
  private PaperConstructions() {}

  /**
   * Returns the constructions.
   *
   * @return in the order of the paper, the printed one after the repaired one
   */
  public static ImmutableList<Construction> all() {
    return ImmutableList.of(
        new HardTanhGrid(),
        new PrintedHardTanhGrid(),
        new BumpRows(),
        new PrintedBumpRows(),
        ClippedIdentityGrid.onTuned(),
        new PrintedClippedIdentityGrid(),
        OneSidedRow.shared(),
        new PrintedOneSidedRow());
  }
}
