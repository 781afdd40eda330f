package relucert.interchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * A JSON document read strictly, token by token: what is not expected is a {@link BadInput} that
 * names its place. Every reading method finds the value's first token as the current one and leaves
 * its last one current. Nothing is read deeper than its reader expects, so nesting is bounded.
 */
final class JsonSource {
  private static final int MAX_TEXT = Rationals.MAX_DIGITS + 100;
  private static final int MAX_NAME = 1000;
  private static final Pattern UNKNOWN_WORD = Pattern.compile("Unrecognized token '(.*)': was");
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MAX_TEXT)
                  .maxNumberLength(MAX_TEXT)
                  .maxNameLength(MAX_NAME)
                  .maxNestingDepth(100)
                  .build())
          // Read as a token, so that the message can say that a number is expected.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final TextFile file;
  private final JsonParser parser;
  private final ExactNumbers numbers = new ExactNumbers();

  private JsonSource(TextFile file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** A reading of the parser. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Reads a document of one value.
   *
   * @param value reads the value
   * @throws BadInput if the file is not well-formed JSON or more follows the value
   */
  static void read(TextFile file, Consumer<JsonSource> value) {
    try (JsonParser parser = FACTORY.createParser(file.reader())) {
      JsonSource source = new JsonSource(file, parser);
      source.next();
      value.accept(source);
      if (source.next() != null) {
        throw source.unexpected("the end of the file after the closing bracket");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads an object.
   *
   * @param fields a reader for each field that may occur
   * @param required the fields that must occur
   * @return where it starts
   */
  Place object(ImmutableMap<String, Runnable> fields, List<String> required) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw unexpected("an object with the fields " + listed(required));
    }
    Place start = place();
    Set<String> seen = new HashSet<>();
    while (next() != JsonToken.END_OBJECT) {
      String name = tried(parser::currentName);
      Runnable reader = fields.get(name);
      if (reader == null) {
        throw bad(
            outerPlace(),
            "expected one of the fields "
                + listed(fields.keySet())
                + ", found the unknown field "
                + Shown.quoted(name));
      }
      if (!seen.add(name)) {
        throw bad(place(), "expected each field once, found \"" + name + "\" a second time");
      }
      next();
      reader.run();
    }
    for (String name : required) {
      if (!seen.contains(name)) {
        throw bad(start, "expected a field \"" + name + "\", found none");
      }
    }
    return start;
  }

  /** Reads an object with fields of any names, each once. */
  void members(String what, Consumer<String> value) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw unexpected(what);
    }
    Set<String> seen = new HashSet<>();
    while (next() != JsonToken.END_OBJECT) {
      String name = tried(parser::currentName);
      if (!seen.add(name)) {
        throw bad(
            place(), "expected each name once, found " + Shown.quoted(name) + " a second time");
      }
      next();
      value.accept(name);
    }
  }

  private static String listed(Iterable<String> names) {
    return String.join(", ", names);
  }

  /** Reads an array whose elements are read by the given reader. */
  <T> Placed<List<Placed<T>>> list(String what, Supplier<T> element) {
    Place start = place();
    List<Placed<T>> elements = new ArrayList<>();
    array(
        what,
        () -> {
          JsonLocation at = parser.currentTokenLocation();
          Place place = new Place(at.getLineNr(), at.getColumnNr(), start.part(), elements.size());
          elements.add(new Placed<>(element.get(), place));
        });
    return new Placed<>(elements, start);
  }

  /** Reads an array of exact numbers. */
  RationalVector vector() {
    List<BigFraction> entries = new ArrayList<>();
    array("an array of exact numbers", () -> entries.add(number()));
    return RationalVector.of(entries);
  }

  private void array(String what, Runnable element) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw unexpected(what);
    }
    while (next() != JsonToken.END_ARRAY) {
      element.run();
    }
  }

  /** Reads an exact number, given as a string or as a JSON number. */
  BigFraction number() {
    switch (parser.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {}
      default -> throw unexpected("an exact number (\"3\", \"-7/4\", \"0.125\")");
    }
    String text = tried(parser::getText);
    try {
      return numbers.read(text);
    } catch (NumberFormatException e) {
      throw bad(place(), String.valueOf(e.getMessage()));
    }
  }

  /** Reads a JSON number that is an integer within bounds. */
  int integer(String what, int least, int most) {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw unexpected(what);
    }
    String text = tried(parser::getText);
    if (text.length() <= 11) {
      long value = Long.parseLong(text);
      if (least <= value && value <= most) {
        return (int) value;
      }
    }
    throw unexpected(what);
  }

  /** Reads a string. */
  String string(String what) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw unexpected(what);
    }
    return tried(parser::getText);
  }

  /** Tells whether the value is {@code null}. */
  boolean isNothing() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /** Reads a string that is one of the given words. */
  String word(List<String> words) {
    String word = string("one of the words " + listed(words));
    if (!words.contains(word)) {
      throw unexpected("one of the words " + listed(words));
    }
    return word;
  }

  /** Reads the field "format", which must hold the given tag. */
  void format(String tag) {
    if (!string("the string \"" + tag + "\"").equals(tag)) {
      throw unexpected("the format \"" + tag + "\"");
    }
  }

  /** Reads a value and remembers where it starts. */
  <T> Placed<T> placed(Supplier<T> value) {
    Place place = place();
    return new Placed<>(value.get(), place);
  }

  /** Returns where the current token starts. */
  Place place() {
    return placeAt(parser.currentTokenLocation(), parser.getParsingContext());
  }

  /** Returns where the current token starts, as a part of what is around it. */
  private Place outerPlace() {
    JsonStreamContext around = parser.getParsingContext().getParent();
    return placeAt(parser.currentTokenLocation(), around);
  }

  private static Place placeAt(JsonLocation at, @Nullable JsonStreamContext context) {
    return Place.of(at.getLineNr(), at.getColumnNr(), path(context));
  }

  private static String path(@Nullable JsonStreamContext context) {
    if (context == null) {
      return "";
    }
    String outer = path(context.getParent());
    if (context.inArray() && context.hasCurrentIndex()) {
      return outer + "[" + context.getCurrentIndex() + "]";
    }
    if (context.inObject() && context.getCurrentName() != null) {
      return outer + (outer.isEmpty() ? "" : ".") + Shown.shortened(context.getCurrentName());
    }
    return outer;
  }

  private BadInput unexpected(String expected) {
    return bad(place(), "expected " + expected + ", found " + found());
  }

  private String found() {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "the end of the file";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case END_OBJECT -> "\"}\"";
      case END_ARRAY -> "\"]\"";
      case VALUE_STRING -> Shown.quoted(tried(parser::getText));
      default -> Shown.shortened(tried(parser::getText));
    };
  }

  BadInput bad(Place place, String problem) {
    return file.bad(place, problem);
  }

  private @Nullable JsonToken next() {
    return tried(parser::nextToken);
  }

  private <T extends @Nullable Object> T tried(Reading<T> reading) {
    try {
      return reading.read();
    } catch (StreamConstraintsException e) {
      boolean name = String.valueOf(e.getOriginalMessage()).startsWith("Name");
      throw bad(
          place(),
          String.format(
              "expected a %s of at most %d characters, found a longer one",
              name ? "field name" : "number or text", name ? MAX_NAME : MAX_TEXT));
    } catch (JsonEOFException e) {
      throw bad(
          placeAt(e.getLocation(), parser.getParsingContext().getParent()),
          "expected more of this JSON document, found the end of the file");
    } catch (JsonProcessingException e) {
      throw bad(
          placeAt(e.getLocation(), parser.getParsingContext().getParent()),
          malformed(String.valueOf(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says in a user's words what the parser says in its programmer's. */
  private static String malformed(String message) {
    Matcher word = UNKNOWN_WORD.matcher(message);
    if (word.lookingAt()) {
      return "expected a JSON value, found " + Shown.quoted(word.group(1));
    }
    int comment = message.indexOf(": maybe a (non-standard) comment?");
    return "expected well-formed JSON, found: "
        + (comment < 0
            ? message
            : message.substring(0, comment) + "; comments are not allowed, fractions need quotes");
  }
}
