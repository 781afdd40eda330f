/** The experiments that train nothing: every network is constructed, checked, and counted. */
@NullMarked
package relucert.experiment.constructed;

import org.jspecify.annotations.NullMarked;
