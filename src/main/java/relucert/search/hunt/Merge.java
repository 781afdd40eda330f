package relucert.search.hunt;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts the results of shards together, after proving that they tile the hunt: every shard is there
 * once, every unit has one record, the instances of every unit are those of the space, and every
 * recorded counterexample is one. The counts of counterexamples beyond the first of each unit are
 * taken from the records, guarded by their checksums.
 */
public final class Merge {
  private final Hunt hunt;
  private final ImmutableList<ShardText> shards;
  private final Consumer<UnitRecord> proved;

  private Merge(Hunt hunt, List<ShardText> shards, Consumer<UnitRecord> proved) {
    this.hunt = hunt;
    this.shards = ImmutableList.copyOf(shards);
    this.proved = proved;
  }

  /**
   * Proves that shards are all of a hunt.
   *
   * @param hunt the hunt that the first one names
   * @param shards their results, in any order, at least one
   * @return the record of every unit, in increasing order
   * @throws RejectedShardException if they are not
   */
  public static ImmutableList<UnitRecord> prove(Hunt hunt, List<ShardText> shards)
      throws RejectedShardException {
    return prove(hunt, shards, record -> {});
  }

  /**
   * Proves that shards are all of a hunt, and tells of the progress.
   *
   * @param hunt the hunt that the first one names
   * @param shards their results, in any order, at least one
   * @param proved told of each record as soon as it is proved
   * @return the record of every unit, in increasing order
   * @throws RejectedShardException if they are not
   */
  public static ImmutableList<UnitRecord> prove(
      Hunt hunt, List<ShardText> shards, Consumer<UnitRecord> proved)
      throws RejectedShardException {
    return new Merge(hunt, shards, proved).records();
  }

  private ImmutableList<UnitRecord> records() throws RejectedShardException {
    requireEveryShardOnce();
    List<UnitRecord> all = new ArrayList<>();
    for (int file = 0; file < shards.size(); file++) {
      all.addAll(records(file));
    }
    all.sort(Comparator.comparing(UnitRecord::unit));
    for (int unit = 0; unit < hunt.units(); unit++) {
      if (unit >= all.size() || all.get(unit).unit() != unit) {
        throw new RejectedShardException(0, "unit " + unit + " is in none of the shards");
      }
    }
    return ImmutableList.copyOf(all);
  }

  private void requireEveryShardOnce() throws RejectedShardException {
    Map<Integer, Integer> files = new HashMap<>();
    int count = shard(0).count();
    for (int file = 0; file < shards.size(); file++) {
      Shard shard = shard(file);
      if (shard.count() != count) {
        throw new RejectedShardException(
            file, HuntText.SHARD + ": expected one of " + count + ", found " + shard);
      }
      if (files.putIfAbsent(shard.index(), file) != null) {
        throw new RejectedShardException(
            file, HuntText.SHARD + ": expected each shard once, found " + shard + " again");
      }
    }
    for (int index = 0; index < count; index++) {
      if (!files.containsKey(index)) {
        throw new RejectedShardException(
            0, HuntText.SHARD + ": shard " + new Shard(index, count) + " is missing");
      }
    }
  }

  private Shard shard(int file) throws RejectedShardException {
    return shards
        .get(file)
        .shard()
        .orElseThrow(
            () ->
                new RejectedShardException(
                    file, HuntText.SHARD + ": expected i/n, the result of search --shard"));
  }

  private ImmutableList<UnitRecord> records(int file) throws RejectedShardException {
    Shard shard = shard(file);
    ImmutableList.Builder<UnitRecord> builder = ImmutableList.builder();
    int expected = shard.index();
    for (ShardText.Numbered numbered : shards.get(file).records()) {
      String place = "line " + numbered.line() + ": ";
      UnitRecord record =
          numbered
              .record()
              .orElseThrow(() -> new RejectedShardException(file, place + "a damaged record"));
      if (record.unit() != expected || record.unit() >= hunt.units()) {
        throw new RejectedShardException(
            file, place + "expected unit " + expected + ", found " + record.unit());
      }
      Optional<String> flaw = hunt.flaw(record);
      if (flaw.isPresent()) {
        throw new RejectedShardException(
            file, place + "unit " + record.unit() + ": " + flaw.orElseThrow());
      }
      proved.accept(record);
      builder.add(record);
      expected += shard.count();
    }
    if (expected < hunt.units()) {
      throw new RejectedShardException(file, "unit " + expected + " is missing");
    }
    ImmutableList<UnitRecord> records = builder.build();
    int line = shards.get(file).difference(HuntText.file(hunt, Optional.of(shard), records));
    if (line > 0) {
      throw new RejectedShardException(
          file, "line " + line + ": it is not what the records and the ledger give");
    }
    return records;
  }
}
