package relucert.search.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.InstanceDomain;
import relucert.network.Layer;
import relucert.network.Network;
import relucert.network.NetworkDomain;

class PieceCountsTest {

  @Provide
  Arbitrary<Tuple2<Network, RationalMatrix>> cases() {
    return InstanceDomain.points()
        .flatMap(
            points ->
                NetworkDomain.networks(NetworkDomain.coarse(), points.columns())
                    .map(g -> Tuple.of(g, points)))
        .withoutEdgeCases();
  }

  @Property(tries = 200)
  void noLineHasMorePiecesThanTheCapAndTheSameSeedGivesTheSameLines(
      @ForAll("cases") Tuple2<Network, RationalMatrix> data, @ForAll long seed) {
    PieceCounts counts = PieceCounts.ofRandomLines(data.get1(), data.get2(), 7, seed);
    assertThat(counts.numbers()).hasSize(7).isSorted();
    assertThat(BigInteger.valueOf(counts.most())).isLessThanOrEqualTo(PieceCounts.cap(data.get1()));
    assertThat(counts.least()).isPositive().isLessThanOrEqualTo(counts.median());
    assertThat(PieceCounts.ofRandomLines(data.get1(), data.get2(), 7, seed)).isEqualTo(counts);
  }

  @Property(tries = 50)
  void inOneDimensionAllLinesAreTheSame(@ForAll long seed) {
    Network hat =
        Network.of(
            Layer.of(RationalMatrix.of(new long[][] {{1}, {1}, {1}}), RationalVector.of(0, -1, -5)),
            Layer.of(RationalMatrix.of(new long[] {1, -2, 0}), RationalVector.of(0)));
    PieceCounts counts =
        PieceCounts.ofRandomLines(hat, RationalMatrix.of(new long[][] {{0}, {7}}), 5, seed);
    assertThat(counts.numbers()).containsOnly(3);
    assertThat(PieceCounts.cap(hat)).isEqualTo(4L);
  }

  @Test
  void linesOfAPlaneDifferAndTheCapOfManyLayersDoesNotOverflow() {
    Network cross =
        Network.of(
            Layer.of(RationalMatrix.of(new long[][] {{1, 0}, {0, 1}}), RationalVector.of(0, 0)),
            Layer.of(RationalMatrix.of(new long[] {1, 1}), RationalVector.of(0)));
    RationalMatrix points = RationalMatrix.of(new long[][] {{0, 0}, {1, 1}, {-1, -1}, {1, -1}});
    PieceCounts counts = PieceCounts.ofRandomLines(cross, points, 60, 1);
    assertThat(counts.least()).isEqualTo(2);
    assertThat(counts.most()).isEqualTo(3);
    Layer wide = Layer.of(square(99), RationalVector.zero(99));
    Layer first = Layer.of(RationalMatrix.column(RationalVector.zero(99)), RationalVector.zero(99));
    Layer last =
        Layer.of(RationalMatrix.of(99, List.of(RationalVector.zero(99))), RationalVector.zero(1));
    assertThat(
            PieceCounts.cap(
                Network.of(first, wide, wide, wide, wide, wide, wide, wide, wide, wide, last)))
        .isEqualTo(BigInteger.TEN.pow(20));
    assertThat(
            PieceCounts.cap(
                Network.of(first, wide, wide, wide, wide, wide, wide, wide, wide, last)))
        .isEqualTo(1_000_000_000_000_000_000L);
  }

  private static RationalMatrix square(int n) {
    return RationalMatrix.of(n, Collections.nCopies(n, RationalVector.zero(n)));
  }
}
