package relucert.interchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

/**
 * Writes a JSON document: fields in the order they are given, indented by two spaces, lists of
 * numbers on one line, lines ended by {@code \n}. Same calls, same bytes. An exact number is
 * written as a string holding its canonical text.
 *
 * <pre>
 * Json.text(json -&gt; json.object(() -&gt; {
 *   json.name("neurons").integer(3);
 *   json.name("breakpoints").numbers(breakpoints);
 * }))
 * </pre>
 */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;
  private final JsonLayout layout;

  private Json(JsonGenerator generator, JsonLayout layout) {
    this.generator = generator;
    this.layout = layout;
    generator.setPrettyPrinter(layout);
  }

  /** A write to the generator. */
  private interface Step {
    void run() throws IOException;
  }

  /**
   * Returns a document.
   *
   * @param document writes one value
   * @return its text, ended by a line end
   */
  public static String text(Consumer<Json> document) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      document.accept(new Json(generator, new JsonLayout()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  /**
   * Starts a field of an object; its value must follow.
   *
   * @param name the field's name
   * @return this
   */
  public Json name(String name) {
    write(() -> generator.writeFieldName(name));
    return this;
  }

  /**
   * Writes an object, each field on its own line.
   *
   * @param fields writes names and values
   */
  public void object(Runnable fields) {
    write(generator::writeStartObject);
    fields.run();
    write(generator::writeEndObject);
  }

  /**
   * Writes an array, each element on its own line.
   *
   * @param elements writes values
   */
  public void array(Runnable elements) {
    array(false, elements);
  }

  private void array(boolean oneLine, Runnable elements) {
    layout.nextArray(oneLine);
    write(generator::writeStartArray);
    elements.run();
    write(generator::writeEndArray);
  }

  /**
   * Writes exact numbers on one line.
   *
   * @param numbers the elements
   */
  public void numbers(Iterable<BigFraction> numbers) {
    array(true, () -> numbers.forEach(this::number));
  }

  /**
   * Writes integers on one line.
   *
   * @param integers the elements
   */
  public void integers(Iterable<Integer> integers) {
    array(true, () -> integers.forEach(this::integer));
  }

  /**
   * Writes texts on one line.
   *
   * @param texts the elements
   */
  public void strings(Iterable<String> texts) {
    array(true, () -> texts.forEach(this::string));
  }

  /**
   * Writes an exact number as a string.
   *
   * @param number its value
   */
  public void number(BigFraction number) {
    string(Rationals.text(number));
  }

  /**
   * Writes a text.
   *
   * @param text its value
   */
  public void string(String text) {
    write(() -> generator.writeString(text));
  }

  /**
   * Writes an integer.
   *
   * @param integer its value
   */
  public void integer(long integer) {
    write(() -> generator.writeNumber(integer));
  }

  /**
   * Writes an integer of any length.
   *
   * @param integer its value
   */
  public void integer(BigInteger integer) {
    write(() -> generator.writeNumber(integer));
  }

  /**
   * Writes a truth value.
   *
   * @param truth its value
   */
  public void truth(boolean truth) {
    write(() -> generator.writeBoolean(truth));
  }

  /** Writes {@code null}. */
  public void nothing() {
    write(generator::writeNull);
  }

  private void write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
