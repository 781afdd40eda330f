package relucert.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import relucert.interchange.Json;
import relucert.ledger.TwoLayerFormulas;

/** The paper's bounds and the exact value side by side. */
@Command(
    name = "capacity",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "With --n: how few neurons m*(N,K) tune any N of K samples. With --m: how many samples N*(m,K)"
          + " of K any m neurons tune.",
      "Prints the paper's bounds and the exact value, with the source of each."
    },
    footer = {
      "",
      "Examples:",
      "  relucert capacity --n 10 --k 100",
      "  relucert capacity --m 30 --k 100 --json"
    })
final class CapacityCommand implements Callable<Integer> {
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
      description = "the number of layers; this version knows 2")
  private int layers = 2;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  /** One bound: its name, its value if it says anything, and where it comes from. */
  private record Bound(String name, @Nullable Integer value, String source) {}

  @Override
  public Integer call() {
    Usage.require(spec, k >= 1, "--k: expected at least 1, found " + k);
    Usage.require(
        spec, layers == 2, "--layers: expected 2 (this version knows 2 layers), found " + layers);
    Integer tuned = n;
    Integer neurons = m;
    if (tuned != null && neurons == null) {
      Usage.require(
          spec, 0 <= tuned && tuned <= k, "--n: expected 0 to K = " + k + ", found " + tuned);
      print("n", tuned, "m*(N,K)", leastNeurons(tuned));
      return 0;
    }
    if (neurons != null && tuned == null) {
      Usage.require(spec, neurons >= 0, "--m: expected at least 0, found " + neurons);
      print("m", neurons, "N*(m,K)", mostSamples(neurons));
      return 0;
    }
    throw new CommandLine.ParameterException(
        spec.commandLine(), "expected either --n or --m beside --k");
  }

  private Bound[] leastNeurons(int tuned) {
    int exact = TwoLayerFormulas.exact(tuned, k);
    boolean speaks = k >= 3;
    return new Bound[] {
      new Bound(
          "paperLower",
          speaks ? TwoLayerFormulas.paperLower(tuned, k) : null,
          "Theorem 4.1.2: min{3N,K-2}, for K >= 3"),
      new Bound("lower", exact, "Theorem B"),
      new Bound("built", exact, "Theorem A: what construct --method sharp-2 uses at most"),
      new Bound("exact", exact, "Theorem B, proved in proofs/theorem-b.md"),
      new Bound(
          "paperUpper",
          speaks ? TwoLayerFormulas.paperUpper(tuned, k) : null,
          "Theorem 4.1.1: min{3N+1,K-1}, for K >= 3")
    };
  }

  private Bound[] mostSamples(int neurons) {
    int exact = TwoLayerFormulas.exactCapacity(neurons, k);
    boolean all = k <= neurons + 1L;
    boolean speaks = k >= 3;
    String item = all ? "Corollary 4.2.2: K <= m+1" : "Corollary 4.2.1: floor((m-1)/3)";
    String upper =
        k == neurons + 2L && neurons >= 2
            ? "Corollary 4.2.1: floor(m/3), FALSE at K = m+2 for m >= 2"
            : all ? "Corollary 4.2.2: K <= m+1" : "Corollary 4.2.1: floor(m/3)";
    return new Bound[] {
      new Bound(
          "paperLower",
          speaks ? (Integer) (all ? k : Math.max(Math.floorDiv(neurons - 1, 3), 0)) : null,
          item),
      new Bound("lower", exact, "Theorem C"),
      new Bound("built", exact, "Theorem A: what construct --method sharp-2 uses at most"),
      new Bound("exact", exact, "Theorem C, proved in proofs/theorem-c.md"),
      new Bound("paperUpper", speaks ? (Integer) (all ? k : neurons / 3) : null, upper)
    };
  }

  private void print(String name, int value, String quantity, Bound[] bounds) {
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
                            for (Bound bound : bounds) {
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
    for (Bound bound : bounds) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %-11s %10s   %s\n",
              bound.name(),
              bound.value() == null ? "-" : bound.value().toString(),
              bound.source()));
    }
    spec.commandLine().getOut().print(text);
  }
}
