/**
 * The trusted core: from a statement and its evidence to a verdict. Uses neither the constructions
 * nor the search.
 */
@NullMarked
package relucert.checker;

import org.jspecify.annotations.NullMarked;
