/**
 * Files in and out: {@link InstanceFile} (JSON and CSV), {@link NetworkFile}, {@link OutputFile},
 * {@link Json} for results, and {@link SmtLibWidth} for SMT solvers. The one place where bad input
 * turns into one clear line, a {@link BadInput}.
 */
@NullMarked
package relucert.interchange;

import org.jspecify.annotations.NullMarked;
