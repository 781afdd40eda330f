/**
 * Networks of any number of layers, made of blocks that work one after another while the position
 * and the partial sum are carried past them (Section 6, Appendix B).
 */
@NullMarked
package relucert.construction.deep;

import org.jspecify.annotations.NullMarked;
