package relucert.search.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.InstanceDomain;
import relucert.instance.Projection;
import relucert.network.Network;
import relucert.network.NetworkDomain;

/** Laws of repairs, for random networks of 1 to 4 layers. */
class RepairProperties {

  /** A network and data of its dimension, some of which it may fit. */
  record Trained(Network network, Instance wanted) {}

  @Provide
  Arbitrary<Trained> trained() {
    return InstanceDomain.points()
        .flatMap(
            points ->
                NetworkDomain.networks(NetworkDomain.coarse(), points.columns())
                    .flatMap(
                        g ->
                            Arbitraries.frequencyOf(
                                    Tuple.of(2, Arbitraries.just(BigFraction.ZERO)),
                                    Tuple.of(1, NetworkDomain.coarse()),
                                    Tuple.of(1, Arbitraries.of(Rationals.of(1, 1L << 40))))
                                .list()
                                .ofSize(points.rows())
                                .map(misses -> new Trained(g, missed(g, points, misses)))))
        .withoutEdgeCases();
  }

  private static Instance missed(Network g, RationalMatrix points, List<BigFraction> misses) {
    return Instance.of(points, g.values(points.stream().toList()).plus(RationalVector.of(misses)));
  }

  private static Repair repair(Trained trained) {
    return Repair.of(
        trained.network(), trained.wanted(), Projection.injective(trained.wanted().points(), 3));
  }

  private static void assertFits(Instance wanted, Network network, int neurons) {
    assertThat(network.neurons()).isEqualTo(neurons);
    assertThat(
            Checker.check(
                new Certificate(
                    new Statement.FitsNeurons(wanted, network.depth(), neurons),
                    new Evidence.Witness(network))))
        .hasToString("ACCEPTED");
  }

  @Property(tries = 300)
  void everyCandidateFitsAllSamplesWithTheNeuronsItSays(@ForAll("trained") Trained trained) {
    Repair repair = repair(trained);
    for (Repair.Candidate candidate : repair.candidates()) {
      assertFits(
          trained.wanted(),
          candidate.network().get(),
          trained.network().neurons() + candidate.further());
      assertThat(repair.best().further()).isLessThanOrEqualTo(candidate.further());
    }
    assertFits(trained.wanted(), repair.anew().network().get(), repair.anew().neurons());
  }

  @Property(tries = 300)
  void aNetworkThatFitsIsLeftAsItIs(@ForAll("trained") Trained trained) {
    Instance wanted = Residuals.of(trained.network(), trained.wanted()).wanted();
    Instance fitted = Instance.of(wanted.points(), trained.network().values(wanted.samples()));
    Repair.Candidate best = repair(new Trained(trained.network(), fitted)).best();
    assertThat(best.method()).isEqualTo("nothing");
    assertThat(best.network().get()).isEqualTo(trained.network());
  }

  /** One sample after the other, with plain fractions. */
  @Property(tries = 300)
  void residualsAndLossAreThoseOfOneSampleAfterTheOther(@ForAll("trained") Trained trained) {
    Instance wanted = trained.wanted();
    BigFraction sum = BigFraction.ZERO;
    BigFraction zeros = BigFraction.ZERO;
    int fitted = 0;
    BigFraction largest = BigFraction.ZERO;
    int worst = 0;
    for (int i = 1; i <= wanted.k(); i++) {
      BigFraction miss = wanted.target(i).subtract(trained.network().value(wanted.point(i)));
      sum = sum.add(miss.multiply(miss));
      zeros = zeros.add(wanted.target(i).multiply(wanted.target(i)));
      fitted += miss.signum() == 0 ? 1 : 0;
      if (miss.abs().compareTo(largest) > 0) {
        largest = miss.abs();
        worst = i;
      }
    }
    Residuals residuals = Residuals.of(trained.network(), wanted);
    assertThat(residuals.fitted()).isEqualTo(fitted);
    assertThat(residuals.worst().orElse(0)).isEqualTo(worst);
    assertThat(residuals.error(Math.max(1, worst)).compareTo(largest)).isZero();
    assertThat(residuals.meanSquare().multiply(wanted.k()).compareTo(sum)).isZero();
    assertThat(residuals.meanSquareOfZero().multiply(wanted.k()).compareTo(zeros)).isZero();
    assertThat(residuals.meanSquare().signum() == 0).isEqualTo(fitted == wanted.k());
  }

  @Property(tries = 300)
  void theOutputLayerAloneIsEnoughExactlyIfTheTargetsAreInTheSpanOfTheActivations(
      @ForAll("trained") Trained trained) {
    Instance wanted = trained.wanted();
    Network g = trained.network();
    List<RationalVector> rows = new ArrayList<>();
    for (RationalVector x : wanted.samples()) {
      RationalVector seen = g.depth() == 1 ? x : g.preActivations(x).get(g.depth() - 2);
      rows.add(
          (g.depth() == 1 ? seen : seen.map(t -> t.signum() > 0 ? t : BigFraction.ZERO))
              .append(BigFraction.ONE));
    }
    List<RationalVector> augmented = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      augmented.add(rows.get(i).append(wanted.targets().get(i)));
    }
    int columns = rows.get(0).size();
    boolean isSpanned =
        RationalMatrix.of(columns, rows).rank() == RationalMatrix.of(columns + 1, augmented).rank();
    assertThat(repair(trained).candidates().stream().anyMatch(c -> c.method().equals("refit")))
        .isEqualTo(isSpanned);
  }

  /** Beside g and behind a g that is handed on, h is added at every point, not at samples only. */
  @Property(tries = 300)
  void aCorrectionBesideTheNetworkIsAddedEverywhere(@ForAll("trained") Trained trained) {
    Instance left = Residuals.of(trained.network(), trained.wanted()).instance();
    Junction junction = new Junction(trained.network(), left);
    for (Correction c : Correction.of(left, Projection.injective(left.points(), 2))) {
      if (c.layers() >= trained.network().depth()) {
        Network h = c.network().get();
        Network sum = junction.join(h);
        for (RationalVector x : left.samples()) {
          RationalVector elsewhere = x.times(Rationals.of(-7, 3));
          assertThat(
                  sum.value(elsewhere)
                      .compareTo(trained.network().value(elsewhere).add(h.value(elsewhere))))
              .isZero();
        }
      }
    }
  }
}
