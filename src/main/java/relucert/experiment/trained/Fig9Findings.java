package relucert.experiment.trained;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import relucert.experiment.Chance;
import relucert.experiment.DataTable;

/** What Figure 9 says, in sentences. */
final class Fig9Findings {
  private final TrainedGrid grid;
  private final DataTable built;
  private final long seed;

  Fig9Findings(TrainedGrid grid, DataTable built, long seed) {
    this.grid = grid;
    this.built = built;
    this.seed = seed;
  }

  ImmutableList<String> sentences() {
    return ImmutableList.of(
        paper(),
        honest(Threshold.TENTH),
        honest(Threshold.HUNDREDTH),
        honest(Threshold.EACH),
        alike(),
        relative(),
        exact());
  }

  private String paper() {
    List<Integer> free =
        grid.size().tuned().stream()
            .filter(n -> Threshold.OF_THE_PAPER.isVoid().test(grid.mean(n, first())))
            .toList();
    return "Trained: the paper's threshold, loss < 0.04 over all K samples, is passed by the network"
        + " 0, without any neuron, for N = "
        + joined(free)
        + ". For the other N "
        + reached(Threshold.OF_THE_PAPER, free)
        + grid.law(Threshold.CLEARLY, Chance.of(seed, Threshold.CLEARLY.words()))
            .map(
                l ->
                    String.format(
                        java.util.Locale.ROOT,
                        "; only where the loss of the network 0 is at least 0.08: N^%.2f, %.2f to"
                            + " %.2f",
                        l.exponent(),
                        l.low(),
                        l.high()))
            .orElse("")
        + ".";
  }

  private String honest(Threshold threshold) {
    return "Trained: for " + threshold.words() + " " + reached(threshold, List.of()) + ".";
  }

  private static String joined(List<Integer> numbers) {
    return numbers.isEmpty() ? "none" : Joiner.on(", ").join(numbers);
  }

  private int first() {
    return grid.size().neurons().get(0);
  }

  private String reached(Threshold threshold, List<Integer> without) {
    List<String> least = new ArrayList<>();
    for (int n : grid.size().tuned()) {
      if (!without.contains(n)) {
        OptionalInt m = grid.least(n, threshold);
        least.add(text(m) + " (N = " + n + ")");
      }
    }
    Optional<PowerLaw> law = grid.law(threshold, Chance.of(seed, threshold.words()));
    int missing = grid.unreached(threshold);
    return "the least m of the grid is "
        + String.join(", ", least)
        + law.map(
                l ->
                    String.format(
                        java.util.Locale.ROOT,
                        "; fitted over %d single data sets m grows as N^%.2f, 95%% bootstrap interval"
                            + " %.2f to %.2f%s",
                        l.points(),
                        l.exponent(),
                        l.low(),
                        l.high(),
                        missing == 0
                            ? ""
                            : " (" + missing + " more do not reach it and are left out)"))
            .orElse("; too few reach it for a fit");
  }

  private int last() {
    return grid.size().neurons().get(grid.size().neurons().size() - 1);
  }

  /** What the paper's curve would be if N only scaled the loss. */
  private String alike() {
    List<String> least = new ArrayList<>();
    for (int n : grid.size().tuned()) {
      OptionalInt observed = grid.least(n, Threshold.OF_THE_PAPER);
      OptionalInt alike = grid.leastIfAlike(n);
      least.add(text(alike) + " (N = " + n + ", trained: " + text(observed) + ")");
    }
    return "Trained: if every N had the relative loss that is the average over all N, the paper's"
        + " threshold would be reached with m = "
        + String.join(", ", least)
        + ". As far as the two agree, what grows with N is the loss of the network 0, about 2N/(3K),"
        + " and not what training needs.";
  }

  private String text(OptionalInt m) {
    return m.isPresent() ? "" + m.getAsInt() : "more than " + last();
  }

  /** Whether the relative loss depends on N at all. */
  private String relative() {
    int m = grid.size().neurons().get(grid.size().neurons().size() / 2);
    int most = grid.size().tuned().get(grid.size().tuned().size() - 1);
    int least = grid.size().tuned().get(0);
    return String.format(
        java.util.Locale.ROOT,
        "Trained: with m = %d neurons %s of the loss of the network 0 is left for N = %d and %s for"
            + " N = %d; the loss itself is %s and %s, because that of the network 0 grows with N.",
        m,
        Decimals.text(grid.mean(least, m).relative()),
        least,
        Decimals.text(grid.mean(most, m).relative()),
        most,
        Decimals.text(grid.mean(least, m).loss()),
        Decimals.text(grid.mean(most, m).loss()));
  }

  private String exact() {
    List<String> parts = new ArrayList<>();
    for (int n : grid.size().tuned()) {
      int row =
          IntStream.range(0, built.rows().size())
              .filter(r -> built.cell(r, "N").equals(Integer.toString(n)))
              .findFirst()
              .orElseThrow();
      parts.add(
          String.format(
              "%s (N = %d, at least %s)",
              built.cell(row, "sharp-3"), n, built.cell(row, ConstructedCell.LOWER)));
    }
    return "Exact: on the same data networks with loss exactly 0 were built and checked with m = "
        + String.join(", ", parts)
        + " neurons; the bound is for the worst data, by a certificate.";
  }
}
