package relucert.interchange;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.network.Network;

/**
 * What an instance file says: a fine-tuning problem, and where it came from if the file gives that.
 * Two formats are read. The first is JSON, {@code relucert-instance/1}:
 *
 * <pre>
 * { "format": "relucert-instance/1",
 *   "points":  [["0"], ["1/2"], ["3"]],   K rows, d exact coordinates each, pairwise distinct
 *   "targets": ["0", "-2/3", "0"],        z_i: what g must add at sample i
 *   "tuned":   [2] }                      T, from 1; by default every i with z_i not 0
 * </pre>
 *
 * <p>{@code "labels"} y together with either {@code "pretrained"}, the values f(x_i), or {@code
 * "pretrainedNetwork"}, the name of a {@linkplain NetworkFile network file} beside this one, may
 * stand in place of {@code "targets"}; then z_i = y_i - f(x_i), exactly.
 *
 * <p>The second is CSV: a header naming the columns {@code x1..xd}, then {@code z} or {@code y} and
 * {@code f}, and optionally {@code tuned} (0 or 1), in any order; a line for each sample. A file is
 * taken as CSV if its name ends in {@code .csv}, as JSON if it ends in {@code .json}, and otherwise
 * as JSON if it starts with a brace or bracket.
 *
 * <p>Numbers are strings or JSON numbers and mean exactly what their digits say: 0.1 is 1/10.
 *
 * @param instance the problem
 * @param labels y, if the file gives labels
 * @param pretrainedNetwork f, if the file names a network
 * @param sources the files that were read: the instance, and the network it names
 */
public record InstanceFile(
    Instance instance,
    Optional<RationalVector> labels,
    Optional<Network> pretrainedNetwork,
    ImmutableList<Path> sources) {
  /** The value of the field {@code format}. */
  public static final String FORMAT = "relucert-instance/1";

  /**
   * Reads an instance.
   *
   * @param file a JSON or CSV file of the formats above, or, by the end of its name, {@code .npy},
   *     {@code .npz} or {@code .safetensors}: see {@link TensorInstance}
   * @return what it says
   * @throws BadInput if the file cannot be read or does not describe an instance; the message names
   *     the file, the place in it and what was expected
   */
  public static InstanceFile read(Path file) {
    if (TensorFile.isNamed(file)) {
      return TensorInstance.read(file);
    }
    TextFile text = TextFile.read(file);
    InstanceDraft draft = new InstanceDraft(text);
    if (isCsv(file, text)) {
      new InstanceCsv(text, draft).read();
    } else {
      JsonSource.read(text, draft::read);
    }
    return draft.instanceFile();
  }

  private static boolean isCsv(Path file, TextFile text) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return true;
    }
    return !name.endsWith(".json") && text.first() != '{' && text.first() != '[';
  }

  /**
   * Writes an instance as JSON, all of the file or nothing.
   *
   * @param instance the problem
   * @param file the file to create or replace
   * @throws BadInput if the file cannot be written
   */
  public static void write(Instance instance, Path file) {
    OutputFile.writeAll(List.of(OutputFile.of(file, text(instance))));
  }

  /**
   * Returns the canonical JSON text of an instance: equal instances have equal texts.
   *
   * @param instance the problem
   * @return what {@link #write(Instance, Path)} writes
   */
  public static String text(Instance instance) {
    return Json.text(json -> write(instance, json));
  }

  /**
   * Writes an instance as one value of a larger document.
   *
   * @param instance the problem
   * @param json where to write it
   */
  public static void write(Instance instance, Json json) {
    json.object(
        () -> {
          json.name("format").string(FORMAT);
          json.name("points").array(() -> instance.points().stream().forEach(json::numbers));
          json.name("targets").numbers(instance.targets());
          json.name("tuned").integers(instance.tuned().members());
        });
  }
}
