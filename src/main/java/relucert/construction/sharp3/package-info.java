/**
 * The sharp constructions of 3-layer networks: memorization with single neurons, quads, triples and
 * the smallest cases, one class for each theorem of {@code proofs/theorem-e.md} to {@code
 * theorem-j.md}.
 */
@NullMarked
package relucert.construction.sharp3;

import org.jspecify.annotations.NullMarked;
