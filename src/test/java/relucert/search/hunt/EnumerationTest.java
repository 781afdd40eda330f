package relucert.search.hunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnumerationTest {

  static Set<Set<Symmetry>> symmetries() {
    return Sets.powerSet(Symmetry.all());
  }

  /** Every representative with the size of its orbit. */
  private static Map<List<List<Integer>>, Long> enumerated(HuntSpace space, Set<Symmetry> by) {
    Map<List<List<Integer>>, Long> found = new HashMap<>();
    for (HuntUnit unit : HuntUnits.of(space, by)) {
      new Labelings(unit, space.labels(), by)
          .forEach(
              (labels, instances) -> assertThat(found.put(rows(unit, labels), instances)).isNull());
    }
    return found;
  }

  private static List<List<Integer>> rows(HuntUnit unit, int[] labels) {
    List<List<Integer>> rows = new ArrayList<>();
    int position = 0;
    for (int i = 1; i <= unit.k(); i++) {
      position += i == 1 ? 0 : unit.gaps().get(i - 2);
      int rank = unit.tuned().members().indexOf(i);
      rows.add(List.of(position, rank < 0 ? 0 : 1, rank < 0 ? 0 : labels[rank]));
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("symmetries")
  void eachOrbitOfTheWholeGridIsEnumeratedOnceWithItsSize(Set<Symmetry> by) {
    requireOrbits(new HuntSpace(3, 2, 4), by);
    requireOrbits(new HuntSpace(4, 2, 2), by);
    requireOrbits(new HuntSpace(3, 4, 2), by);
  }

  private static void requireOrbits(HuntSpace space, Set<Symmetry> by) {
    Map<List<List<Integer>>, Long> found = enumerated(space, by);
    GridOracle oracle = new GridOracle(space.labels(), space.gaps());
    int orbits = 0;
    for (int k = 1; k <= space.maxK(); k++) {
      List<List<List<Integer>>> grid = oracle.instances(k);
      assertThat(space.instances(k)).isEqualTo(grid.size());
      Set<List<List<Integer>>> done = new HashSet<>();
      for (List<List<Integer>> instance : grid) {
        if (!done.contains(instance)) {
          Set<List<List<Integer>>> orbit = oracle.orbit(instance, by);
          done.addAll(orbit);
          List<List<List<Integer>>> representatives =
              orbit.stream().filter(found::containsKey).toList();
          assertThat(representatives).hasSize(1);
          assertThat(found.get(representatives.get(0))).isEqualTo(orbit.size());
          orbits++;
        }
      }
    }
    assertThat(found).hasSize(orbits);
  }

  @ParameterizedTest
  @MethodSource("symmetries")
  void theUnitsAddUpToTheFormula(Set<Symmetry> by) {
    HuntSpace space = new HuntSpace(6, 3, 3);
    for (int k = 1; k <= 6; k++) {
      int fixedK = k;
      assertThat(
              HuntUnits.of(space, by).stream()
                  .filter(u -> u.k() == fixedK)
                  .mapToLong(u -> u.instances(space))
                  .sum())
          .isEqualTo(space.instances(k));
    }
  }

  @Test
  void theLabelsComeInTheirOrder() {
    HuntUnit unit = HuntUnits.of(new HuntSpace(2, 2, 1), Symmetry.all()).get(4);
    List<String> order = new ArrayList<>();
    new Labelings(unit, 2, Symmetry.all())
        .forEach((labels, instances) -> order.add(UnitRun.text(labels) + " x" + instances));
    assertThat(order).containsExactly("0,0 x1", "0,1 x8", "1,1 x4", "1,-1 x4", "1,2 x4", "1,-2 x4");
  }

  @Test
  void aSpaceThatIsTooLargeOrEmptyIsRefused() {
    assertThatThrownBy(() -> new HuntSpace(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HuntSpace(20, 20, 20)).hasMessageContaining("2^63");
    assertThatThrownBy(() -> new HuntSpace(12, 2, 4)).hasMessageContaining("pairs of T and gaps");
  }
}
