package relucert.interchange;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/**
 * An instance in arrays. In {@code .npz} and {@code .safetensors} they have names: {@code points}
 * (or {@code samples}; K x d, or K numbers), {@code targets}, or {@code labels} and {@code
 * pretrained} (K numbers, or K x 1), and optionally {@code tuned} (or {@code T}): sample numbers
 * from 1, or K Booleans. A {@code .npy} is a matrix K x (d+1), whose last column is the targets.
 */
final class TensorInstance {
  private static final Map<String, String> NAMES =
      ImmutableMap.of(
          "points", "points",
          "samples", "points",
          "targets", "targets",
          "labels", "labels",
          "pretrained", "pretrained",
          "tuned", "tuned",
          "T", "tuned");

  private final SourceFile file;
  private final InstanceDraft draft;

  private TensorInstance(SourceFile file) {
    this.file = file;
    this.draft = new InstanceDraft(file);
  }

  /**
   * Reads an instance.
   *
   * @throws BadInput if the file cannot be read or its arrays are no instance
   */
  static InstanceFile read(Path path) {
    ImmutableMap<String, Tensor> tensors = TensorFile.read(path);
    TensorInstance reader = new TensorInstance(() -> path);
    Tensor only = tensors.get("");
    if (only != null) {
      reader.takeTable(only);
    } else {
      reader.takeAll(tensors);
    }
    return reader.draft.instanceFile();
  }

  private void takeTable(Tensor table) {
    List<Placed<RationalVector>> points = new ArrayList<>();
    List<Placed<BigFraction>> targets = new ArrayList<>();
    for (Placed<RationalVector> row : table.rows(file)) {
      int d = row.value().size() - 1;
      if (d < 1) {
        throw file.bad(
            table.place(),
            "expected the columns x1, .., xd and z, found the shape " + table.shape());
      }
      List<BigFraction> entries = row.value().entries();
      points.add(new Placed<>(RationalVector.of(entries.subList(0, d)), row.place()));
      targets.add(new Placed<>(entries.get(d), row.place()));
    }
    draft.points(points, table.place());
    draft.numbers("targets", targets, table.place());
  }

  private void takeAll(Map<String, Tensor> tensors) {
    Map<String, String> seen = new java.util.HashMap<>();
    tensors.forEach(
        (name, tensor) -> {
          String kind = NAMES.get(name);
          if (kind == null) {
            throw file.bad(
                tensor.place(),
                "expected arrays named points, targets, labels, pretrained or tuned, found "
                    + Shown.quoted(name));
          }
          String earlier = seen.put(kind, name);
          if (earlier != null) {
            throw file.bad(tensor.place(), "expected one of " + earlier + " and " + name);
          }
          take(kind, tensor);
        });
    if (!seen.containsKey("points")) {
      throw new BadInput(file.path(), "expected an array points, found none");
    }
  }

  private void take(String kind, Tensor tensor) {
    switch (kind) {
      case "points" -> draft.points(matrix(tensor).rows(file), tensor.place());
      case "tuned" -> draft.tuned(tuned(tensor), tensor.place());
      default -> draft.numbers(kind, column(tensor), tensor.place());
    }
  }

  /** Takes K numbers as K points of the line. */
  private static Tensor matrix(Tensor tensor) {
    return tensor.shape().size() == 1 ? tensor.withShape(tensor.size(), 1) : tensor;
  }

  /** Takes a matrix of one column as a vector. */
  private List<Placed<BigFraction>> column(Tensor tensor) {
    boolean isColumn = tensor.shape().size() == 2 && tensor.shape().get(1) == 1;
    return (isColumn ? tensor.withShape(tensor.size()) : tensor).vector(file);
  }

  private List<Placed<Integer>> tuned(Tensor tensor) {
    if (!tensor.type().isInteger()) {
      throw file.bad(tensor.place(), "expected integers or Booleans, found " + tensor.type());
    }
    List<Placed<Integer>> members = new ArrayList<>();
    int sample = 0;
    for (Placed<BigFraction> entry : tensor.vector(file)) {
      sample++;
      if (tensor.type() != ElementType.BOOL) {
        members.add(new Placed<>(sampleNumber(entry), entry.place()));
      } else if (entry.value().signum() != 0) {
        members.add(new Placed<>(sample, entry.place()));
      }
    }
    return members;
  }

  private int sampleNumber(Placed<BigFraction> entry) {
    try {
      return entry.value().getNumerator().intValueExact();
    } catch (ArithmeticException e) {
      throw file.bad(entry.place(), "expected a sample number, found " + entry.value());
    }
  }
}
