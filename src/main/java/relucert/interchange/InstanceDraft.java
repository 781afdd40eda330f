package relucert.interchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * An instance as its file gives it, JSON or CSV, before anything is checked that takes more than
 * one value to see.
 */
final class InstanceDraft {
  private static final Set<Set<String>> SOURCES =
      Set.of(
          Set.of("targets"), Set.of("labels", "pretrained"), Set.of("labels", "pretrainedNetwork"));

  private final SourceFile file;
  private Place start = Place.of(1, 1, "");
  private @Nullable Placed<List<Placed<RationalVector>>> points;
  private @Nullable Placed<List<Placed<Integer>>> tuned;
  private @Nullable Placed<String> pretrainedNetwork;
  private final Map<String, Placed<List<Placed<BigFraction>>>> numbers = new HashMap<>();

  private final List<Path> sources = new ArrayList<>();

  InstanceDraft(SourceFile file) {
    this.file = file;
    sources.add(file.path());
  }

  /** Reads a JSON document. */
  void read(JsonSource json) {
    ImmutableMap.Builder<String, Runnable> fields = ImmutableMap.builder();
    fields.put("format", () -> json.format(InstanceFile.FORMAT));
    fields.put("points", () -> points = json.list("an array of points", json::vector));
    for (String name : List.of("targets", "labels", "pretrained")) {
      fields.put(
          name, () -> numbers.put(name, json.list("an array of exact numbers", json::number)));
    }
    fields.put(
        "tuned",
        () ->
            tuned =
                json.list(
                    "an array of sample numbers",
                    () -> json.integer("a sample number", Integer.MIN_VALUE, Integer.MAX_VALUE)));
    fields.put(
        "pretrainedNetwork",
        () -> pretrainedNetwork = json.placed(() -> json.string("the name of a network file")));
    start = json.object(fields.buildOrThrow(), List.of("format", "points"));
  }

  /** Takes over the points of a CSV file. */
  void points(List<Placed<RationalVector>> rows, Place place) {
    points = new Placed<>(rows, place);
  }

  /** Takes over a column of a CSV file as what JSON calls targets, labels or pretrained. */
  void numbers(String name, List<Placed<BigFraction>> column, Place place) {
    numbers.put(name, new Placed<>(column, place));
  }

  /** Takes over the tuned samples of a CSV file. */
  void tuned(List<Placed<Integer>> samples, Place place) {
    tuned = new Placed<>(samples, place);
  }

  /**
   * Returns the instance that was read.
   *
   * @throws BadInput if what was read is no instance
   */
  InstanceFile instanceFile() {
    RationalMatrix samples = samples();
    requireDistinct();
    Optional<Network> network = requireSources(samples.columns());
    List<Placed<BigFraction>> given =
        column(numbers.containsKey("targets") ? "targets" : "labels", samples.rows());
    RationalVector values = RationalVector.of(Placed.values(given));
    if (numbers.containsKey("targets")) {
      return new InstanceFile(
          instance(samples, values, given),
          Optional.empty(),
          Optional.empty(),
          ImmutableList.copyOf(sources));
    }
    RationalVector pretrained =
        network.isPresent()
            ? network.get().values(samples.stream().toList())
            : RationalVector.of(Placed.values(column("pretrained", samples.rows())));
    return new InstanceFile(
        instance(samples, values.minus(pretrained), given),
        Optional.of(values),
        network,
        ImmutableList.copyOf(sources));
  }

  private List<Placed<RationalVector>> rows() {
    return Objects.requireNonNull(points).value();
  }

  private RationalMatrix samples() {
    List<Placed<RationalVector>> rows = rows();
    if (rows.isEmpty()) {
      throw file.bad(
          Objects.requireNonNull(points).place(), "expected at least one point, found none");
    }
    Placed<RationalVector> first = rows.get(0);
    int dimension = first.value().size();
    if (dimension == 0) {
      throw file.bad(first.place(), "expected at least one coordinate, found none");
    }
    for (int i = 0; i < rows.size(); i++) {
      Placed<RationalVector> row = rows.get(i);
      if (row.value().size() != dimension) {
        throw file.bad(
            row.place(),
            String.format(
                "expected %s for sample %d, as many as sample 1 has, found %d",
                Shown.counted(dimension, "coordinate"), i + 1, row.value().size()));
      }
    }
    return RationalMatrix.of(dimension, Placed.values(rows));
  }

  private void requireDistinct() {
    List<Placed<RationalVector>> rows = rows();
    Map<RationalVector, Integer> seen = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Integer earlier = seen.putIfAbsent(rows.get(i).value(), i);
      if (earlier != null) {
        throw file.bad(
            rows.get(i).place(),
            String.format(
                "expected pairwise distinct points, found sample %d equal to sample %d at %s",
                i + 1, earlier + 1, rows.get(earlier).place()));
      }
    }
  }

  /**
   * Checks that the targets are given in exactly one way, and reads the network if one is named.
   */
  private Optional<Network> requireSources(int dimension) {
    Map<String, Place> given = new TreeMap<>();
    numbers.forEach((name, column) -> given.put(name, column.place()));
    if (pretrainedNetwork != null) {
      given.put("pretrainedNetwork", pretrainedNetwork.place());
    }
    if (!SOURCES.contains(given.keySet())) {
      Place place = given.values().stream().reduce(start, (first, last) -> last);
      throw file.bad(
          place,
          "expected \"targets\", or \"labels\" with either \"pretrained\" or"
              + " \"pretrainedNetwork\", found "
              + (given.isEmpty() ? "none of them" : String.join(" and ", given.keySet())));
    }
    return Optional.ofNullable(pretrainedNetwork).map(name -> network(name, dimension));
  }

  private Network network(Placed<String> name, int dimension) {
    Path path;
    try {
      path = file.path().resolveSibling(name.value());
    } catch (InvalidPathException e) {
      throw file.bad(
          name.place(), "expected the name of a file, found " + Shown.quoted(name.value()));
    }
    Network network = NetworkFile.read(path);
    sources.add(path);
    if (network.inputDimension() != dimension) {
      throw file.bad(
          name.place(),
          String.format(
              "expected a network of input dimension %d, as the points have, found %d",
              dimension, network.inputDimension()));
    }
    return network;
  }

  private List<Placed<BigFraction>> column(String name, int size) {
    Placed<List<Placed<BigFraction>>> column = Objects.requireNonNull(numbers.get(name));
    if (column.value().size() != size) {
      throw file.bad(
          column.place(),
          String.format(
              "expected %s, one for each point, found %d",
              Shown.counted(size, "number"), column.value().size()));
    }
    return column.value();
  }

  private Instance instance(
      RationalMatrix samples, RationalVector targets, List<Placed<BigFraction>> given) {
    if (tuned == null) {
      return Instance.of(samples, targets);
    }
    Set<Integer> members = new HashSet<>();
    for (Placed<Integer> member : tuned.value()) {
      if (member.value() < 1 || member.value() > samples.rows()) {
        throw file.bad(
            member.place(),
            String.format(
                "expected a sample number from 1 to %d, found %d", samples.rows(), member.value()));
      }
      if (!members.add(member.value())) {
        throw file.bad(
            member.place(),
            "expected each sample once, found sample " + member.value() + " a second time");
      }
    }
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i).signum() != 0 && !members.contains(i + 1)) {
        throw file.bad(
            given.get(i).place(),
            String.format(
                "expected target 0 for sample %d, which is not tuned, found %s",
                i + 1, Shown.shortened(Rationals.text(targets.get(i)))));
      }
    }
    return Instance.of(samples, targets, TunedSet.of(samples.rows(), members));
  }
}
