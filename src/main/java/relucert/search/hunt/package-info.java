/**
 * Bounded-exhaustive hunts for counterexamples: the space of instances up to symmetry, units of
 * work, shards, the journal that survives being killed, and merging. What a claim says of an
 * instance comes from outside, as an {@link relucert.search.hunt.InstanceLaw}.
 */
@NullMarked
package relucert.search.hunt;

import org.jspecify.annotations.NullMarked;
