/** Immutable exact ReLU networks: layers, evaluation, pre-activations, activation patterns. */
@NullMarked
package relucert.network;

import org.jspecify.annotations.NullMarked;
