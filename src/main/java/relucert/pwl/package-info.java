/** The continuous piecewise-linear functions that networks realize on a line. */
@NullMarked
package relucert.pwl;

import org.jspecify.annotations.NullMarked;
