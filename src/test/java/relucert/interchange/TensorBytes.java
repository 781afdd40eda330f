package relucert.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import relucert.exact.RationalVector;
import relucert.network.Layer;
import relucert.network.Network;

/** Writes arrays of doubles in the formats that {@link TensorFile} reads. */
final class TensorBytes {
  private TensorBytes() {}

  /** An array of doubles. */
  record Doubles(List<Integer> shape, List<Double> entries) {
    static Doubles of(List<Integer> shape, double... entries) {
      return new Doubles(shape, java.util.Arrays.stream(entries).boxed().toList());
    }

    byte[] bytes() {
      ByteBuffer data =
          ByteBuffer.allocate(Double.BYTES * entries.size()).order(ByteOrder.LITTLE_ENDIAN);
      entries.forEach(data::putDouble);
      return data.array();
    }
  }

  static byte[] npy(String header, byte[] data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer file =
        ByteBuffer.allocate(10 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    return file.putShort((short) text.length).put(text).put(data).array();
  }

  static byte[] npy(Doubles array) {
    String shape = array.shape().stream().map(n -> n + ",").collect(Collectors.joining());
    return npy(
        "{'descr': '<f8', 'fortran_order': False, 'shape': (" + shape + "), }\n", array.bytes());
  }

  static byte[] npz(Map<String, Doubles> arrays) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, Doubles> array : arrays.entrySet()) {
        zip.putNextEntry(new ZipEntry(array.getKey() + ".npy"));
        zip.write(npy(array.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] safetensors(String header, byte[] data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + text.length + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .put(data)
        .array();
  }

  static byte[] safetensors(Map<String, Doubles> arrays) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    StringBuilder header = new StringBuilder("{\"__metadata__\":{\"format\":\"pt\"}");
    arrays.forEach(
        (name, array) -> {
          int begin = data.size();
          data.writeBytes(array.bytes());
          header.append(
              String.format(
                  ",\"%s\":{\"dtype\":\"F64\",\"shape\":%s,\"data_offsets\":[%d,%d]}",
                  name, array.shape(), begin, data.size()));
        });
    return safetensors(header.append("}  ").toString(), data.toByteArray());
  }

  /** The arrays of a network whose numbers are doubles, the last layer first. */
  static Map<String, Doubles> arrays(Network network) {
    Map<String, Doubles> arrays = new LinkedHashMap<>();
    for (int l = network.depth() - 1; l >= 0; l--) {
      Layer layer = network.layers().get(l);
      List<Double> weights =
          layer.weights().stream().flatMap(row -> doubles(row).stream()).toList();
      arrays.put(
          "net." + 2 * l + ".weight",
          new Doubles(List.of(layer.outputs(), layer.inputs()), weights));
      arrays.put(
          "net." + 2 * l + ".bias", new Doubles(List.of(layer.outputs()), doubles(layer.biases())));
    }
    return arrays;
  }

  static List<Double> doubles(RationalVector numbers) {
    return numbers.entries().stream().map(number -> number.doubleValue()).toList();
  }
}
