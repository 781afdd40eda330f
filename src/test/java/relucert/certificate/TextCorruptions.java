package relucert.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

/**
 * Every small change of a certificate's text: each word of each line replaced by its neighbours
 * (numbers), its opposite (flags), something huge, something else or nothing; each line dropped,
 * doubled, swapped with the next or moved away; the text cut and continued.
 */
public final class TextCorruptions {
  private static final Map<String, String> OPPOSITES =
      Map.ofEntries(
          Map.entry("left", "right"),
          Map.entry("right", "left"),
          Map.entry("tuned", "kept"),
          Map.entry("kept", "tuned"),
          Map.entry("sample", "gap"),
          Map.entry("gap", "sample"),
          Map.entry("+", "-"),
          Map.entry("-", "+"),
          Map.entry("any-direction", "one-direction"),
          Map.entry("one-direction", "any-direction"),
          Map.entry("fits-neurons", "fits-breakpoints"),
          Map.entry("fits-breakpoints", "fits-neurons"),
          Map.entry("needs-neurons", "needs-breakpoints"),
          Map.entry("needs-breakpoints", "needs-neurons"),
          Map.entry("thm-4.1.2", "thm-4.1.2.nonzero"),
          Map.entry("thm-4.1.2.nonzero", "thm-4.1.2"),
          Map.entry("packing", "two-runs"),
          Map.entry("two-runs", "packing"),
          Map.entry("needs-layered-neurons", "needs-neurons"),
          Map.entry("thm-5.1.2", "thm-4.1.2"),
          Map.entry("capacity", "worst-case"),
          Map.entry("worst-case", "capacity"),
          Map.entry("thm-5.1.split", "sum-pieces"),
          Map.entry("sum-pieces", "thm-5.1.split"),
          Map.entry("fig-3", "cor-4.2.1"),
          Map.entry("cor-4.2.1", "fig-3"));

  private TextCorruptions() {}

  /** Returns the changed texts, without the text itself. */
  public static Set<String> of(String text) {
    List<String> lines = List.of(text.split("\n"));
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      for (String line : lineChanges(lines.get(i))) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(i, line);
        texts.add(join(changed));
      }
      changeLines(texts, lines, i);
    }
    texts.add(text + "end\n");
    texts.add(text + "\n");
    texts.add(text + text);
    texts.add("\n" + text);
    texts.add(text.substring(0, text.length() - 1));
    texts.add(text.replace("\n", "\r\n"));
    texts.add(text.toUpperCase(java.util.Locale.ROOT));
    texts.remove(text);
    return texts;
  }

  private static void changeLines(Set<String> texts, List<String> lines, int i) {
    List<String> dropped = new ArrayList<>(lines);
    dropped.remove(i);
    texts.add(join(dropped));
    texts.add(join(withFewer(dropped, lines.get(i))));
    List<String> doubled = new ArrayList<>(lines);
    doubled.add(i, lines.get(i));
    texts.add(join(doubled));
    List<String> last = new ArrayList<>(dropped);
    last.add(lines.get(i));
    texts.add(join(last));
    texts.add(join(lines.subList(0, i)));
    for (int j = i + 1; j < Math.min(lines.size(), i + 5); j++) {
      List<String> swapped = new ArrayList<>(lines);
      Collections.swap(swapped, i, j);
      texts.add(join(swapped));
    }
  }

  /** The lines after one was dropped, with the counts that mean such lines lowered by one. */
  private static List<String> withFewer(List<String> lines, String dropped) {
    List<String> changed = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      int place = dropped.startsWith("case ") ? 3 : 2;
      if (words[0].equals("evidence")
          && words.length > place
          && words[place].matches("[1-9][0-9]*")) {
        words[place] = String.valueOf(Integer.parseInt(words[place]) - 1);
        changed.add(String.join(" ", words));
      } else {
        changed.add(line);
      }
    }
    return changed;
  }

  private static String join(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static Set<String> lineChanges(String line) {
    Set<String> changes = new LinkedHashSet<>();
    String[] words = line.split(" ", -1);
    for (int w = 0; w < words.length; w++) {
      for (String word : wordChanges(words[w])) {
        String[] changed = words.clone();
        changed[w] = word;
        changes.add(String.join(" ", changed));
      }
      List<String> fewer = new ArrayList<>(List.of(words));
      fewer.remove(w);
      changes.add(String.join(" ", fewer));
      List<String> more = new ArrayList<>(List.of(words));
      more.add(w, words[w]);
      changes.add(String.join(" ", more));
      if (w + 1 < words.length) {
        List<String> swapped = new ArrayList<>(List.of(words));
        Collections.swap(swapped, w, w + 1);
        changes.add(String.join(" ", swapped));
      }
    }
    changes.add(line + " ");
    changes.add(" " + line);
    changes.add("");
    return changes;
  }

  private static Set<String> wordChanges(String word) {
    Set<String> changes = new TreeSet<>(List.of("", "x", "0", "1", "-1", ":", "\u0661"));
    if (OPPOSITES.containsKey(word)) {
      changes.add(OPPOSITES.getOrDefault(word, ""));
    }
    if (word.matches("-?[0-9]+(/[0-9]+)?")) {
      BigFraction number = Rationals.parse(word);
      changes.add(Rationals.text(number.add(1)));
      changes.add(Rationals.text(number.subtract(1)));
      changes.add(Rationals.text(number.negate()));
      changes.add(Rationals.text(number.multiply(2)));
      changes.add(Rationals.text(number.divide(2)));
      changes.add(Rationals.text(number.add(BigFraction.of(1, 1000003))));
      changes.add("1000003");
      changes.add(BigInteger.TWO.pow(31).add(BigInteger.ONE).toString());
      changes.add(BigInteger.TEN.pow(400).toString());
      changes.add("0" + word);
      changes.add("+" + word);
      changes.add(word + "/1");
      changes.add(word + "/0");
      changes.add(word + ".0");
    }
    return changes;
  }
}
