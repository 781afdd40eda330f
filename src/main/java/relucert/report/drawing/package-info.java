/** Pictures of data on a line and of functions through them, as SVG. */
@org.jspecify.annotations.NullMarked
package relucert.report.drawing;
