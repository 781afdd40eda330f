/**
 * What the theorems quantify over: samples, tuned sets, targets, consecutive partitions,
 * projections, and the enumeration of all small ones.
 */
@NullMarked
package relucert.instance;

import org.jspecify.annotations.NullMarked;
