package relucert.cli;

import java.util.Locale;
import relucert.instance.OrderedInstance;

/** Text of lines with a name and a value, the values one below the other. */
final class Sheet {
  private final StringBuilder text = new StringBuilder();

  /** Adds a line. */
  void line(String name, String value) {
    text.append(String.format(Locale.ROOT, "%-13s %s\n", name, value));
  }

  /** Adds the size of an instance. */
  void instance(OrderedInstance ordered) {
    line("instance", size(ordered));
  }

  /** Returns K, d and N in words. */
  static String size(OrderedInstance ordered) {
    return String.format(
        Locale.ROOT,
        "K = %d, d = %d, N = %d",
        ordered.k(),
        ordered.direction().size(),
        ordered.tuned().size());
  }

  /** Adds a line that is laid out already. */
  void note(String line) {
    text.append(line).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
