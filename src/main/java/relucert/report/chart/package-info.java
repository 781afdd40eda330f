/** Pictures of an experiment's tables as SVG: lines, dots, bands and heat maps. */
@NullMarked
package relucert.report.chart;

import org.jspecify.annotations.NullMarked;
