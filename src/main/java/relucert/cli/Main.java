package relucert.cli;

import relucert.checker.Verdict;
import relucert.construction.Constructions;
import relucert.ledger.Audit;
import relucert.ledger.Ledger;
import relucert.ledger.Workbench;

/** The entry point of the tool. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and exits with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    int k = Integer.parseInt(args[0]);
    long[] start = {System.nanoTime()};
    Audit.of(Workbench.of(k, Constructions.standard()), 1)
        .run(
            Ledger.claims().stream()
                .filter(c -> args.length < 2 || c.id().equals(args[1]))
                .toList(),
            f -> {
              long now = System.nanoTime();
              System.out.printf(
                  "%-28s %-8s %-9s %s %s %d..%d %d %dms%n",
                  f.claim().id(),
                  f.claim().reading(),
                  f.verdict().word(),
                  f.isAsRecorded() ? "" : "!!!!!",
                  f.verdict() instanceof Verdict.Holds h
                      ? h.level()
                      : f.verdict() instanceof Verdict.Refuted r
                          ? r.counterexample().description()
                          : ((Verdict.Undecided) f.verdict()).reason(),
                  f.verdict().coverage().fromK(),
                  f.verdict().coverage().toK(),
                  f.verdict().coverage().instances(),
                  (now - start[0]) / 1000000);
              start[0] = now;
            });
  }
}
