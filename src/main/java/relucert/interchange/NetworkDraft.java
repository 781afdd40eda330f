package relucert.interchange;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.network.Layer;
import relucert.network.Network;

/** A network as its file gives it, in any order of fields, before the sizes are checked. */
final class NetworkDraft {
  /** Layers without neurons leave the dimension open, so it has a bound of its own. */
  private static final int MAX_DIMENSION = 1_000_000;

  private final SourceFile file;
  private int inputDimension;
  private @Nullable Placed<List<Placed<LayerDraft>>> layers;

  NetworkDraft(SourceFile file) {
    this.file = file;
  }

  /** A layer before the sizes are checked. */
  private static final class LayerDraft {
    private @Nullable Placed<List<Placed<RationalVector>>> weights;
    private @Nullable Placed<RationalVector> biases;

    static LayerDraft read(JsonSource json) {
      LayerDraft layer = new LayerDraft();
      json.object(
          ImmutableMap.of(
              "weights",
              () -> layer.weights = json.list("an array of rows of numbers", json::vector),
              "biases",
              () -> layer.biases = json.placed(json::vector)),
          List.of("weights", "biases"));
      return layer;
    }

    Placed<List<Placed<RationalVector>>> weights() {
      return Objects.requireNonNull(weights);
    }

    Placed<RationalVector> biases() {
      return Objects.requireNonNull(biases);
    }
  }

  /** Takes over the input dimension of a file that is no JSON. */
  void inputDimension(int dimension) {
    inputDimension = dimension;
  }

  /** Takes over the next layer of a file that is no JSON: its rows of weights and its biases. */
  void layer(Placed<List<Placed<RationalVector>>> weights, Placed<RationalVector> biases) {
    LayerDraft layer = new LayerDraft();
    layer.weights = weights;
    layer.biases = biases;
    if (layers == null) {
      layers = new Placed<>(new ArrayList<>(), weights.place());
    }
    layers.value().add(new Placed<>(layer, weights.place()));
  }

  /** Reads the document. */
  void read(JsonSource json) {
    json.object(
        ImmutableMap.of(
            "format",
            () -> json.format(NetworkFile.FORMAT),
            "inputDimension",
            () ->
                inputDimension =
                    json.integer("an integer from 1 to " + MAX_DIMENSION, 1, MAX_DIMENSION),
            "layers",
            () -> layers = json.list("an array of layers", () -> LayerDraft.read(json))),
        List.of("format", "inputDimension", "layers"));
  }

  /**
   * Returns the network that was read.
   *
   * @throws BadInput if the sizes do not match
   */
  Network network() {
    Placed<List<Placed<LayerDraft>>> drafts = Objects.requireNonNull(layers);
    if (drafts.value().isEmpty()) {
      throw file.bad(drafts.place(), "expected at least one layer, found none");
    }
    List<Layer> checked = new ArrayList<>();
    int inputs = inputDimension;
    String source = "the input dimension is " + inputs;
    for (Placed<LayerDraft> draft : drafts.value()) {
      Layer layer = layer(draft.value(), inputs, source);
      checked.add(layer);
      inputs = layer.outputs();
      source = "layer " + checked.size() + " has " + Shown.counted(inputs, "row");
    }
    if (inputs != 1) {
      Placed<LayerDraft> last = drafts.value().get(checked.size() - 1);
      throw file.bad(
          last.value().weights().place(),
          "expected 1 row, because the last layer has one output, found " + inputs);
    }
    return Network.of(checked);
  }

  private Layer layer(LayerDraft draft, int inputs, String source) {
    List<Placed<RationalVector>> rows = draft.weights().value();
    for (Placed<RationalVector> row : rows) {
      if (row.value().size() != inputs) {
        throw file.bad(
            row.place(),
            String.format(
                "expected %s, because %s, found %d",
                Shown.counted(inputs, "weight"), source, row.value().size()));
      }
    }
    RationalVector biases = draft.biases().value();
    if (biases.size() != rows.size()) {
      throw file.bad(
          draft.biases().place(),
          String.format(
              "expected %s, one for each row of weights, found %d",
              rows.size() == 1 ? "1 bias" : rows.size() + " biases", biases.size()));
    }
    return Layer.of(RationalMatrix.of(inputs, Placed.values(rows)), biases);
  }
}
