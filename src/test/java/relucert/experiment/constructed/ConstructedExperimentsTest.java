package relucert.experiment.constructed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.construction.Constructions;
import relucert.exact.RationalVector;
import relucert.experiment.CellStore;
import relucert.experiment.DataTable;
import relucert.experiment.Experiment;
import relucert.experiment.ExperimentResult;
import relucert.experiment.ExperimentSettings;
import relucert.experiment.Watcher;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.interchange.ExperimentFile;
import relucert.network.Network;

/** The laws that hold for every exact experiment, at small sizes. */
class ConstructedExperimentsTest {
  static List<Experiment> small() {
    return List.of(
        DepthComparison.of(List.of(4, 9)),
        PretrainingQuality.of(40),
        FeatureStructure.of(20, 5, 20, 40));
  }

  private static ExperimentResult run(Experiment experiment, long seed, int threads) {
    return run(experiment, new ExperimentSettings(seed, false, threads, CellStore.inMemory()));
  }

  private static ExperimentResult run(Experiment experiment, ExperimentSettings settings) {
    return experiment.run(settings, Watcher.none());
  }

  private static String bytes(Experiment experiment, ExperimentResult result) {
    return new ExperimentFile(experiment.question(), result).json()
        + result.tables().stream().map(ExperimentFile::csv).collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @MethodSource("small")
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(Experiment experiment) {
    String first = bytes(experiment, run(experiment, 1, 1));
    assertThat(bytes(experiment, run(experiment, 1, 2))).isEqualTo(first);
    List<DataTable> tables = run(experiment, 1, 2).tables();
    assertThat(tables).allMatch(DataTable::exact);
    assertThat(run(experiment, 2, 2).tables()).isNotEqualTo(tables);
  }

  /** A store whose process is killed when a number of cells have been stored. */
  private static final class Killed implements CellStore {
    private final Map<String, String> cells = new ConcurrentHashMap<>();
    private int left;

    Killed(int left) {
      this.left = left;
    }

    @Override
    public Optional<String> find(String key) {
      return Optional.ofNullable(cells.get(key));
    }

    @Override
    public synchronized void store(String key, String value) {
      if (left == 0) {
        throw new IllegalStateException("killed");
      }
      left--;
      cells.put(key, value);
    }
  }

  @ParameterizedTest
  @MethodSource("small")
  void aRunThatIsKilledAtAnyCellGoesOnToTheSameBytes(Experiment experiment) {
    Killed all = new Killed(Integer.MAX_VALUE);
    String whole = bytes(experiment, run(experiment, new ExperimentSettings(5, false, 1, all)));
    int step = Math.max(1, all.cells.size() / 5);
    for (int stored = 0; stored < all.cells.size(); stored += step) {
      Killed killed = new Killed(stored);
      ExperimentSettings settings = new ExperimentSettings(5, false, 1, killed);
      assertThatThrownBy(() -> run(experiment, settings)).hasMessageContaining("killed");
      assertThat(killed.cells).hasSize(stored);
      killed.left = all.cells.size() - stored;
      assertThat(bytes(experiment, run(experiment, settings))).isEqualTo(whole);
      assertThat(killed.left).isZero();
    }
  }

  private static Network built(String method, OrderedInstance ordered) {
    Network network = Constructions.standard().require(method).build(ordered);
    Instance instance = Instance.onLine(ordered.positions(), ordered.targets());
    assertThat(instance.k()).isEqualTo(ordered.k());
    return network;
  }

  @Test
  void theNetworksOfTheDepthTableFitWhenTheyAreBuiltAndEvaluatedOneByOne() {
    DataTable depth = run(DepthComparison.of(List.of(4, 9)), 3, 2).table("depth");
    for (int r = 0; r < depth.rows().size(); r++) {
      DepthCell cell =
          new DepthCell(
              depth.cell(r, "data"),
              Rows.integer(depth, r, "d"),
              Rows.integer(depth, r, "N"),
              Rows.integer(depth, r, "draw"));
      Instance instance = cell.instance(3);
      OrderedInstance ordered = OrderedInstance.of(instance);
      for (String method :
          List.of("sharp-2", "thm-4.4", "sharp-3", "sharp-3-short", "u3", "app-a")) {
        Network network = built(method, ordered);
        for (int i = 1; i <= instance.k(); i++) {
          assertThat(network.value(instance.point(i))).isEqualTo(instance.target(i));
        }
        assertThat(network.neurons()).isEqualTo(Rows.integer(depth, r, method));
        if (depth.columns().contains(method + " bits")) {
          assertThat(network.bits()).isEqualTo(Rows.integer(depth, r, method + " bits"));
        }
      }
      assertThat(Rows.integer(depth, r, "2 layers need")).isEqualTo(3 * cell.n());
      assertThat(Rows.integer(depth, r, "sharp-3"))
          .isBetween(
              Rows.integer(depth, r, "3 layers need"), Rows.integer(depth, r, "paper's bound"));
    }
  }

  @Test
  void theDirectionsOfTheFeatureTablesGiveTheNeuronsTheySay() {
    DataTable features = run(FeatureStructure.of(20, 5, 20, 40), 4, 2).table("features");
    for (int r = 0; r < features.rows().size(); r++) {
      Instance instance =
          new FeatureCell(
                  FeatureCell.Structure.valueOf(
                      features.cell(r, "T").toUpperCase(java.util.Locale.ROOT)),
                  Rows.integer(features, r, "d"),
                  20,
                  5)
              .instance(4);
      for (List<String> pair :
          List.of(List.of("usual direction", "W(T)"), List.of("found direction", "found W"))) {
        RationalVector direction =
            RationalVector.parse(features.cell(r, pair.get(0)).split(",", -1));
        OrderedInstance ordered = OrderedInstance.along(instance, direction);
        assertThat(built("sharp-2", ordered).neurons())
            .isEqualTo(Rows.integer(features, r, pair.get(1)));
      }
      assertThat(features.cell(r, "found W")).isEqualTo(features.cell(r, "needed along it"));
      if (features.cell(r, "d").equals("1")) {
        // On a line there is one order, up to reversal.
        assertThat(features.cell(r, "least W of random")).isEqualTo(features.cell(r, "W(T)"));
        assertThat(features.cell(r, "most W")).isEqualTo(features.cell(r, "W(T)"));
      }
      assertThat(Rows.integer(features, r, "found W"))
          .isBetween(5, Rows.integer(features, r, "W(T)"))
          .isLessThanOrEqualTo(Rows.integer(features, r, "least W of random"));
    }
  }

  @Test
  void noDirectionInThePlaneIsBetterThanTheBestOfAllOrders() {
    DataTable plane = run(FeatureStructure.of(20, 5, 20, 40), 6, 2).table("plane");
    for (int r = 0; r < plane.rows().size(); r++) {
      Instance instance =
          new FeatureCell(
                  FeatureCell.Structure.valueOf(
                      plane.cell(r, "T").toUpperCase(java.util.Locale.ROOT)),
                  2,
                  20,
                  5)
              .instance(6);
      RationalVector best = RationalVector.parse(plane.cell(r, "best direction").split(",", -1));
      assertThat(built("sharp-2", OrderedInstance.along(instance, best)).neurons())
          .isEqualTo(Rows.integer(plane, r, "least W of all"));
      assertThat(Rows.integer(plane, r, "found by search"))
          .isBetween(Rows.integer(plane, r, "least W of all"), Rows.integer(plane, r, "most W"));
    }
  }
}
