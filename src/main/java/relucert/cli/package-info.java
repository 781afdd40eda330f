/** The commands of the tool and where everything is put together. */
@NullMarked
package relucert.cli;

import org.jspecify.annotations.NullMarked;
