/**
 * The least number of neurons of a 2-layer network through data on a line (proofs/least-width.md):
 * walks over the gaps between samples, and the sets of alternating sums of slopes that they reach.
 * Untrusted; its output is certificates.
 */
@NullMarked
package relucert.search.width;

import org.jspecify.annotations.NullMarked;
