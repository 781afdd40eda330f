package relucert.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.construction.paper.PaperConstructions;
import relucert.construction.sharp3.SharpThreeLayer;

/** Lists the constructions. */
@Command(
    name = "methods",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Lists the constructions that `construct` knows, by their numbers of layers: for each its name,"
          + " where it comes from, and its number of neurons."
    },
    footer = {"", "Example:", "  relucert methods"})
final class MethodsCommand implements Callable<Integer> {
  /** The list is as wide as the help of a command. */
  private static final int WIDTH = 80;

  private static final String INDENT = " ".repeat(18);
  private static final int LEAST_DEEP = 4;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    StringBuilder text = new StringBuilder();
    group(
        text,
        "2 layers",
        Constructions.standard().all().stream().filter(c -> c.layers() == 2).toList());
    group(text, "3 layers, the paper's, repaired and as printed", PaperConstructions.all());
    group(text, "3 layers, with fewer neurons", SharpThreeLayer.all());
    group(text, "L >= 4 layers, with --layers L", Constructions.deep(LEAST_DEEP).all());
    text.append(
        """
        K samples, N of them tuned, T the tuned set, J(T) the retained samples (14);
        a, b, n are integers >= 1. sharp-2 and sharp-3 take the best method of their
        group that applies; sharp-3-short has shorter weights, and one neuron more
        at most.
        An as-printed method does what the text says, except for what construct lists
        as granted: where that is not defined, or misses a sample, construct says so
        and ends with exit code 1.
        """);
    spec.commandLine().getOut().print(text);
    return 0;
  }

  private static void group(
      StringBuilder text, String heading, List<? extends Construction> methods) {
    text.append(heading).append('\n');
    for (Construction method : methods) {
      text.append(String.format(Locale.ROOT, "  %-15s %s\n", method.name(), method.source()));
      wrap(text, method.formula());
    }
    text.append('\n');
  }

  /** Words in lines of limited width, indented. */
  private static void wrap(StringBuilder text, String words) {
    int column = 0;
    for (String word : words.split(" ", -1)) {
      if (column == 0 || column + 1 + word.length() > WIDTH) {
        text.append(column == 0 ? "" : "\n").append(INDENT).append(word);
        column = INDENT.length() + word.length();
      } else {
        text.append(' ').append(word);
        column += 1 + word.length();
      }
    }
    text.append('\n');
  }
}
