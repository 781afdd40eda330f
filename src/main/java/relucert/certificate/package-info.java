/**
 * Statements and the evidence for them: plain data in one canonical text form, without reasoning.
 */
@NullMarked
package relucert.certificate;

import org.jspecify.annotations.NullMarked;
