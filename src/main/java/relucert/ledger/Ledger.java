package relucert.ledger;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The claims of the paper, one entry for each reading, in the order of the paper, followed by our
 * own sharp statements.
 */
public final class Ledger {
  private Ledger() {}

  /**
   * Returns all entries.
   *
   * @return the ledger
   */
  public static ImmutableList<Claim> claims() {
    return Stream.of(
            IntroductionClaims.all(),
            DefinitionClaims.all(),
            BoundClaims.all(),
            CorollaryClaims.all(),
            FigureClaims.all(),
            PartitionClaims.all(),
            RemarkClaims.all(),
            ConstructionClaims.all(),
            SharpClaims.all(),
            WidthClaims.all(),
            ThreeLayerSharpClaims.upperBound(),
            ThreeLayerBoundClaims.all(),
            ThreeLayerCorollaryClaims.all(),
            ThreeLayerPieceClaims.all(),
            GadgetClaims.all(),
            ThreeLayerConstructionClaims.all(),
            RetainedGridClaims.all(),
            NeuronCountClaims.all(),
            AppendixClaims.all(),
            AppendixRowClaims.all(),
            DepthClaims.all(),
            ThreeLayerSharpClaims.theorems(),
            SummaryClaims.all())
        .flatMap(List::stream)
        .collect(ImmutableList.toImmutableList());
  }
}
