package relucert.cli;

import java.nio.file.Path;
import java.util.List;
import relucert.interchange.BadInput;
import relucert.interchange.InstanceFile;
import relucert.interchange.NetworkFile;
import relucert.interchange.OnnxError;
import relucert.interchange.OnnxModel;
import relucert.interchange.OutputFile;
import relucert.interchange.Shown;
import relucert.network.Network;

/**
 * {@code export --to onnx}: a network in double precision, and how far that is from the exact one.
 */
final class OnnxExport {
  private OnnxExport() {}

  static void run(ExportOptions options) {
    Path source = options.network();
    Network exact = NetworkFile.read(source);
    OutputFile.requireOther(options.out(), List.of(source));
    try {
      StringBuilder text = new StringBuilder(OnnxText.model(options.out(), exact));
      if (options.hasInstance()) {
        text.append(error(options, exact));
      }
      options.write(OutputFile.of(options.out(), OnnxModel.bytes(exact)), text.toString());
    } catch (ArithmeticException e) {
      throw new BadInput(source, String.valueOf(e.getMessage()));
    }
  }

  private static String error(ExportOptions options, Network exact) {
    InstanceFile file = options.instance();
    if (file.instance().dimension() != exact.inputDimension()) {
      throw new BadInput(
          options.in(),
          "expected points of "
              + Shown.counted(exact.inputDimension(), "coordinate")
              + ", as the network takes, found "
              + file.instance().dimension());
    }
    try (Progress progress = options.progress()) {
      progress.stage("computing the error of rounding");
      return OnnxText.error(OnnxError.of(exact, file.instance().samples()));
    }
  }
}
