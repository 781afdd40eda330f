/**
 * Exact rational numbers, vectors and matrices, their canonical text, and the integer kernels
 * behind them.
 */
@NullMarked
package relucert.exact;

import org.jspecify.annotations.NullMarked;
