package relucert.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.CheckedGrid;
import relucert.checker.Coverage;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.instance.Instance;
import relucert.instance.LabelGrid;
import relucert.instance.OrderedInstance;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;
import relucert.network.FlatNetworks;
import relucert.network.Network;

/**
 * Grids checked by flat numbers and instance by instance; and with constructions that are wrong.
 */
class FlatGridsTest {
  private static final long EIGHT = 1_679_616;

  static Stream<Construction> constructions() {
    return Constructions.standard().all().stream().filter(c -> c.layers() == 2);
  }

  private static Construction theorem44() {
    return Constructions.standard().require("thm-4.4");
  }

  private static List<Optional<CheckedGrid>> check(
      Construction construction, SampleGrid grid, int threads) {
    SampleOrder order = SampleOrder.of(grid.points());
    return new FlatGrids(construction, grid, order, construction::promisedNeurons)
        .check(TunedSet.all(grid.points().rows()).toList(), threads);
  }

  private static Verdict verdict(List<Optional<CheckedGrid>> checked) {
    Trial trial = Trial.exhaustive();
    checked.forEach(tuned -> tuned.ifPresent(trial::require));
    return trial.verdict();
  }

  @ParameterizedTest
  @MethodSource("constructions")
  void aVerdictIsThatOfTheInstancesOneByOne(Construction construction) {
    for (int k = 1; k <= 4; k++) {
      for (SampleGrid grid : SampleGrid.all(k).subList(0, 2)) {
        Trial oneByOne = Trial.exhaustive();
        SampleOrder order = SampleOrder.of(grid.points());
        for (TunedSet tuned : TunedSet.all(k).toList()) {
          if (construction.unmetHypothesis(tuned).isEmpty()) {
            grid.instances(tuned).forEach(i -> require(oneByOne, construction, order.of(i), i));
          }
        }
        Verdict verdict = verdict(check(construction, grid, 2));
        assertThat(verdict.word()).isEqualTo(oneByOne.verdict().word());
        assertThat(verdict.coverage()).isEqualTo(oneByOne.verdict().coverage());
      }
    }
  }

  private static void require(
      Trial trial, Construction construction, OrderedInstance ordered, Instance instance) {
    trial.require(
        instance.k(),
        new Statement.FitsNeurons(instance, 2, construction.promisedNeurons(ordered.tuned())),
        new Evidence.Witness(construction.build(ordered)));
  }

  /** All T and all labels, each network built and checked. */
  @ParameterizedTest
  @MethodSource("constructions")
  void allInstancesOfEightSamplesAreCounted(Construction construction) {
    for (SampleGrid grid : List.of(SampleGrid.all(8).get(1), SampleGrid.all(8).get(3))) {
      SampleOrder order = SampleOrder.of(grid.points());
      long expected =
          TunedSet.all(8)
              .filter(t -> construction.unmetHypothesis(order.along(t)).isEmpty())
              .mapToLong(t -> grid.labels(t).size())
              .sum();
      Verdict verdict = verdict(check(construction, grid, 2));
      assertThat(verdict.word()).isEqualTo("holds");
      assertThat(verdict.coverage()).isEqualTo(new Coverage(8, 8, expected));
      assertThat(expected == EIGHT).isEqualTo(!construction.name().equals("flat-base"));
    }
  }

  /** Flat networks that are wrong somewhere. */
  @FunctionalInterface
  private interface Fault {
    void in(TunedSet tuned, int first, FlatNetworks networks);
  }

  /** Theorem 4.4 with a fault in its flat networks, or in its networks one by one. */
  private record Faulty(Fault fault, boolean isOwn) implements Construction {
    @Override
    public String name() {
      return "faulty";
    }

    @Override
    public String source() {
      return "a test";
    }

    @Override
    public String formula() {
      return theorem44().formula();
    }

    @Override
    public int promisedNeurons(TunedSet tuned) {
      return theorem44().promisedNeurons(tuned);
    }

    @Override
    public Network build(OrderedInstance instance) {
      return isOwn
          ? Constructions.standard().require("lemma-4.5").build(instance)
          : theorem44().build(instance);
    }

    @Override
    public Optional<IntFunction<FlatNetworks>> flat(SampleOrder order, LabelGrid grid) {
      return theorem44()
          .flat(order, grid)
          .map(
              sound ->
                  first -> {
                    FlatNetworks networks = sound.apply(first).copy();
                    fault.in(grid.tuned(), first, networks);
                    return networks;
                  });
    }
  }

