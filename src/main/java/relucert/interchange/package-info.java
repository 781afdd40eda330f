/**
 * Files in and out: {@link InstanceFile} (JSON, CSV, NumPy, safetensors), {@link NetworkFile}
 * (JSON, ONNX, safetensors, NumPy), {@link OutputFile}, {@link Json} for results, {@link OnnxModel}
 * with its {@link OnnxError}, and {@link SmtLibWidth} and {@link VnnLib} for solvers. The one place
 * where bad input turns into one clear line, a {@link BadInput}.
 */
@NullMarked
package relucert.interchange;

import org.jspecify.annotations.NullMarked;
