/**
 * One class per constructive proof: from an instance to a network with the number of neurons the
 * proof promises.
 */
@NullMarked
package relucert.construction;

import org.jspecify.annotations.NullMarked;
