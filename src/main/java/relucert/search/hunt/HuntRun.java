package relucert.search.hunt;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Does the units of a hunt, or of one shard, on several threads. */
public final class HuntRun {
  private final Hunt hunt;
  private final List<UnitRecord> records = new ArrayList<>();
  private final ImmutableList<Integer> missing;
  private final AtomicInteger next = new AtomicInteger();

  private HuntRun(Hunt hunt, Collection<UnitRecord> known, ImmutableList<Integer> missing) {
    this.hunt = hunt;
    this.records.addAll(known);
    this.missing = missing;
  }

  /** Told of each record as soon as it is there, one at a time. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes a record.
     *
     * @param record what was found in a unit
     * @throws IOException if it cannot be kept; then the run ends
     */
    void accept(UnitRecord record) throws IOException;
  }

  /**
   * Prepares a run.
   *
   * @param hunt the hunt
   * @param shard which part; empty for all
   * @param known records of units of that part that are done already
   * @return the run
   */
  public static HuntRun of(Hunt hunt, Optional<Shard> shard, Collection<UnitRecord> known) {
    Set<Integer> done = known.stream().map(UnitRecord::unit).collect(Collectors.toSet());
    ImmutableList<Integer> missing =
        IntStream.range(0, hunt.units())
            .filter(u -> shard.map(s -> s.contains(u)).orElse(true) && !done.contains(u))
            .boxed()
            .collect(ImmutableList.toImmutableList());
    return new HuntRun(hunt, known, missing);
  }

  /**
   * Returns the units that are left to do.
   *
   * @return their indices in increasing order
   */
  public ImmutableList<Integer> missing() {
    return missing;
  }

  /**
   * Does what is left. The records do not depend on the number of threads.
   *
   * @param threads how many units to do at a time, at least 1
   * @param sink told of each new record
   * @return the records of all units of the part, in increasing order
   * @throws IOException if the sink failed
   */
  public ImmutableList<UnitRecord> run(int threads, Sink sink) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> pending = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        pending.add(workers.submit(() -> work(sink)));
      }
      for (Future<?> worker : pending) {
        worker.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw new IOException(io.getCause());
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the hunt was interrupted", e);
    } finally {
      next.set(missing.size());
      workers.shutdownNow();
    }
    return ImmutableList.sortedCopyOf(Comparator.comparing(UnitRecord::unit), records);
  }

  private void work(Sink sink) {
    for (int i = take(); i < missing.size(); i = take()) {
      UnitRecord record = hunt.run(missing.get(i));
      synchronized (records) {
        try {
          sink.accept(record);
        } catch (IOException e) {
          next.set(missing.size());
          throw new UncheckedIOException(e);
        }
        records.add(record);
      }
    }
  }

  private int take() {
    return next.getAndUpdate(i -> Math.min(i + 1, missing.size()));
  }
}
