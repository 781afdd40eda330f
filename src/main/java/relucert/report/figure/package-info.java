/**
 * Figures that are computed when a page is made: the paper's, redrawn from exact networks, and the
 * counterexamples that the ledger gives in words.
 */
@org.jspecify.annotations.NullMarked
package relucert.report.figure;
