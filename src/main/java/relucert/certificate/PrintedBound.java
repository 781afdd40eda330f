package relucert.certificate;

/** The printed bounds of the paper that have a counterexample made of networks. */
public enum PrintedBound {
  /**
   * Theorem 4.1, item 2, read for every T, x, z: K &gt;= 3 implies that each fitting 2-layer
   * network has at least min{3N, K - 2} neurons. Violated by one {@link Statement.FitsNeurons}.
   */
  THEOREM_4_1_2("thm-4.1.2"),
  /** The same for 1 &lt;= N &lt; K when every target inside T is different from 0. */
  THEOREM_4_1_2_NONZERO("thm-4.1.2.nonzero"),
  /**
   * Figure 3: through the data x_i = i, K = 2N + 1, T = {2, 4, ..., 2N}, z_i = 2 if 4 divides i and
   * -1 for the other i in T, every function has at least K - 1 pieces. Violated by one {@link
   * Statement.FitsBreakpoints}.
   */
  FIGURE_3("fig-3"),
  /**
   * Corollary 4.2, item 1: K &gt;= 3 and K &gt;= m + 2 imply N* &lt;= m / 3. Violated by one {@link
   * Statement.AlwaysFits} with m neurons for every T of one size N &gt; m / 3.
   */
  COROLLARY_4_2_1("cor-4.2.1"),
  /**
   * Theorem 5.1, item 2, read for every T, x, z: K &gt;= 3 implies that each fitting 3-layer
   * network has m &gt;= sqrt(2 min{3N, K - 2} + 1/4) - 1/2 neurons. Violated by one {@link
   * Statement.FitsNeurons}.
   */
  THEOREM_5_1_2("thm-5.1.2"),
  /**
   * Theorem 5.1 and Corollary 5.2 for every split m = d1 + d2: 3 &lt;= K &lt;= floor(m^2 / 16)
   * implies that widths (1, m - 1) fit all labels of K samples. Violated by one {@link
   * Statement.NeedsBreakpoints} with more than m breakpoints.
   */
  THEOREM_5_1_SPLIT("thm-5.1.split"),
  /**
   * Summary: the number of pieces that N tuned samples need obeys the bound 6 sqrt(3N + 2).
   * Violated by one {@link Statement.NeedsBreakpoints}.
   */
  SUMMARY_PIECES("sum-pieces"),
  /**
   * Summary: 30 neurons in 3 layers tune any 100 of 1000 samples. Violated by one {@link
   * Statement.WorstCase}.
   */
  SUMMARY_30_NEURONS("sum-30-neurons");

  private final String id;

  PrintedBound(String id) {
    this.id = id;
  }

  /**
   * Returns the id of the claim in the ledger.
   *
   * @return the id, which is also the word in a certificate's text
   */
  public String id() {
    return id;
  }
}
