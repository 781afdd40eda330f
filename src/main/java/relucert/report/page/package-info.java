/** The audit as one web page: text, drawings, tables and plots. Nothing is computed here. */
@org.jspecify.annotations.NullMarked
package relucert.report.page;