  /** One output weight of one network of 1,679,616. */
  @Test
  void oneCoefficientOffInOneInstanceOfEightSamplesIsFound() {
    SampleGrid grid = SampleGrid.all(8).get(1);
    TunedSet tuned = TunedSet.of(8, 1, 2, 3, 5, 6, 7, 8);
    int wrong = 54_321;
    Construction faulty =
        new Faulty(
            (t, first, networks) -> {
              if (t.equals(tuned) && first == wrong - wrong % 125) {
                networks.outputs(4)[wrong % 125]++;
              }
            },
            false);
    long before =
        TunedSet.all(8)
            .takeWhile(t -> !t.equals(tuned))
            .mapToLong(t -> grid.labels(t).size())
            .sum();
    for (int threads : new int[] {1, 2}) {
      Verdict.Undecided verdict = (Verdict.Undecided) verdict(check(faulty, grid, threads));
      assertThat(verdict.reason())
          .startsWith(
              "network for " + grid.labels(tuned).instance(wrong) + ": at sample 6 the value");
      assertThat(verdict.coverage()).isEqualTo(new Coverage(8, 8, before + wrong + 1));
    }
  }

  @Test
  void theSmallestOfSeveralFailingInstancesIsNamedWhateverTheNumberOfThreads() {
    SampleGrid grid = SampleGrid.all(6).get(0);
    TunedSet small = TunedSet.of(6, 1, 2, 4);
    TunedSet large = TunedSet.of(6, 3, 4, 5, 6);
    Construction faulty =
        new Faulty(
            (t, first, networks) -> {
              if (t.equals(small)) {
                networks.constants()[87]++;
                networks.constants()[111]++;
              }
              if (t.equals(large)) {
                networks.constants()[2]++;
              }
            },
            false);
    for (int threads = 1; threads <= 4; threads++) {
      Verdict.Undecided verdict = (Verdict.Undecided) verdict(check(faulty, grid, threads));
      assertThat(verdict.reason()).startsWith("network for " + grid.labels(small).instance(87));
    }
  }

  /** Then the audit has to look at the construction's own networks. */
  @Test
  void networksThatAreNotTheConstructionsOwnAreNotTaken() {
    SampleGrid grid = SampleGrid.all(4).get(1);
    List<TunedSet> sets = TunedSet.all(4).toList();
    List<Optional<CheckedGrid>> broken = check(new Faulty((t, first, n) -> {}, true), grid, 1);
    for (int i = 0; i < sets.size(); i++) {
      // Where all samples are retained the two constructions are one.
      assertThat(broken.get(i).isPresent()).isEqualTo(sets.get(i).retainedCount() == 4);
    }
    Construction equal =
        new Faulty((t, first, networks) -> networks.constants()[0] += first == 0 ? 1 : 0, false);
    assertThat(check(equal, grid, 1)).allMatch(Optional::isEmpty);
  }

  @Test
  void anAuditTakesTheConstructionsOwnNetworksWhereItsFlatNetworksAreOthers() {
    Construction wrong =
        new Faulty((t, first, networks) -> networks.constants()[0] += first == 0 ? 1 : 0, false);
    Trial trial = Trial.exhaustive();
    Workbench bench = Workbench.of(4, Constructions.standard());
    Trials.runOnGrids(bench, trial, wrong, 1, wrong::promisedNeurons, t -> true);
    assertThat(trial.verdict().word()).isEqualTo("holds");
    long all = IntStream.rangeClosed(1, 4).mapToLong(SampleGrid::size).sum();
    assertThat(trial.verdict().coverage()).isEqualTo(new Coverage(1, 4, 4 * all));
  }

  @Test
  void anAuditFindsAFaultInFlatNetworksThatIsNotInTheConstruction() {
    Construction wrong =
        new Faulty(
            (t, first, networks) -> {
              if (t.size() == 4 && first == 250) {
                networks.outputs(0)[3]--;
              }
            },
            false);
    Trial trial = Trial.exhaustive();
    Workbench bench = Workbench.of(4, Constructions.standard(), 2);
    Trials.runOnGrids(bench, trial, wrong, 1, wrong::promisedNeurons, t -> true);
    Instance first = SampleGrid.all(4).get(0).labels(TunedSet.of(4).complement()).instance(253);
    assertThat(((Verdict.Undecided) trial.verdict()).reason())
        .startsWith("network for " + first + ": at sample 2 the value is ");
  }
}
