package relucert.interchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Arrays in the format safetensors: the length of the header (8 bytes, the lowest first), the
 * header (a JSON object that gives type, shape and the range of bytes of each array), and the
 * numbers, without gaps.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">safetensors</a>
 */
final class Safetensors {
  private static final int LENGTH_BYTES = 8;
  private static final Map<String, ElementType> TYPES =
      Map.ofEntries(
          Map.entry("BOOL", ElementType.BOOL),
          Map.entry("I8", ElementType.INT8),
          Map.entry("I16", ElementType.INT16),
          Map.entry("I32", ElementType.INT32),
          Map.entry("I64", ElementType.INT64),
          Map.entry("U8", ElementType.UINT8),
          Map.entry("U16", ElementType.UINT16),
          Map.entry("U32", ElementType.UINT32),
          Map.entry("U64", ElementType.UINT64),
          Map.entry("F16", ElementType.FLOAT16),
          Map.entry("BF16", ElementType.BFLOAT16),
          Map.entry("F32", ElementType.FLOAT32),
          Map.entry("F64", ElementType.FLOAT64));

  private final BinaryFile file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private Safetensors(BinaryFile file) {
    this.file = file;
  }

  /** An array as the header gives it. */
  private static final class Entry {
    private @Nullable Placed<String> type;
    private @Nullable List<Placed<Integer>> shape;
    private @Nullable Placed<List<Placed<Integer>>> offsets;

    Placed<String> type() {
      return Objects.requireNonNull(type);
    }

    List<Placed<Integer>> shape() {
      return Objects.requireNonNull(shape);
    }

    Placed<List<Placed<Integer>>> offsets() {
      return Objects.requireNonNull(offsets);
    }

    int begin() {
      return offsets().value().get(0).value();
    }

    int end() {
      return offsets().value().get(1).value();
    }
  }

  /**
   * Reads all arrays.
   *
   * @throws BadInput if the file is not of this format
   */
  static ImmutableMap<String, Tensor> read(BinaryFile file) {
    return new Safetensors(file).read();
  }

  private ImmutableMap<String, Tensor> read() {
    byte[] bytes = file.bytes();
    int start = LENGTH_BYTES + headerLength();
    JsonSource.read(
        TextFile.of(file.path(), Arrays.copyOfRange(bytes, LENGTH_BYTES, start)), this::readHeader);
    requireNoGaps(bytes.length - start);
    ExactNumbers numbers = new ExactNumbers();
    ImmutableMap.Builder<String, Tensor> tensors = ImmutableMap.builder();
    entries.forEach(
        (name, entry) -> {
          ByteBuffer data =
              ByteBuffer.wrap(bytes, start + entry.begin(), entry.end() - entry.begin())
                  .order(ByteOrder.LITTLE_ENDIAN);
          List<Long> shape = entry.shape().stream().map(size -> (long) size.value()).toList();
          tensors.put(name, Tensor.read(file, name, type(entry.type()), shape, data, numbers));
        });
    return tensors.buildOrThrow();
  }

  private int headerLength() {
    byte[] bytes = file.bytes();
    if (bytes.length < LENGTH_BYTES) {
      throw file.bad(
          Place.of("byte 0"), "expected the 8 bytes of the header's length, found " + bytes.length);
    }
    long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (length < 0 || length > bytes.length - LENGTH_BYTES) {
      throw file.bad(
          Place.of("byte 0"),
          String.format(
              "expected a header of at most the %d bytes that follow, found the length %s",
              bytes.length - LENGTH_BYTES, Long.toUnsignedString(length)));
    }
    return (int) length;
  }

  private void readHeader(JsonSource json) {
    json.members(
        "the header, an object that describes the arrays",
        name -> {
          if (name.equals("__metadata__")) {
            json.members("an object of strings", key -> json.string("a string"));
          } else {
            entries.put(name, entry(json));
          }
        });
  }

  private Entry entry(JsonSource json) {
    Entry entry = new Entry();
    json.object(
        ImmutableMap.of(
            "dtype",
            () -> entry.type = json.placed(() -> json.string("the name of a type")),
            "shape",
            () -> entry.shape = integers(json, "an array of dimensions").value(),
            "data_offsets",
            () -> entry.offsets = integers(json, "the first byte and the byte after the last")),
        List.of("dtype", "shape", "data_offsets"));
    Placed<List<Placed<Integer>>> offsets = entry.offsets();
    if (offsets.value().size() != 2 || entry.begin() > entry.end()) {
      throw json.bad(
          offsets.place(),
          "expected the first byte and the byte after the last, found "
              + Shown.shortened(Placed.values(offsets.value()).toString()));
    }
    return entry;
  }

  private static Placed<List<Placed<Integer>>> integers(JsonSource json, String what) {
    return json.list(
        what,
        () -> json.integer("an integer from 0 to " + Integer.MAX_VALUE, 0, Integer.MAX_VALUE));
  }

  private ElementType type(Placed<String> name) {
    ElementType type = TYPES.get(name.value());
    if (type == null) {
      throw file.bad(
          name.place(),
          "expected BOOL, I8 to I64, U8 to U64, F16, BF16, F32 or F64, found "
              + Shown.quoted(name.value()));
    }
    return type;
  }

  /** Requires that the arrays cover all bytes after the header, each once. */
  private void requireNoGaps(int size) {
    List<Entry> byPosition = new ArrayList<>(entries.values());
    byPosition.sort(Comparator.comparing(Entry::begin).thenComparing(Entry::end));
    int position = 0;
    for (Entry entry : ImmutableList.copyOf(byPosition)) {
      if (entry.begin() != position) {
        throw file.bad(
            entry.offsets().place(),
            String.format(
                "expected arrays without gaps and overlaps, the next at %d, found one at %d",
                position, entry.begin()));
      }
      position = entry.end();
    }
    if (position != size) {
      throw file.bad(
          Place.of("data"),
          String.format(
              "expected %s after the header, found %d", Shown.counted(position, "byte"), size));
    }
  }
}
