/** The claims of the paper: source, readings, recorded verdicts, and how each is tested. */
@NullMarked
package relucert.ledger;

import org.jspecify.annotations.NullMarked;
