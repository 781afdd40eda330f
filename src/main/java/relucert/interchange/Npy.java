package relucert.interchange;

import com.google.common.base.Splitter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One array in NumPy's format, versions 1.0 to 3.0: the magic bytes, the version, the length of the
 * header, the header (a Python dictionary with the keys {@code descr}, {@code fortran_order} and
 * {@code shape}), and the numbers. Booleans, integers and floating-point numbers of 16, 32 and 64
 * bits are read, in both orders of bytes.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">NumPy</a>
 */
final class Npy {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int MAX_HEADER = 10_000;
  private static final Pattern ITEM =
      Pattern.compile(
          "\\s*'(\\w{1,20})'\\s*:\\s*('[^']*'|True|False|\\([^()]*\\))\\s*(?:,|(?=\\}))");
  private static final Pattern TYPE = Pattern.compile("'([<>|=])([biuf][1248])'");
  private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}");
  private static final Map<String, ElementType> TYPES =
      Map.ofEntries(
          Map.entry("b1", ElementType.BOOL),
          Map.entry("i1", ElementType.INT8),
          Map.entry("i2", ElementType.INT16),
          Map.entry("i4", ElementType.INT32),
          Map.entry("i8", ElementType.INT64),
          Map.entry("u1", ElementType.UINT8),
          Map.entry("u2", ElementType.UINT16),
          Map.entry("u4", ElementType.UINT32),
          Map.entry("u8", ElementType.UINT64),
          Map.entry("f2", ElementType.FLOAT16),
          Map.entry("f4", ElementType.FLOAT32),
          Map.entry("f8", ElementType.FLOAT64));

  private final SourceFile file;
  private final String name;
  private final ByteBuffer data;

  private Npy(SourceFile file, String name, byte[] bytes) {
    this.file = file;
    this.name = name;
    this.data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads an array.
   *
   * @param file the file it is in
   * @param name its name there; empty if it is the whole file
   * @param bytes its bytes
   * @param numbers counts the numbers of the file
   * @throws BadInput if the bytes are no such array
   */
  static Tensor read(SourceFile file, String name, byte[] bytes, ExactNumbers numbers) {
    return new Npy(file, name, bytes).read(numbers);
  }

  private Tensor read(ExactNumbers numbers) {
    Map<String, String> header = header();
    Matcher type = TYPE.matcher(header.getOrDefault("descr", ""));
    ElementType element = type.matches() ? TYPES.get(type.group(2)) : null;
    if (element == null || (type.group(1).equals("|") && element.bytes() > 1)) {
      throw bad(
          "header, descr",
          "expected Booleans, integers or floating-point numbers of 16, 32 or 64 bits, such as"
              + " '<f8', found "
              + found(header.get("descr")));
    }
    List<Long> shape = shape(header.getOrDefault("shape", "none"));
    if (type.group(1).equals(">")) {
      data.order(ByteOrder.BIG_ENDIAN);
    }
    boolean byColumns = isByColumns(header.get("fortran_order")) && shape.size() == 2;
    if (byColumns) {
      return Tensor.read(file, name, element, List.of(shape.get(1), shape.get(0)), data, numbers)
          .transposed();
    }
    return Tensor.read(file, name, element, shape, data, numbers);
  }

  /** Reads a Python tuple: (), (3,) or (3, 2); with one element the comma makes it a tuple. */
  private List<Long> shape(String text) {
    boolean isTuple = text.startsWith("(") && text.endsWith(")");
    List<String> sizes =
        isTuple
            ? new ArrayList<>(
                Splitter.on(',').trimResults().splitToList(text.substring(1, text.length() - 1)))
            : List.of(text);
    int last = sizes.size() - 1;
    if (sizes.get(last).isEmpty()) {
      sizes.remove(last);
    } else {
      isTuple &= last > 0;
    }
    if (!isTuple || !sizes.stream().allMatch(size -> SIZE.matcher(size).matches())) {
      throw bad("header, shape", "expected a shape such as (3, 2), found " + found(text));
    }
    return sizes.stream().map(Long::valueOf).toList();
  }

  private boolean isByColumns(@Nullable String order) {
    if (order == null || !order.matches("True|False")) {
      throw bad("header, fortran_order", "expected True or False, found " + found(order));
    }
    return order.equals("True");
  }

  private static String found(@Nullable String value) {
    return value == null ? "none" : Shown.shortened(value);
  }

  /** Reads up to the first number. */
  private Map<String, String> header() {
    requireRemaining(MAGIC.length + 2, "the magic bytes \\x93NUMPY and a version");
    for (byte expected : MAGIC) {
      if (data.get() != expected) {
        throw bad("byte 0", "expected the magic bytes \\x93NUMPY, found others");
      }
    }
    int version = data.get();
    int minor = data.get();
    if (version < 1 || version > 3 || minor != 0) {
      throw bad("byte 6", "expected version 1.0, 2.0 or 3.0, found " + version + "." + minor);
    }
    requireRemaining(version == 1 ? 2 : 4, "the length of the header");
    long length =
        version == 1
            ? Short.toUnsignedLong(data.getShort())
            : Integer.toUnsignedLong(data.getInt());
    if (length > MAX_HEADER) {
      throw bad("byte 8", "expected a header of at most 10000 bytes, found " + length);
    }
    requireRemaining((int) length, "a header of " + length + " bytes");
    byte[] text = new byte[(int) length];
    data.get(text);
    return items(new String(text, StandardCharsets.UTF_8).strip());
  }

  private Map<String, String> items(String text) {
    Map<String, String> items = new HashMap<>();
    Matcher item = ITEM.matcher(text);
    int end = text.startsWith("{") ? 1 : text.length();
    while (end < text.length() && item.region(end, text.length()).lookingAt()) {
      if (items.putIfAbsent(item.group(1), item.group(2)) != null) {
        throw bad("header", "expected each key once, found '" + item.group(1) + "' twice");
      }
      end = item.end();
    }
    if (text.isEmpty() || !text.substring(end).strip().equals("}")) {
      throw bad(
          "header",
          "expected a dictionary of a simple dtype ('descr'), 'fortran_order' and 'shape', found "
              + Shown.quoted(text));
    }
    return items;
  }

  private void requireRemaining(int bytes, String what) {
    if (data.remaining() < bytes) {
      throw bad("byte " + data.position(), "expected " + what + ", found the end of the array");
    }
  }

  private BadInput bad(String place, String problem) {
    return file.bad(
        Place.of(name.isEmpty() ? place : Shown.shortened(name) + ", " + place), problem);
  }
}
