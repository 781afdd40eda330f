package relucert.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why writing failed. That the reader has gone away, as in {@code
 * relucert ... | head}, is no failure; the rest is dropped quietly.
 */
final class StandardOutput extends FilterOutputStream {
  private boolean closed;
  private @Nullable String failure;

  StandardOutput(OutputStream out) {
    super(out);
  }

  /** Returns why not everything could be written, if it could not. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (closed) {
      return;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      closed = true;
      String reason = String.valueOf(e.getMessage());
      failure = reason.contains("Broken pipe") ? null : reason;
    }
  }
}
