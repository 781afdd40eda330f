/**
 * Untrusted producers of evidence: packings, covers, Farkas vectors. Their output is certificates.
 */
@NullMarked
package relucert.search;

import org.jspecify.annotations.NullMarked;
