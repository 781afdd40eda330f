package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relucert.search.hunt.Records;

class MergeCommandTest {
  private static final int SHARDS = 7;

  @TempDir private static Path folder = Path.of("");
  private static String whole = "";

  @BeforeAll
  static void huntInShards() {
    whole = HuntFiles.search().out();
    for (int i = 0; i < SHARDS; i++) {
      CommandRun run = HuntFiles.search("--shard", i + "/" + SHARDS, "--out", shard(i).toString());
      assertThat(run.code()).isZero();
      assertThat(run.out()).doesNotContain("\nunit ").contains("in this shard");
    }
  }

  private static Path shard(int index) {
    return folder.resolve("part" + index + ".hunt");
  }

  private static List<Path> shards() {
    List<Path> all = new ArrayList<>();
    for (int i = 0; i < SHARDS; i++) {
      all.add(shard(i));
    }
    return all;
  }

  private static CommandRun merge(Path out, List<Path> files) {
    List<String> words = new ArrayList<>(List.of("merge", "--out", out.toString()));
    files.forEach(f -> words.add(f.toString()));
    return CommandRun.of(words.toArray(String[]::new));
  }

  @Test
  void sevenShardsInAnyOrderGiveTheBytesOfTheWholeHunt() throws IOException {
    List<Path> files = shards();
    Collections.reverse(files);
    Path out = folder.resolve("merged.hunt");
    CommandRun run = merge(out, files);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(whole);
    assertThat(HuntFiles.text(out)).isEqualTo(whole);
    assertThat(merge(out, files).code()).isEqualTo(2);
  }

  @Test
  void theAuditsOwnCasesAreOneUnitOfOneShard() {
    List<String> words = List.of("search", "--claim", "fig-2", "--reading", "printed");
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      files.add(folder.resolve("audit" + i + ".hunt"));
      List<String> all = new ArrayList<>(words);
      all.addAll(List.of("--max-k", "3", "--shard", i + "/2", "--out", files.get(i).toString()));
      assertThat(CommandRun.of(all.toArray(String[]::new)).code()).isZero();
    }
    CommandRun merged = merge(folder.resolve("audit.hunt"), files);
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("--max-k", "3"));
    assertThat(merged.out()).isEqualTo(CommandRun.of(all.toArray(String[]::new)).out());
    assertThat(merged.code()).isZero();
  }

  @Test
  void aMissingDoubleOrForeignShardIsRejected() throws IOException {
    Path out = folder.resolve("rejected.hunt");
    assertRejected(merge(out, shards().subList(1, SHARDS)), "shard 0/7 is missing");
    List<Path> twice = shards();
    twice.set(3, shard(2));
    assertRejected(merge(out, twice), "2/7 again");
    Path other = folder.resolve("other.hunt");
    HuntFiles.search("--shard", "3/7", "--labels", "1", "--out", other.toString());
    List<Path> foreign = shards();
    foreign.set(3, other);
    assertRejected(merge(out, foreign), "other.hunt");
    Path unsharded = folder.resolve("unsharded.hunt");
    Files.writeString(unsharded, whole);
    assertRejected(merge(out, List.of(unsharded)), "expected i/n");
    assertThat(out).doesNotExist();
  }

  private static void assertRejected(CommandRun run, String problem) {
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("relucert: REJECTED " + folder)
        .contains(problem)
        .hasLineCount(1);
  }

  @Test
  void aFileThatIsNoHuntIsBadInput() throws IOException {
    Path out = folder.resolve("bad.hunt");
    Path bad = folder.resolve("bad.txt");
    for (String text : List.of("", "relucert-hunt/2\n", "{}", "\n\n")) {
      Files.writeString(bad, text);
      CommandRun run = merge(out, List.of(shard(0), bad));
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).startsWith("relucert: " + bad + ": ").hasLineCount(1);
    }
    assertThat(merge(out, List.of(folder.resolve("none"))).code()).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  /** Every word of every line, changed; and every line left out or doubled. */
  @Test
  void everyCorruptedFieldIsRefused() throws IOException {
    List<String> lines = HuntFiles.text(shard(0)).lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      List<String> words = List.of(lines.get(at).split(" ", -1));
      for (int w = 0; w < words.size(); w++) {
        List<String> changed = new ArrayList<>(words);
        changed.set(w, words.get(w).isEmpty() ? "x" : changed(words.get(w)));
        assertRefused(with(lines, at, String.join(" ", changed)), lines.get(at));
      }
      assertRefused(with(lines, at, null), "without " + lines.get(at));
      assertRefused(
          with(lines, at, lines.get(at) + "\n" + lines.get(at)), "twice " + lines.get(at));
    }
  }

  /** Fields of a record changed by somebody who knows the checksum. */
  @Test
  void recordsThatLieUnderARightChecksumAreRefused() throws IOException {
    List<String> lines = HuntFiles.text(shard(0)).lines().toList();
    for (UnaryOperator<String> lie : Records.lies()) {
      for (int at = 0; at < lines.size(); at++) {
        if (lines.get(at).startsWith("unit ")) {
          assertRefused(with(lines, at, lie.apply(lines.get(at))), "lie " + lines.get(at));
        }
      }
    }
  }

  private static String changed(String word) {
    char last = word.charAt(word.length() - 1);
    return word.substring(0, word.length() - 1) + (last == '7' ? '8' : '7');
  }

  private static String with(
      List<String> lines, int at, @org.jspecify.annotations.Nullable String line) {
    List<String> changed = new ArrayList<>(lines);
    if (line == null) {
      changed.remove(at);
    } else {
      changed.set(at, line);
    }
    return String.join("\n", changed) + "\n";
  }

  private static void assertRefused(String text, String what) throws IOException {
    Path bad = folder.resolve("corrupted.hunt");
    Path out = folder.resolve("never.hunt");
    Files.writeString(bad, text);
    List<Path> files = shards();
    files.set(0, bad);
    CommandRun run = merge(out, files);
    assertThat(run.code()).as(what).isIn(1, 2);
    assertThat(run.out()).as(what).isEmpty();
    assertThat(run.err()).as(what).contains(".hunt: ").hasLineCount(1).doesNotContain("internal");
    assertThat(out).as(what).doesNotExist();
  }
}
