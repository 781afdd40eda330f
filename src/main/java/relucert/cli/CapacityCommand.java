package relucert.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import relucert.interchange.Json;

/** The paper's bounds and the best known ones side by side. */
@Command(
    name = "capacity",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "With --n: how few neurons m*(N,K) tune any N of K samples. With --m: how many samples N*(m,K)"
          + " of K any m neurons tune.",
      "Prints the paper's bounds and the best known ones, with the source of each; the exact value"
          + " where it is known. Beyond 3 layers also the least width, the subject of Proposition 6.1."
    },
    footer = {
      "",
      "Examples:",
      "  relucert capacity --n 10 --k 100",
      "  relucert capacity --n 100 --k 1000 --layers 3",
      "  relucert capacity --m 30 --k 1000 --layers 3",
      "  relucert capacity --n 10 --k 100 --layers 7 --json"
    })
final class CapacityCommand implements Callable<Integer> {
  private static final int MOST_LAYERS = 10_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--n", paramLabel = "N", description = "the number of tuned samples, 0 to K")
  private @Nullable Integer n;

  @Option(names = "--m", paramLabel = "M", description = "the number of neurons, at least 0")
  private @Nullable Integer m;

  @Option(
      names = "--k",
      paramLabel = "K",
      required = true,
      description = "the number of samples, at least 1")
  private int k;

  @Option(
      names = "--layers",
      paramLabel = "L",
      description = "the number L of layers (affine maps), 2 to 10000; default 2")
  private int layers = 2;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Usage.require(spec, k >= 1, "--k: expected at least 1, found " + k);
    Usage.require(
        spec,
        2 <= layers && layers <= MOST_LAYERS,
        "--layers: expected 2 to " + MOST_LAYERS + ", found " + layers);
    Integer tuned = n;
    Integer neurons = m;
    if (tuned != null && neurons == null) {
      Usage.require(
          spec, 0 <= tuned && tuned <= k, "--n: expected 0 to K = " + k + ", found " + tuned);
      print(
          "n",
          tuned,
          "m*(N,K)",
          bounds(
              () ->
                  KeptCertificates.named(
                      CapacityBounds.leastNeurons(tuned, k, layers), tuned, k, layers)));
      return 0;
    }
    if (neurons != null && tuned == null) {
      Usage.require(spec, neurons >= 0, "--m: expected at least 0, found " + neurons);
      print("m", neurons, "N*(m,K)", bounds(() -> CapacityBounds.mostSamples(neurons, k, layers)));
      return 0;
    }
    throw new CommandLine.ParameterException(
        spec.commandLine(), "expected either --n or --m beside --k");
  }

  private CapacityBounds bounds(Supplier<CapacityBounds> bounds) {
    try (Progress progress = Progress.of(spec)) {
      progress.stage("computing the bounds");
      return bounds.get();
    }
  }

  private void print(String name, int value, String quantity, CapacityBounds table) {
    if (json) {
      spec.commandLine()
          .getOut()
          .print(
              Json.text(
                  j ->
                      j.object(
                          () -> {
                            j.name(name).integer(value);
                            j.name("k").integer(k);
                            j.name("layers").integer(layers);
                            for (CapacityBounds.Bound bound : table.bounds()) {
                              j.name(bound.name());
                              if (bound.value() == null) {
                                j.nothing();
                              } else {
                                j.integer(bound.value());
                              }
                            }
                          })));
      return;
    }
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT, "%s, %s = %d, K = %d, %d layers\n", quantity, name, value, k, layers));
    int names = table.bounds().stream().mapToInt(b -> b.name().length()).reduce(11, Math::max);
    for (CapacityBounds.Bound bound : table.bounds()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %-" + names + "s %10s   %s\n",
              bound.name(),
              bound.value() == null ? "-" : bound.value().toString(),
              bound.source()));
    }
    if (!table.note().isEmpty()) {
      text.append(table.note()).append('\n');
    }
    spec.commandLine().getOut().print(text);
  }
}
