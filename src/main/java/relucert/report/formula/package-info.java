/**
 * Mathematics in plain text, as the ledger and the proofs write it, set as MathML. Wherever it is
 * in doubt what a text means, it is shown as text.
 */
@org.jspecify.annotations.NullMarked
package relucert.report.formula;
