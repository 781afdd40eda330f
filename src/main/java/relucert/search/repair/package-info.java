/**
 * What is wrong with a network that was trained elsewhere, and the fewest neurons we know how to
 * add so that it takes every target exactly. Nothing here is trusted: who asks for a repaired
 * network has it checked.
 */
@NullMarked
package relucert.search.repair;

import org.jspecify.annotations.NullMarked;
