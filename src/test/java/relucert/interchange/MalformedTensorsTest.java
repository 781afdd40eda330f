package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relucert.interchange.TensorBytes.Doubles;

class MalformedTensorsTest {
  private static final Map<String, Doubles> LAYER =
      Map.of("weight", Doubles.of(List.of(1, 2), 1, 0.5), "bias", Doubles.of(List.of(1), 3));
  private static final Map<String, Doubles> LINE =
      Map.of("points", Doubles.of(List.of(2), 1, 2), "targets", Doubles.of(List.of(2), 0, 1));

  @TempDir Path folder = Path.of("");

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private void assertRefused(ThrowingCallable reading, String message) {
    Throwable thrown = catchThrowable(reading);
    assertThat(thrown).isInstanceOf(BadInput.class);
    assertThat(thrown.getMessage()).startsWith(folder + "/").contains(message);
    assertThat(thrown.getMessage())
        .hasSizeLessThan(400)
        .matches(text -> text.codePoints().noneMatch(Character::isISOControl), "one line");
  }

  private void assertNetworkRefused(String name, byte[] bytes, String message) throws IOException {
    Path file = file(name, bytes);
    assertRefused(() -> NetworkFile.read(file), message);
  }

  private void assertInstanceRefused(String name, byte[] bytes, String message) throws IOException {
    Path file = file(name, bytes);
    assertRefused(() -> InstanceFile.read(file), message);
  }

  private void assertNpyRefused(String header, int dataBytes, String message) throws IOException {
    assertInstanceRefused("x.npy", TensorBytes.npy(header, new byte[dataBytes]), message);
  }

  private void assertHeaderRefused(String header, int dataBytes, String message)
      throws IOException {
    assertNetworkRefused(
        "x.safetensors", TensorBytes.safetensors(header, new byte[dataBytes]), message);
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    assertTruncationsRefused("x.safetensors", TensorBytes.safetensors(LAYER));
    assertTruncationsRefused("x.npz", TensorBytes.npz(LINE));
    assertTruncationsRefused("x.npy", TensorBytes.npy(Doubles.of(List.of(1, 2), 1, 2)));
  }

  private void assertTruncationsRefused(String name, byte[] bytes) throws IOException {
    for (int length = 0; length < bytes.length; length++) {
      assertInstanceRefused(name, Arrays.copyOf(bytes, length), "expected");
    }
  }

