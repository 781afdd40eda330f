package relucert.experiment;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Computes cells that do not depend on each other, each once, and stores every one at once. */
public final class Cells {
  private Cells() {}

  /**
   * Returns the values of cells. What is in the store is not computed again.
   *
   * @param <C> what a cell is
   * @param settings the store and the number of threads
   * @param watcher told how many are done
   * @param stage what to tell it
   * @param cells which cells
   * @param key the key of a cell, different for different cells
   * @param value computes a cell; called by several threads
   * @return the values in the order of the cells
   */
  public static <C> ImmutableList<String> values(
      ExperimentSettings settings,
      Watcher watcher,
      String stage,
      List<C> cells,
      Function<C, String> key,
      Function<C, String> value) {
    AtomicLong done = new AtomicLong();
    watcher.progress(stage, 0, cells.size());
    ExecutorService threads = Executors.newFixedThreadPool(settings.threads());
    try {
      List<Future<String>> futures = new ArrayList<>();
      for (C cell : cells) {
        futures.add(
            threads.submit(
                () -> {
                  String found = one(settings.cells(), key.apply(cell), cell, value);
                  watcher.progress(stage, done.incrementAndGet(), cells.size());
                  return found;
                }));
      }
      ImmutableList.Builder<String> values = ImmutableList.builder();
      for (Future<String> future : futures) {
        values.add(result(future));
      }
      return values.build();
    } finally {
      // After an error no cell is begun, and none that has begun outlives the store.
      threads.shutdownNow();
      Uninterruptibles.awaitTerminationUninterruptibly(threads);
    }
  }

  private static <C> String one(CellStore store, String key, C cell, Function<C, String> value) {
    return store
        .find(key)
        .orElseGet(
            () -> {
              String computed = value.apply(cell);
              store.store(key, computed);
              return computed;
            });
  }

  private static String result(Future<String> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      Throwables.throwIfUnchecked(cause == null ? e : cause);
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
