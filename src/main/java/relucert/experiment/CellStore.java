package relucert.experiment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The finished cells of an experiment: pieces of its result, each under a key. May be used by
 * several threads at a time.
 */
public interface CellStore {
  /**
   * Looks up a cell.
   *
   * @param key which cell
   * @return what was stored for it; empty if it is not finished
   */
  Optional<String> find(String key);

  /**
   * Stores a cell for good.
   *
   * @param key which cell; any text
   * @param value its result; any text
   * @throws IllegalArgumentException if another value is stored for it already
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  void store(String key, String value);

  /**
   * Returns a store that lasts as long as the process.
   *
   * @return an empty store
   */
  static CellStore inMemory() {
    Map<String, String> cells = new ConcurrentHashMap<>();
    return new CellStore() {
      @Override
      public Optional<String> find(String key) {
        return Optional.ofNullable(cells.get(key));
      }

      @Override
      public void store(String key, String value) {
        String earlier = cells.putIfAbsent(key, value);
        if (earlier != null && !earlier.equals(value)) {
          throw new IllegalArgumentException("cell " + key + " has another value already");
        }
      }
    };
  }
}