  @Test
  void aChangedByteIsReadOrRefusedButNothingElse() throws IOException {
    Map<String, byte[]> files =
        Map.of(
            "x.safetensors", TensorBytes.safetensors(LINE),
            "x.npz", TensorBytes.npz(LINE),
            "x.npy", TensorBytes.npy(Doubles.of(List.of(1, 2), 1, 2)));
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      for (int i = 0; i < entry.getValue().length; i++) {
        for (int value : new int[] {0, 0x7f, 0xff, entry.getValue()[i] ^ 1}) {
          byte[] changed = entry.getValue().clone();
          changed[i] = (byte) value;
          Path file = file(entry.getKey(), changed);
          if (catchThrowable(() -> InstanceFile.read(file)) != null) {
            assertRefused(() -> InstanceFile.read(file), "expected");
          }
        }
      }
    }
  }

  @Test
  void anArrayOfNumPyIsRefusedWithTheReason() throws IOException {
    String rest = "'fortran_order': False, 'shape': (1, 2), }";
    assertInstanceRefused(
        "x.npy",
        "NUMPY, not quite".getBytes(java.nio.charset.StandardCharsets.UTF_8),
        "x.npy: byte 0: expected the magic bytes \\x93NUMPY, found others");
    assertNpyRefused(
        "{'descr': '<f4', " + rest, 16, "array: expected 8 bytes for 2 numbers float32");
    assertNpyRefused("{'descr': '<c16', " + rest, 32, "header, descr: expected Booleans, integers");
    assertNpyRefused("{'descr': '|O', " + rest, 16, "found '|O'");
    assertNpyRefused("{'descr': [('a', '<f8')], " + rest, 16, "header: expected a dictionary");
    assertNpyRefused("{" + rest, 16, "header, descr: expected");
    assertNpyRefused("{'descr': '<f8', 'shape': (1, 2)}", 16, "fortran_order: expected True or");
    assertNpyRefused(
        "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999, 9999999), }",
        16,
        "array: expected dimensions from 0 to 2000000, found 99999999");
    assertNpyRefused(
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2000000, 2000000), }",
        16,
        "array: expected at most 2000000 numbers in a file, found 4000000000000");
    assertNpyRefused(
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1, 2), }",
        16,
        "array: expected a vector or a matrix, found 3 dimensions");
    assertInstanceRefused(
        "x.npy",
        TensorBytes.npy(Doubles.of(List.of(2, 2), 1, 2, 3, Double.NaN)),
        "x.npy: array[1][1]: expected a finite number, found NaN");
    assertInstanceRefused(
        "x.npy",
        TensorBytes.npy(Doubles.of(List.of(2), 1, 2)),
        "x.npy: array: expected a matrix, found the shape [2]");
    assertInstanceRefused(
        "x.npy",
        TensorBytes.npy(Doubles.of(List.of(2, 2), 1, 0, 1, 0)),
        "x.npy: array[1]: expected pairwise distinct points, found sample 2 equal to sample 1 at"
            + " array[0]");
  }

  @Test
  void arraysOfOtherNamesOrSizesAreRefused() throws IOException {
    assertInstanceRefused(
        "x.npz",
        TensorBytes.npz(Map.of("speed", Doubles.of(List.of(1), 1))),
        "x.npz: speed: expected arrays named points, targets, labels, pretrained or tuned");
    assertInstanceRefused(
        "x.npz",
        TensorBytes.npz(Map.of("targets", Doubles.of(List.of(1), 1))),
        "x.npz: expected an array points, found none");
    assertInstanceRefused(
        "x.npz",
        TensorBytes.npz(
            Map.of("points", Doubles.of(List.of(2), 1, 2), "targets", Doubles.of(List.of(1), 1))),
        "x.npz: targets: expected 2 numbers, one for each point, found 1");
    assertInstanceRefused(
        "x.npz",
        TensorBytes.npz(
            Map.of("points", Doubles.of(List.of(1), 1), "tuned", Doubles.of(List.of(1), 1))),
        "x.npz: tuned: expected integers or Booleans, found float64");
    assertNetworkRefused(
        "x.npy", TensorBytes.npy(Doubles.of(List.of(1, 1), 1)), "x.npy: array: expected arrays");
  }

  @Test
  void layersWithoutAnOrderOrThatDoNotMatchAreRefused() throws IOException {
    Doubles one = Doubles.of(List.of(1, 1), 1);
    assertNetworkRefused(
        "x.npz",
        TensorBytes.npz(Map.of("hidden.weight", one, "out.weight", one)),
        "x.npz: out.weight: expected names of layers that differ in numbers only");
    assertNetworkRefused(
        "x.npz",
        TensorBytes.npz(Map.of("0.weight", one, "2.weight", Doubles.of(List.of(1, 2), 1, 1))),
        "x.npz: 2.weight[0]: expected 1 weight, because layer 1 has 1 row, found 2");
    assertNetworkRefused(
        "x.npz",
        TensorBytes.npz(Map.of("0.weight", one, "0.bias", Doubles.of(List.of(2), 1, 1))),
        "x.npz: 0.bias: expected 1 bias, one for each row of weights, found 2");
    assertNetworkRefused(
        "x.npz",
        TensorBytes.npz(Map.of("0.weight", one, "1.bias", Doubles.of(List.of(1), 1))),
        "x.npz: 1.bias: expected weights of this layer, too, found none");
    assertNetworkRefused(
        "x.npz",
        TensorBytes.npz(Map.of("0.weight", Doubles.of(List.of(2, 1), 1, 1))),
        "x.npz: 0.weight: expected 1 row, because the last layer has one output, found 2");
    assertNetworkRefused(
        "x.npz",
        TensorBytes.npz(Map.of("0.weight", Doubles.of(List.of(1, 0)))),
        "x.npz: 0.weight: expected at least one input, found [1, 0]");
    assertNetworkRefused(
        "x.npz", TensorBytes.npz(Map.of("0.gamma", one)), "x.npz: 0.gamma: expected arrays named");
  }

  @Test
  void aHeaderOfSafetensorsIsRefusedWithTheReason() throws IOException {
    assertNetworkRefused(
        "x.safetensors",
        ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putLong(-1).array(),
        "byte 0: expected a header of at most the 2 bytes that follow, found the length"
            + " 18446744073709551615");
    assertHeaderRefused("[1]", 0, "expected the header, an object");
    assertHeaderRefused(
        "{\"weight\":{\"dtype\":\"F128\",\"shape\":[1,1],\"data_offsets\":[0,8]}}",
        8,
        "weight.dtype: expected BOOL, I8 to I64, U8 to U64, F16, BF16, F32 or F64, found \"F128\"");
    assertHeaderRefused(
        "{\"weight\":{\"dtype\":\"F64\",\"shape\":[1,1],\"data_offsets\":[0,16]}}",
        8,
        "data: expected 16 bytes after the header, found 8");
    assertHeaderRefused(
        "{\"weight\":{\"dtype\":\"F64\",\"shape\":[1,1],\"data_offsets\":[4,12]}}",
        12,
        "expected arrays without gaps and overlaps, the next at 0, found one at 4");
    assertHeaderRefused(
        "{\"weight\":{\"dtype\":\"F64\",\"shape\":[1,1],\"data_offsets\":[8,0]}}",
        8,
        "expected the first byte and the byte after the last, found [8, 0]");
    assertHeaderRefused(
        "{\"weight\":{\"dtype\":\"F64\",\"shape\":[-1,1],\"data_offsets\":[0,8]}}",
        8,
        "expected an integer from 0 to 2147483647, found -1");
    String entry = "\"weight\":{\"dtype\":\"F64\",\"shape\":[1,1],\"data_offsets\":[0,8]}";
    assertHeaderRefused(
        "{" + entry + "," + entry + "}", 8, "expected each name once, found \"weight\"");
  }

  @Test
  void aShapeOfNumPyIsATupleOfNumbersWithCommas() throws IOException {
    for (String shape :
        List.of(
            "(1 2)",
            "(12 2)",
            "(2)",
            "(,)",
            "(1,,2)",
            "(1, 2,,)",
            "(-1, 2)",
            "(1.0, 2)",
            "(a,)",
            "(" + "1".repeat(21) + ",)",
            "(" + "1".repeat(19) + ", 1)",
            "(1, " + "9".repeat(5000) + ")",
            "True")) {
      assertNpyRefused(
          "{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + ", }",
          16,
          "header, shape: expected a shape such as (3, 2), found ");
    }
    for (String shape : List.of("(1, 2)", "(1,2)", "( 1 , 2 )", "(1, 2,)", "(01, 2)")) {
      Path file =
          file(
              "x.npy",
              TensorBytes.npy(
                  "{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + ", }",
                  new byte[16]));
      assertThat(InstanceFile.read(file).instance().k()).as(shape).isEqualTo(1);
    }
  }

  /** They hold no number, but each row and column takes memory as if it held one. */
  @Test
  void emptyRowsAreCountedAsNumbersInEveryFormat() throws IOException {
    String many = "expected at most 2000000 numbers in a file, found more";
    String empty = "{\"dtype\":\"U8\",\"shape\":[%s],\"data_offsets\":[0,0]}";
    for (String shape : List.of("1000001,0", "0,1000001")) {
      String array = String.format(empty, shape);
      assertHeaderRefused("{\"0.weight\":" + array + ",\"1.weight\":" + array + "}", 0, many);
    }
    StringBuilder bomb = new StringBuilder("{\"0.weight\":" + String.format(empty, "0,1"));
    for (int i = 1; i < 300; i++) {
      bomb.append(",\"").append(i).append(".weight\":").append(String.format(empty, "2000000,0"));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertHeaderRefused(bomb.append('}').toString(), 0, many));
    assertNetworkRefused(
        "x.npz",
        TensorBytes.npz(
            Map.of(
                "0.weight", Doubles.of(List.of(1_500_000, 0)),
                "1.weight", Doubles.of(List.of(0, 1_500_000)))),
        many);
    assertNetworkRefused(
        "x.npz",
        TensorBytes.npz(
            Map.of(
                "0.weight",
                Doubles.of(List.of(2_000_000, 0)),
                "0.bias",
                Doubles.of(List.of(1), 1))),
        many);
  }

  @Test
  void layersWithEqualNumbersAreRefusedBecauseNumbersAreTheOrder() throws IOException {
    Doubles one = Doubles.of(List.of(1, 1), 1);
    for (List<String> names : List.of(List.of("1", "01"), List.of("a1.b0", "a01.b00"))) {
      Map<String, Doubles> arrays =
          Map.of(names.get(0) + ".weight", one, names.get(1) + ".weight", one);
      for (byte[] file : List.of(TensorBytes.npz(arrays), TensorBytes.safetensors(arrays))) {
        assertNetworkRefused(
            file[0] == 'P' ? "x.npz" : "x.safetensors",
            file,
            "expected layers with different numbers, because these are their order, found also \"");
      }
    }
    // 19 and 20 digits: the longer number is the larger one, whatever its first digits are.
    Path ordered =
        file(
            "x.npz",
            TensorBytes.npz(
                Map.of(
                    "9".repeat(19) + ".weight", Doubles.of(List.of(1, 1), 2),
                    "1" + "0".repeat(19) + ".weight", Doubles.of(List.of(1, 1), 3))));
    assertThat(NetworkFile.read(ordered).layers().get(0).weights().row(0))
        .isEqualTo(relucert.exact.RationalVector.of(2));
  }
}
