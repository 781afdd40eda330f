package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.UndefinedStepException;
import relucert.construction.paper.AppendixGroups;
import relucert.construction.paper.FirstLayer;
import relucert.exact.LinearSystem;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;

/** Appendix A: a row with one node in each of 2N + 1 groups, 4N + 4 neurons. */
final class AppendixClaims {
  private static final int MAX_K = 7;

  private AppendixClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "app-a.groups",
            PRINTED,
            "Appendix A, groups",
            "for all K >= 3, N >= 1 no group but the first and the last is empty, and (28) is defined",
            REFUTED,
            b -> groups(false)),
        new Claim(
            "app-a.groups",
            INTENDED,
            "Appendix A, groups",
            "with a dummy sample of target 0 in every empty group (28) is defined for every T",
            HOLDS,
            b -> groups(true)),
        new Claim(
            "eq-28",
            PRINTED,
            "Equations (28), (29)",
            "with (-1)^j in both, as in the text, the units are clipped as in Figure 10",
            REFUTED,
            b -> figure10(FirstLayer.Signs.SCANNED)),
        new Claim(
            "eq-28",
            INTENDED,
            "Equations (28), (29)",
            "with (-1)^(j-1) in (28) and (-1)^j in (29) they are",
            HOLDS,
            b -> figure10(FirstLayer.Signs.INTENDED)),
        new Claim(
            "app-a.clip",
            PRINTED,
            "Appendix A",
            "alpha_j(x_i) lies in [-1, 1] if and only if i is in s_j, for every partition into non-empty"
                + " groups of consecutive samples",
            HOLDS,
            b -> clip()),
        new Claim(
            "eq-34",
            PRINTED,
            "Equation (34), Figure 10",
            "K = 16, T = {4,7}: S = {1,4,5,7,8}, and the matrix has the displayed pattern; on x_i = i its"
                + " diagonal is -2/3, 0, -1/2, 0, -8/9 and its rank 5",
            HOLDS,
            b -> matrix()),
        new Claim(
            "app-a.rank",
            PRINTED,
            "Appendix A",
            "the matrix of (34) has rank 2N+1, for every partition and every choice of one sample in each"
                + " group",
            HOLDS,
            b -> nodes((layer, nodes) -> layer.matrix(nodes).rank() == nodes.size())),
        new Claim(
            "app-a.null",
            PRINTED,
            "Appendix A",
            "its null space holds a vector whose first 2N+1 entries are positive",
            HOLDS,
            b -> nodes(AppendixClaims::hasPositiveNullVector)));
  }

  private static Verdict groups(boolean filled) {
    Trial trial = Trial.exhaustive();
    for (int k = 3; k <= MAX_K + 1; k++) {
      for (TunedSet tuned : TunedSet.all(k).filter(t -> filled || t.size() >= 1).toList()) {
        OrderedInstance instance = OrderedInstance.of(LiteralText.ones(tuned));
        String undefined = undefined(instance, filled);
        int fixedK = k;
        trial.law(
            k,
            undefined::isEmpty,
            () ->
                String.format(
                    "K = %d, N = %d, T = %s: %s", fixedK, tuned.size(), tuned, undefined));
      }
    }
    return trial.verdict();
  }

  /** Why (28) is not defined; empty if it is. */
  static String undefined(OrderedInstance instance, boolean filled) {
    AppendixGroups groups =
        filled ? AppendixGroups.filled(instance) : AppendixGroups.printed(instance);
    try {
      int units = FirstLayer.of(groups.groups()).size();
      return units == 2 * instance.tuned().size() + 1 ? "" : units + " units";
    } catch (UndefinedStepException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static AppendixGroups figure10Groups() {
    return AppendixGroups.printed(OrderedInstance.of(LiteralText.ones(TunedSet.of(16, 4, 7))));
  }

  /** Unit j at sample x_i: inside on its group, at the sign of Figure 10's matrix elsewhere. */
  private static Verdict figure10(FirstLayer.Signs signs) {
    Trial trial = Trial.exhaustive();
    List<RationalVector> groups = figure10Groups().groups();
    FirstLayer layer = FirstLayer.of(groups, signs);
    for (int own = 1; own <= groups.size(); own++) {
      for (BigFraction x : groups.get(own - 1)) {
        for (int j = 1; j <= groups.size(); j++) {
          BigFraction alpha = layer.alpha(j, x);
          int expected = own == j ? 0 : (own > j == (j % 2 == 1)) ? 1 : -1;
          String numbers =
              String.format(
                  "K = 16, T = {4, 7}: alpha_%d(x%s) = %s, but x%s is in s_%d",
                  j, Rationals.text(x), Rationals.text(alpha), Rationals.text(x), own);
          trial.law(16, () -> clipped(alpha) == expected, () -> numbers);
        }
      }
    }
    return trial.verdict();
  }

  /** 0 in [-1, 1], else the sign. */
  private static int clipped(BigFraction alpha) {
    return alpha.abs().compareTo(BigFraction.ONE) <= 0 ? 0 : alpha.signum();
  }

  /** A statement about the first layer of a partition and one position in each group. */
  @FunctionalInterface
  private interface NodeLaw {
    boolean holds(FirstLayer layer, RationalVector nodes);
  }

  /** All partitions of K samples into groups, by the set of the last samples of the groups. */
  private static List<RationalVector> partition(RationalVector x, int cuts) {
    List<RationalVector> groups = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= x.size(); i++) {
      if (i == x.size() || (cuts >> (i - 1) & 1) == 1) {
        groups.add(RationalVector.of(x.entries().subList(from, i)));
        from = i;
      }
    }
    return groups;
  }

  private static List<RationalVector> spacings(int k) {
    return SampleGrid.all(k).stream()
        .filter(grid -> grid.points().columns() == 1)
        .map(grid -> OrderedInstance.of(Instance.of(grid.points(), RationalVector.zero(k))))
        .map(OrderedInstance::positions)
        .toList();
  }

  private static Verdict clip() {
    Trial trial = Trial.exhaustive();
    for (int k = 1; k <= MAX_K; k++) {
      for (RationalVector x : spacings(k)) {
        for (int cuts = 0; cuts < 1 << (k - 1); cuts++) {
          List<RationalVector> groups = partition(x, cuts);
          FirstLayer layer = FirstLayer.of(groups);
          trial.law(
              k,
              () ->
                  IntStream.rangeClosed(1, groups.size())
                      .allMatch(
                          j ->
                              x.entries().stream()
                                  .allMatch(
                                      t ->
                                          clipped(layer.alpha(j, t))
                                              == 0
                                              == groups.get(j - 1).entries().contains(t))),
              () -> "groups " + groups);
        }
      }
    }
    return trial.verdict();
  }

  private static Verdict nodes(NodeLaw law) {
    Trial trial = Trial.exhaustive();
    for (int k = 1; k <= MAX_K; k++) {
      for (RationalVector x : spacings(k)) {
        for (int cuts = 0; cuts < 1 << (k - 1); cuts++) {
          List<RationalVector> groups = partition(x, cuts);
          FirstLayer layer = FirstLayer.of(groups);
          int choices = groups.stream().mapToInt(RationalVector::size).reduce(1, (p, s) -> p * s);
          for (int choice = 0; choice < choices; choice++) {
            RationalVector nodes = choose(groups, choice);
            trial.law(
                k, () -> law.holds(layer, nodes), () -> "groups " + groups + ", nodes " + nodes);
          }
        }
      }
    }
    return trial.verdict();
  }

  private static RationalVector choose(List<RationalVector> groups, int choice) {
    List<BigFraction> nodes = new ArrayList<>();
    int left = choice;
    for (RationalVector group : groups) {
      nodes.add(group.get(left % group.size()));
      left /= group.size();
    }
    return RationalVector.of(nodes);
  }

  /** By elimination, not by the recursion that the constructions use. */
  private static boolean hasPositiveNullVector(FirstLayer layer, RationalVector nodes) {
    return LinearSystem.nullSpace(layer.matrix(nodes)).stream()
        .map(v -> v.entries().subList(0, nodes.size()))
        .anyMatch(
            v ->
                v.get(0).signum() != 0
                    && v.stream().allMatch(entry -> entry.signum() == v.get(0).signum()));
  }

  private static Verdict matrix() {
    Trial trial = Trial.exhaustive();
    RationalVector nodes = figure10Groups().nodes();
    trial.law(16, () -> nodes.equals(RationalVector.of(1, 4, 5, 7, 8)), () -> "S = " + nodes);
    RationalMatrix matrix = FirstLayer.of(figure10Groups().groups()).matrix(nodes);
    List<RationalVector> displayed =
        List.of(
            RationalVector.parse("-2/3", "1", "-1", "1", "-1", "1"),
            RationalVector.parse("1", "0", "-1", "1", "-1", "1"),
            RationalVector.parse("1", "-1", "-1/2", "1", "-1", "1"),
            RationalVector.parse("1", "-1", "1", "0", "-1", "1"),
            RationalVector.parse("1", "-1", "1", "-1", "-8/9", "1"));
    trial.law(16, () -> matrix.stream().toList().equals(displayed), matrix::toString);
    trial.law(16, () -> matrix.rank() == 5, () -> "rank " + matrix.rank());
    return trial.verdict();
  }
}
