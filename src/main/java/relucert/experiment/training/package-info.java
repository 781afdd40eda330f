/**
 * Training of many small ReLU networks side by side in single precision. What comes out is a set of
 * floats, each of which is an exact binary number: from there on everything is exact again.
 */
@NullMarked
package relucert.experiment.training;

import org.jspecify.annotations.NullMarked;
