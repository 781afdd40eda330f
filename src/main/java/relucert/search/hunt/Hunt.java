package relucert.search.hunt;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** A hunt for counterexamples to one reading of one claim, divided into units of work. */
public interface Hunt {
  /**
   * Returns what identifies the hunt, and nothing that depends on its course.
   *
   * @return lines of a word and its value
   */
  ImmutableList<String> header();

  /**
   * Returns the number of units.
   *
   * @return at least 1
   */
  int units();

  /**
   * Returns how much of the hunt a unit is.
   *
   * @param unit its index
   * @return a number of instances
   */
  long weight(int unit);

  /**
   * Does one unit; threads may do several at once.
   *
   * @param unit its index, from 0
   * @return what was found, the same at every call
   */
  UnitRecord run(int unit);

  /**
   * Tells what is wrong with a record that somebody else made: its numbers are recomputed from the
   * space, its counterexample is tested again.
   *
   * @param record a record with the index of a unit
   * @return empty if nothing is
   */
  Optional<String> flaw(UnitRecord record);

  /**
   * Sums up.
   *
   * @param records one record for each unit looked at, in increasing order
   * @return the result
   */
  Report report(List<UnitRecord> records);

  /**
   * The result of a hunt.
   *
   * @param lines the result in words
   * @param isAsRecorded false if it contradicts what the ledger records
   */
  record Report(ImmutableList<String> lines, boolean isAsRecorded) {}
}
