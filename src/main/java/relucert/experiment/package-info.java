/**
 * The experiment of Section 7 and its relatives: what training reaches, what exact networks reach
 * with how many neurons, and what the theory says must be. Training is the one place where floating
 * point decides anything; its tables are marked as trained, all others are exact.
 */
@NullMarked
package relucert.experiment;

import org.jspecify.annotations.NullMarked;
