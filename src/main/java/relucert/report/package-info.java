/** Text and JSON output. Computes nothing. */
@NullMarked
package relucert.report;

import org.jspecify.annotations.NullMarked;
