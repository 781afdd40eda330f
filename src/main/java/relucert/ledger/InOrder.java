package relucert.ledger;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on the items of a list by several threads, with the results in the order of the list. */
final class InOrder {
  private InOrder() {}

  /**
   * Applies a function to all items.
   *
   * @param threads how many items to work on at a time, at least 1; with 1 no thread is started
   * @param items the items
   * @param function what to do with each, safe to be called by several threads
   * @return the results, whatever the number of threads
   * @throws IllegalStateException if the function fails or the wait is interrupted
   */
  static <T, R> ImmutableList<R> map(int threads, List<T> items, Function<T, R> function) {
    if (threads == 1) {
      return items.stream().map(function).collect(ImmutableList.toImmutableList());
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<R>> pending = new ArrayList<>();
      for (T item : items) {
        pending.add(workers.submit(() -> function.apply(item)));
      }
      ImmutableList.Builder<R> results = ImmutableList.builder();
      for (Future<R> result : pending) {
        results.add(result.get());
      }
      return results.build();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the work was interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }
}
