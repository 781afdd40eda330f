/** Files in and out. The one place where bad input turns into one clear line. */
@NullMarked
package relucert.interchange;

import org.jspecify.annotations.NullMarked;
