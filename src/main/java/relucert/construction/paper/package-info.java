/**
 * Section 5.2 and Appendix A of the paper as programs: three-layer networks whose neurons are small
 * activation functions (hard-tanh, bumps, clipped identities), each next to a repaired version that
 * is defined and exact for every instance.
 */
@NullMarked
package relucert.construction.paper;

import org.jspecify.annotations.NullMarked;
