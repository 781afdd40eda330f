package relucert.report.figure;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A counterexample that the ledger gives in words, rebuilt from its data and drawn. It is shown
 * only where the ledger's text says the same: every one of the facts, which are computed anew,
 * stands in it word for word.
 *
 * @param facts parts of the ledger's text
 * @param html figures and tables
 */
public record Exhibit(ImmutableList<String> facts, String html) {

  static Exhibit of(List<String> facts, String... parts) {
    return new Exhibit(ImmutableList.copyOf(facts), String.join("", parts));
  }

  /**
   * Tells whether a text is about this counterexample.
   *
   * @param counterexample the ledger's text
   * @return whether it states all facts
   */
  public boolean agreesWith(String counterexample) {
    return facts.stream().allMatch(counterexample::contains);
  }
}
