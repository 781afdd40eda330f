/**
 * Experiments that train: Figure 9 of the paper and its relatives, beside what is built exactly and
 * what no network can do.
 */
@NullMarked
package relucert.experiment.trained;

import org.jspecify.annotations.NullMarked;
