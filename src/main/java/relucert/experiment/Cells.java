package relucert.experiment;

import com.google.common.base.Splitter;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * @param reader reads what {@code value} returns, and throws IllegalArgumentException at a text
   *     that it cannot have returned; what is in the store may be of anybody
   * @return the values in the order of the cells
   * @throws UnusableCellException if the reader cannot read what is in the store
   */
  public static <C> ImmutableList<String> values(
      ExperimentSettings settings,
      Watcher watcher,
      String stage,
      List<C> cells,
      Function<C, String> key,
      Function<C, String> value,
      Function<String, ?> reader) {
    AtomicLong done = new AtomicLong();
    watcher.progress(stage, 0, cells.size());
    ExecutorService threads = Executors.newFixedThreadPool(settings.threads());
    try {
      List<Future<String>> futures = new ArrayList<>();
      for (C cell : cells) {
        futures.add(
            threads.submit(
                () -> {
                  String name = key.apply(cell);
                  Optional<String> stored = settings.cells().find(name);
                  stored.ifPresent(text -> requireReadable(name, text, reader));
                  String found =
                      stored.isPresent()
                          ? stored.get()
                          : computed(settings.cells(), name, value.apply(cell));
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

  private static String computed(CellStore store, String key, String value) {
    store.store(key, value);
    return value;
  }

  private static void requireReadable(String key, String text, Function<String, ?> reader) {
    try {
      Object unused = reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new UnusableCellException(key, e);
    }
  }

  /**
   * Returns a reader of rows.
   *
   * @param separator what stands between the cells of a row
   * @param columns how many cells a row has
   * @return splits a row; throws IllegalArgumentException if it has another number of cells
   */
  public static Function<String, List<String>> rowReader(char separator, int columns) {
    return text -> {
      List<String> row = Splitter.on(separator).splitToList(text);
      if (row.size() != columns) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells in place of " + columns);
      }
      return row;
    };
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
