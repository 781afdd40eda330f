package relucert.report.figure;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import relucert.network.Network;
import relucert.report.drawing.Figure;

/**
 * A counterexample that the ledger gives in words, rebuilt from its data and drawn. It is shown
 * only where the ledger's text says the same: every one of the facts, which are computed anew,
 * stands in it word for word.
 */
public final class Exhibit {
  private final ImmutableList<String> facts;
  private final ImmutableList<Part> parts;
  private final Optional<Network> network;

  private Exhibit(List<String> facts, List<Part> parts, Optional<Network> network) {
    this.facts = ImmutableList.copyOf(facts);
    this.parts = ImmutableList.copyOf(parts);
    this.network = network;
  }

  static Exhibit of(List<String> facts, Part... parts) {
    return new Exhibit(facts, List.of(parts), Optional.empty());
  }

  /** Returns this exhibit with the numbers of the network whose values the parts show. */
  Exhibit with(Network shown) {
    return new Exhibit(facts, parts, Optional.of(shown));
  }

  /**
   * Returns parts of the ledger's text.
   *
   * @return the facts
   */
  public ImmutableList<String> facts() {
    return facts;
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

  /**
   * Returns figures and tables for the page.
   *
   * @return HTML
   */
  public String html() {
    return parts.stream().map(Part::html).collect(Collectors.joining());
  }

  /**
   * Returns the figures.
   *
   * @return the figures; none where only numbers are compared
   */
  public ImmutableList<Figure> figures() {
    return parts.stream()
        .flatMap(part -> part.figure().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the ledger's text without the numbers of the network, which {@link #text} shows.
   *
   * @param counterexample the ledger's text
   * @return the words that stay
   */
  public String words(String counterexample) {
    return network.map(n -> counterexample.replace(" by " + n, "")).orElse(counterexample);
  }

  /**
   * Returns the network layer by layer, if there is one, and the tables.
   *
   * @return lines of text
   */
  public String text() {
    return network.map(LayerText::of).orElse("")
        + parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
