package relucert.interchange;

import java.nio.file.Path;
import java.util.List;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * Networks in files, {@code relucert-network/1}:
 *
 * <pre>
 * { "format": "relucert-network/1", "inputDimension": 1,
 *   "layers": [ { "weights": [["1"], ["1"]], "biases": ["0", "-1"] },
 *               { "weights": [["1", "-2"]],  "biases": ["0"] } ] }
 * </pre>
 *
 * <p>Max(0, t) is applied between the layers, the last layer is affine and has one output. A hidden
 * layer may have no neurons: {@code "weights": [], "biases": []}; the rows of the next layer are
 * then {@code []}. Numbers are strings or JSON numbers and mean exactly what their digits say.
 */
public final class NetworkFile {
  /** The value of the field {@code format}. */
  public static final String FORMAT = "relucert-network/1";

  private NetworkFile() {}

  /**
   * Reads a network.
   *
   * @param file a file of the format above, or, by the end of its name, {@code .safetensors} or
   *     {@code .npz} (see {@link TensorNetwork}) or {@code .onnx} (see {@link OnnxNetwork})
   * @return the network
   * @throws BadInput if the file cannot be read or does not describe a network; the message names
   *     the file, the place in it and what was expected
   */
  public static Network read(Path file) {
    if (TensorFile.isNamed(file)) {
      return TensorNetwork.read(file);
    }
    if (TensorFile.extension(file).equals("onnx")) {
      return OnnxNetwork.read(file);
    }
    TextFile text = TextFile.read(file);
    NetworkDraft draft = new NetworkDraft(text);
    JsonSource.read(text, draft::read);
    return draft.network();
  }

  /**
   * Writes a network, all of the file or nothing.
   *
   * @param network the network
   * @param file the file to create or replace
   * @throws BadInput if the file cannot be written
   */
  public static void write(Network network, Path file) {
    OutputFile.writeAll(List.of(OutputFile.of(file, text(network))));
  }

  /**
   * Returns the canonical text of a network: equal networks have equal texts.
   *
   * @param network the network
   * @return what {@link #write} writes
   */
  public static String text(Network network) {
    return Json.text(json -> write(network, json));
  }

  /**
   * Writes a network as one value of a larger document.
   *
   * @param network the network
   * @param json where to write it
   */
  public static void write(Network network, Json json) {
    json.object(
        () -> {
          json.name("format").string(FORMAT);
          json.name("inputDimension").integer(network.inputDimension());
          json.name("layers").array(() -> network.layers().forEach(layer -> write(layer, json)));
        });
  }

  private static void write(Layer layer, Json json) {
    json.object(
        () -> {
          json.name("weights").array(() -> layer.weights().stream().forEach(json::numbers));
          json.name("biases").numbers(layer.biases());
        });
  }
}
