package relucert.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.interchange.BadInput;
import relucert.interchange.Shown;

/** The option {@code --projection} and the order of the samples that it means. */
final class ProjectionOption {
  @Option(
      names = "--projection",
      paramLabel = "a",
      converter = ExactOptions.Vector.class,
      description =
          "order the samples along this direction, d numbers separated by commas (default: the first of"
              + " e1, .., ed, (1,1,1,..), (1,2,4,..), (1,3,9,..), .. that tells all samples apart)")
  private @Nullable RationalVector direction;

  /** Tells whether a direction was chosen. */
  boolean isGiven() {
    return direction != null;
  }

  /**
   * Orders an instance.
   *
   * @param file the file it was read from
   * @param instance the instance
   * @return the instance along the direction
   * @throws BadInput if the direction has another dimension or does not tell all samples apart
   */
  OrderedInstance order(Path file, Instance instance) {
    RationalVector a = direction;
    if (a == null) {
      return OrderedInstance.of(instance);
    }
    if (a.size() != instance.dimension()) {
      throw new BadInput(
          file,
          "--projection: expected "
              + Shown.counted(instance.dimension(), "number")
              + ", found "
              + a.size());
    }
    try {
      return OrderedInstance.along(instance, a);
    } catch (IllegalArgumentException e) {
      throw new BadInput(file, String.valueOf(e.getMessage()));
    }
  }
}
