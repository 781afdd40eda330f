package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.network.Network;

class InstanceFileProperties {
  private static Path json = Path.of("");
  private static Path csv = Path.of("");
  private static Path network = Path.of("");

  @BeforeContainer
  static void createFiles() throws IOException {
    Path folder = Files.createTempDirectory("relucert");
    json = folder.resolve("instance.json");
    csv = folder.resolve("instance.csv");
    network = folder.resolve("f.json");
  }

  @AfterContainer
  static void deleteFiles() throws IOException {
    for (Path file : List.of(json, csv, network, json.resolveSibling(""))) {
      Files.deleteIfExists(file);
    }
  }

  @Provide
  Arbitrary<Instance> instances() {
    return InterchangeValues.instances();
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void anInstanceWrittenAndReadIsTheSame(@ForAll("instances") Instance instance) {
    InstanceFile.write(instance, json);
    InstanceFile read = InstanceFile.read(json);
    assertThat(read.instance()).isEqualTo(instance);
    assertThat(read.labels()).isEmpty();
    assertThat(read.pretrainedNetwork()).isEmpty();
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void writingWhatWasReadGivesTheSameBytes(@ForAll("instances") Instance instance)
      throws IOException {
    InstanceFile.write(instance, json);
    byte[] first = Files.readAllBytes(json);
    InstanceFile.write(InstanceFile.read(json).instance(), json);
    assertThat(Files.readAllBytes(json)).isEqualTo(first);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void columnsOfCsvMayStandInAnyOrder(@ForAll("instances") Instance instance, @ForAll Random random)
      throws IOException {
    List<List<String>> columns = new ArrayList<>();
    for (int j = 0; j < instance.dimension(); j++) {
      List<String> column = new ArrayList<>(List.of("x" + (j + 1)));
      for (RationalVector point : instance.samples()) {
        column.add(Rationals.text(point.get(j)));
      }
      columns.add(column);
    }
    List<String> targets = new ArrayList<>(List.of("z"));
    List<String> tuned = new ArrayList<>(List.of("tuned"));
    for (int i = 1; i <= instance.k(); i++) {
      targets.add(Rationals.text(instance.target(i)));
      tuned.add(instance.tuned().contains(i) ? "1" : "0");
    }
    columns.add(targets);
    columns.add(tuned);
    Collections.shuffle(columns, random);
    List<String> lines = new ArrayList<>();
    for (int line = 0; line <= instance.k(); line++) {
      int at = line;
      lines.add(columns.stream().map(column -> column.get(at)).collect(Collectors.joining(",")));
    }
    Files.write(csv, lines);
    assertThat(InstanceFile.read(csv).instance()).isEqualTo(instance);
  }

  @Provide
  Arbitrary<Pretrained> pretrained() {
    return instances()
        .flatMap(
            instance ->
                Combinators.combine(
                        InterchangeValues.vectors(instance.k()),
                        InterchangeValues.networks(instance.dimension()))
                    .as((labels, f) -> new Pretrained(instance, labels, f)));
  }

  record Pretrained(Instance instance, RationalVector labels, Network f) {}

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void targetsAreTheLabelsMinusThePretrainedNetwork(@ForAll("pretrained") Pretrained given)
      throws IOException {
    NetworkFile.write(given.f(), network);
    Files.writeString(
        json,
        Json.text(
            out ->
                out.object(
                    () -> {
                      out.name("pretrainedNetwork").string("f.json");
                      out.name("labels").numbers(given.labels());
                      out.name("points")
                          .array(() -> given.instance().samples().forEach(out::numbers));
                      out.name("format").string(InstanceFile.FORMAT);
                    })));
    InstanceFile read = InstanceFile.read(json);
    assertThat(read.labels()).contains(given.labels());
    assertThat(read.pretrainedNetwork()).contains(given.f());
    for (int i = 1; i <= given.instance().k(); i++) {
      assertThat(read.instance().target(i).add(given.f().value(read.instance().point(i))))
          .isEqualTo(given.labels().get(i - 1));
      assertThat(read.instance().tuned().contains(i))
          .isEqualTo(read.instance().target(i).signum() != 0);
    }
  }
}
