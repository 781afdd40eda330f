package relucert.interchange;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A constant tensor of an ONNX model. */
final class OnnxTensor {
  private static final Map<Integer, ElementType> TYPES =
      Map.ofEntries(
          Map.entry(TensorProto.DataType.BOOL_VALUE, ElementType.BOOL),
          Map.entry(TensorProto.DataType.INT8_VALUE, ElementType.INT8),
          Map.entry(TensorProto.DataType.INT16_VALUE, ElementType.INT16),
          Map.entry(TensorProto.DataType.INT32_VALUE, ElementType.INT32),
          Map.entry(TensorProto.DataType.INT64_VALUE, ElementType.INT64),
          Map.entry(TensorProto.DataType.UINT8_VALUE, ElementType.UINT8),
          Map.entry(TensorProto.DataType.UINT16_VALUE, ElementType.UINT16),
          Map.entry(TensorProto.DataType.UINT32_VALUE, ElementType.UINT32),
          Map.entry(TensorProto.DataType.UINT64_VALUE, ElementType.UINT64),
          Map.entry(TensorProto.DataType.FLOAT16_VALUE, ElementType.FLOAT16),
          Map.entry(TensorProto.DataType.BFLOAT16_VALUE, ElementType.BFLOAT16),
          Map.entry(TensorProto.DataType.FLOAT_VALUE, ElementType.FLOAT32),
          Map.entry(TensorProto.DataType.DOUBLE_VALUE, ElementType.FLOAT64));

  private OnnxTensor() {}

  /** Returns how numbers of an ONNX data type are stored; null if they are not read. */
  static @Nullable ElementType type(long dataType) {
    return TYPES.get((int) Math.max(-1, Math.min(dataType, Integer.MAX_VALUE)));
  }

  /**
   * Reads a tensor.
   *
   * @param file the file it is in
   * @param name its name there
   * @param proto the tensor
   * @param numbers counts the numbers of the file
   * @throws BadInput if its type or where its data are is not supported, or as {@link Tensor#read}
   */
  static Tensor read(SourceFile file, String name, TensorProto proto, ExactNumbers numbers) {
    Place place = Place.of(Shown.shortened(name));
    ElementType type = type(proto.getDataType());
    if (type == null) {
      throw file.bad(
          place,
          "expected Booleans, integers or floating-point numbers of 16, 32 or 64 bits, found the"
              + " ONNX data type "
              + proto.getDataType());
    }
    if (proto.hasSegment()) {
      throw file.bad(place, "expected a whole tensor, found a segment");
    }
    List<Long> shape = proto.getDimsList();
    ByteBuffer data =
        proto.getDataLocation() == TensorProto.DataLocation.EXTERNAL
            ? OnnxExternalData.read(file, place, proto, Tensor.bytes(file, name, type, shape))
            : data(proto, type);
    return Tensor.read(file, name, type, shape, data, numbers);
  }

  /** Returns the numbers as bytes, the lowest first; none if they are not stored in a known way. */
  private static ByteBuffer data(TensorProto proto, ElementType type) {
    if (proto.hasRawData()) {
      return proto.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }
    int count =
        switch (type) {
          case FLOAT32 -> proto.getFloatDataCount();
          case FLOAT64 -> proto.getDoubleDataCount();
          case INT64 -> proto.getInt64DataCount();
          case UINT32, UINT64 -> proto.getUint64DataCount();
          default -> proto.getInt32DataCount();
        };
    // The file has at most 256 MB, so no more than so many bytes of numbers, which it may pack
    // to an eighth at most.
    ByteBuffer data =
        ByteBuffer.allocate(Math.min(count, ExactNumbers.MAX_NUMBERS + 1) * type.bytes())
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; data.hasRemaining(); i++) {
      switch (type) {
        case FLOAT32 -> data.putFloat(proto.getFloatData(i));
        case FLOAT64 -> data.putDouble(proto.getDoubleData(i));
        case INT64 -> data.putLong(proto.getInt64Data(i));
        case UINT64 -> data.putLong(proto.getUint64Data(i));
        case UINT32 -> data.putInt((int) proto.getUint64Data(i));
        case INT32 -> data.putInt(proto.getInt32Data(i));
        // Shorter numbers, and the bits of 16-bit floating-point ones, stand in 32-bit integers.
        default -> {
          if (type.bytes() == Short.BYTES) {
            data.putShort((short) proto.getInt32Data(i));
          } else {
            data.put((byte) proto.getInt32Data(i));
          }
        }
      }
    }
    return data.flip();
  }
}
