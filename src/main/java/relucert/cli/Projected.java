package relucert.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.interchange.BadInput;
import relucert.interchange.Shown;

/** Instances seen along the direction of {@code --projection}. */
final class Projected {
  private Projected() {}

  /**
   * Orders the samples of an instance along a direction, or the first that tells them apart if it
   * is null.
   *
   * @throws BadInput if the direction has another size than the samples or does not tell two apart
   */
  static OrderedInstance along(Path file, Instance instance, @Nullable RationalVector direction) {
    if (direction == null) {
      return OrderedInstance.of(instance);
    }
    if (direction.size() != instance.dimension()) {
      throw new BadInput(
          file,
          "--projection: expected "
              + Shown.counted(instance.dimension(), "number")
              + ", found "
              + direction.size());
    }
    try {
      return OrderedInstance.along(instance, direction);
    } catch (IllegalArgumentException e) {
      throw new BadInput(file, String.valueOf(e.getMessage()));
    }
  }
}
