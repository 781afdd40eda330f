package relucert.interchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The layout of {@link Json}: objects and arrays one element a line, but an array on one line where
 * the writer asked for it.
 */
final class JsonLayout implements PrettyPrinter {
  private final Deque<Boolean> oneLine = new ArrayDeque<>();
  private boolean nextOnOneLine;

  /** Says how the next array to be started is laid out. */
  void nextArray(boolean onOneLine) {
    nextOnOneLine = onOneLine;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator g) throws IOException {
    g.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator g) throws IOException {
    start(g, '{', false);
  }

  @Override
  public void writeEndObject(JsonGenerator g, int fields) throws IOException {
    end(g, '}', fields);
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator g) throws IOException {
    separator(g);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator g) throws IOException {
    g.writeRaw(": ");
  }

  @Override
  public void writeStartArray(JsonGenerator g) throws IOException {
    start(g, '[', nextOnOneLine);
  }

  @Override
  public void writeEndArray(JsonGenerator g, int elements) throws IOException {
    end(g, ']', elements);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator g) throws IOException {
    separator(g);
  }

  @Override
  public void beforeArrayValues(JsonGenerator g) throws IOException {
    lineEnd(g);
  }

  @Override
  public void beforeObjectEntries(JsonGenerator g) throws IOException {
    lineEnd(g);
  }

  private void start(JsonGenerator g, char bracket, boolean onOneLine) throws IOException {
    oneLine.push(onOneLine);
    g.writeRaw(bracket);
  }

  private void end(JsonGenerator g, char bracket, int elements) throws IOException {
    boolean flat = oneLine.pop();
    if (elements > 0 && !flat) {
      indent(g);
    }
    g.writeRaw(bracket);
  }

  private void separator(JsonGenerator g) throws IOException {
    g.writeRaw(oneLine.element() ? ", " : ",");
    lineEnd(g);
  }

  private void lineEnd(JsonGenerator g) throws IOException {
    if (!oneLine.element()) {
      indent(g);
    }
  }

  private void indent(JsonGenerator g) throws IOException {
    g.writeRaw('\n');
    g.writeRaw("  ".repeat(oneLine.size()));
  }
}
