package relucert.ledger;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Tests claims in parallel and reports the findings in the order of the ledger. */
public final class Audit {
  private final Workbench bench;
  private final int threads;

  private Audit(Workbench bench, int threads) {
    this.bench = bench;
    this.threads = threads;
  }

  /**
   * Prepares an audit.
   *
   * @param bench what to work with
   * @param threads how many claims to test at a time, at least 1
   * @return the audit
   */
  public static Audit of(Workbench bench, int threads) {
    return new Audit(bench, threads);
  }

  /**
   * Tests claims. The findings do not depend on the number of threads.
   *
   * @param claims the claims
   * @param progress told of each finding as soon as it is there, in any order
   * @return one finding for each claim, in the same order
   */
  public ImmutableList<Finding> run(List<Claim> claims, Consumer<Finding> progress) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Finding>> pending = new ArrayList<>();
      for (Claim claim : claims) {
        pending.add(
            workers.submit(
                () -> {
                  Finding finding = new Finding(claim, claim.test().run(bench));
                  progress.accept(finding);
                  return finding;
                }));
      }
      ImmutableList.Builder<Finding> findings = ImmutableList.builder();
      for (Future<Finding> finding : pending) {
        findings.add(finding.get());
      }
      return findings.build();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the audit was interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }
}
