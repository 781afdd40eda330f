#!/usr/bin/env python3
"""Writes ONNX models as other exporters write them, and models that are to be refused.

Needs onnx 1.12 and numpy (every model that is to be read also passes onnx.checker):

    python3 make_models.py

All models that are to be read describe one function, that of network.json: its weights are
multiples of 1/8 and so the same in every floating-point type. refused.txt has a line for each of
the others: its name, and what the message must contain.
"""
import json
import pathlib
from fractions import Fraction

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

HERE = pathlib.Path(__file__).parent
W1 = numpy.array([[1, -2], [0.5, 0.25], [-1.5, 1]])
B1 = numpy.array([0.5, -1, 2])
W2 = numpy.array([[1, 1, -0.5], [0.125, -1, 2]])
B2 = numpy.array([-0.25, 3])
W3 = numpy.array([[2, -0.75]])
B3 = numpy.array([1.5])
FLOAT, DOUBLE = TensorProto.FLOAT, TensorProto.DOUBLE
REFUSED = {}


def network():
    layers = [
        {
            "weights": [[str(Fraction(w)) for w in row] for row in weights.tolist()],
            "biases": [str(Fraction(b)) for b in biases.tolist()],
        }
        for weights, biases in ((W1, B1), (W2, B2), (W3, B3))
    ]
    document = {"format": "relucert-network/1", "inputDimension": 2, "layers": layers}
    (HERE / "network.json").write_text(json.dumps(document, indent=1) + "\n")


def raw(name, array, kind=FLOAT):
    """A tensor whose numbers stand in raw_data."""
    dtype = onnx.mapping.TENSOR_TYPE_TO_NP_TYPE[kind]
    return numpy_helper.from_array(numpy.asarray(array, dtype=dtype), name)


def listed(name, array, kind=FLOAT):
    """A tensor whose numbers stand in float_data, double_data or int32_data."""
    array = numpy.asarray(array)
    return helper.make_tensor(name, kind, array.shape, array.flatten().tolist())


def standard(tensor=raw, kind=FLOAT):
    arrays = {"W1": W1, "B1": B1, "W2": W2, "B2": B2, "W3": W3, "B3": B3}
    return [tensor(name, array, kind) for name, array in arrays.items()]


def gemms(first="x", last="y", relu="Relu"):
    node = helper.make_node
    return [
        node("Gemm", [first, "W1", "B1"], ["t1"], transB=1),
        node(relu, ["t1"], ["a1"]),
        node("Gemm", ["a1", "W2", "B2"], ["t2"], transB=1),
        node(relu, ["t2"], ["a2"]),
        node("Gemm", ["a2", "W3", "B3"], [last], transB=1),
    ]


def model(nodes, tensors, opset=13, kind=FLOAT, shape=("batch", 2), output=("batch", 1), **more):
    inputs = [helper.make_tensor_value_info("x", kind, shape)] + more.get("inputs", [])
    outputs = [helper.make_tensor_value_info("y", more.get("out_kind", kind), output)]
    graph = helper.make_graph(nodes, "network", inputs, outputs, tensors)
    return helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", opset)], producer_name="make_models"
    )


def read(name, *args, check=True, **more):
    made = model(*args, **more)
    if check:
        onnx.checker.check_model(made, full_check=True)
    onnx.save(made, str(HERE / f"{name}.onnx"))


def refused(name, message, *args, **more):
    onnx.save(model(*args, **more), str(HERE / f"{name}.onnx"))
    REFUSED[name] = message


def plain():
    for opset in (7, 9, 11, 13, 15, 17):
        read(f"opset{opset}", gemms(), standard(), opset)
    read("double", gemms(), standard(kind=DOUBLE), kind=DOUBLE)
    read("float-data", gemms(), standard(listed))
    read("double-data", gemms(), standard(listed, DOUBLE), kind=DOUBLE)
    half = TensorProto.FLOAT16
    read("float16", gemms(), standard(kind=half), kind=half)
    read("float16-data", gemms(), standard(listed, half), kind=half)
    bfloat = TensorProto.BFLOAT16
    # Since opset 13; the checker of 1.12 knows no types of values in bfloat16 for Relu.
    read("bfloat16-data", gemms(), standard(listed, bfloat), kind=bfloat, check=False)
    inputs = [helper.make_tensor_value_info(t.name, FLOAT, t.dims) for t in standard()]
    read("initializers-are-inputs", gemms(), standard(), inputs=inputs)


def split():
    node = helper.make_node
    transposed = [raw("V1", W1.T), raw("V2", W2.T), raw("V3", W3.T)]
    nodes = [
        node("MatMul", ["x", "V1"], ["m1"]),
        node("Add", ["B1", "m1"], ["t1"]),
        node("Relu", ["t1"], ["a1"]),
        node("MatMul", ["a1", "V2"], ["m2"]),
        node("Add", ["m2", "B2"], ["t2"]),
        node("Relu", ["t2"], ["a2"]),
        node("MatMul", ["a2", "V3"], ["m3"]),
        node("Add", ["m3", "B3"], ["y"]),
    ]
    read("matmul-add", nodes, standard() + transposed)
    columns = [
        node("Transpose", ["x"], ["c"], perm=[1, 0]),
        node("MatMul", ["W1", "c"], ["m1"]),
        node("Add", ["m1", "C1"], ["t1"]),
        node("Relu", ["t1"], ["a1"]),
        node("Gemm", ["V2", "a1", "C2"], ["t2"], transA=1),
        node("Relu", ["t2"], ["a2"]),
        node("Gemm", ["a2", "W3", "B3"], ["y"], transA=1, transB=1),
    ]
    column = [raw("C1", B1.reshape(3, 1)), raw("C2", B2.reshape(2, 1))]
    read("columns", columns, standard() + column + transposed)
    point = [
        node("MatMul", ["W1", "x"], ["m1"]),
        node("Add", ["m1", "B1"], ["t1"]),
        node("Relu", ["t1"], ["a1"]),
        node("MatMul", ["a1", "V2"], ["m2"]),
        node("Add", ["m2", "B2"], ["t2"]),
        node("Relu", ["t2"], ["a2"]),
        node("Unsqueeze", ["a2", "zero"], ["u2"]),
        node("Gemm", ["u2", "W3", "B3"], ["g"], transB=1),
        node("Reshape", ["g", "all"], ["y"]),
    ]
    integers = [
        raw("zero", [0], TensorProto.INT64),
        raw("all", [-1], TensorProto.INT64),
    ]
    read("one-point", point, standard() + transposed + integers, shape=(2,), output=(1,))


def moves():
    node = helper.make_node
    shapes = [
        raw("rows", [-1, 2], TensorProto.INT64),
        raw("same", [0, -1], TensorProto.INT64),
        raw("behind", [1], TensorProto.INT64),
    ]
    nodes = [
        node("Identity", ["x"], ["i"]),
        node("Flatten", ["i"], ["f"]),
        node("Reshape", ["f", "rows"], ["r"]),
        node("Transpose", ["r"], ["s"]),
        node("Transpose", ["s"], ["t"], perm=[1, 0]),
        node("Cast", ["t"], ["d"], to=DOUBLE),
        *gemms("d", "g"),
        node("Cast", ["g"], ["h"], to=FLOAT),
        node("Squeeze", ["h", "behind"], ["q"]),
        node("Unsqueeze", ["q", "behind"], ["u"]),
        node("Reshape", ["u", "same"], ["v"]),
        node("Identity", ["v"], ["y"]),
    ]
    read("moves", nodes, standard(kind=DOUBLE) + shapes)
    old = [
        *gemms(last="g"),
        node("Squeeze", ["g"], ["q"], axes=[1]),
        node("Unsqueeze", ["q"], ["y"], axes=[1]),
    ]
    read("axes-as-attributes", old, standard(), opset=11)
    read("image", [node("Flatten", ["x"], ["f"]), *gemms("f")], standard(), shape=("n", 1, 1, 2))


def arithmetic():
    node = helper.make_node
    numbers = [
        raw("mean", [3, -1]),
        raw("deviation", [[0.5, 4]]),
        raw("S1", W1 * numpy.array([0.5, 4])),
        raw("D1", B1 + W1 @ numpy.array([3, -1])),
        raw("two", 2),
        raw("half", [0.5]),
        raw("six", [6.0]),
        raw("M3", -W3),
        raw("R3", 6 - B3),
    ]
    nodes = [
        node("Sub", ["x", "mean"], ["c"]),
        node("Div", ["c", "deviation"], ["n"]),
        node("Gemm", ["n", "S1", "D1"], ["t1"], transB=1),
        node("Mul", ["two", "t1"], ["p"]),
        node("Mul", ["p", "half"], ["q"]),
        node("Relu", ["q"], ["a1"]),
        node("Gemm", ["a1", "W2", "B2"], ["t2"], transB=1),
        node("Neg", ["t2"], ["k"]),
        node("Neg", ["k"], ["l"]),
        node("Relu", ["l"], ["a2"]),
        node("Gemm", ["a2", "M3", "R3"], ["g"], transB=1),
        node("Sub", ["six", "g"], ["y"]),
    ]
    read("arithmetic", nodes, standard() + numbers)
    scaled = [
        node("Gemm", ["x", "H1", "E1"], ["t1"], transB=1, alpha=0.5, beta=0.25),
        *gemms()[1:],
    ]
    read("alpha-beta", scaled, standard() + [raw("H1", 2 * W1), raw("E1", 4 * B1)])
    halves = [
        node("MatMul", ["x", "V1"], ["m"]),
        node("Add", ["m", "B1"], ["t1"]),
        node("Relu", ["t1"], ["a1"]),
        node("MatMul", ["a1", "one"], ["b1"]),
        node("MatMul", ["b1", "V2"], ["m2"]),
        *[node("Add", ["m2", "B2"], ["t2"]), node("Relu", ["t2"], ["a2"])],
        gemms()[4],
    ]
    matrices = [raw("V1", W1.T), raw("V2", W2.T), raw("one", numpy.eye(3))]
    read("two-matrices", halves, standard() + matrices)


def maxima():
    node = helper.make_node
    zero = [raw("zero", 0), raw("zeros", [0, 0])]
    clip = gemms()
    clip[1] = node("Clip", ["t1", "zero"], ["a1"])
    clip[3] = node("Max", ["zeros", "t2"], ["a2"])
    read("clip-and-max", clip, standard() + zero)
    old = gemms()
    old[1] = node("Clip", ["t1"], ["a1"], min=0.0)
    read("clip-of-opset-9", old, standard(), opset=9)


def constants():
    node = helper.make_node
    nodes = [
        node("Constant", [], ["V1"], value=raw("", W1.T)),
        node("Transpose", ["V1"], ["W1"], perm=[1, 0]),
        node("Constant", [], ["B1"], value_floats=[float(b) for b in B1]),
        node("Constant", [], ["F2"], value=raw("", W2.flatten(), DOUBLE)),
        node("Constant", [], ["shape"], value_ints=[2, -1]),
        node("Reshape", ["F2", "shape"], ["D2"]),
        node("Cast", ["D2"], ["W2"], to=FLOAT),
        node("Identity", ["C2"], ["B2"]),
        node("Constant", [], ["axis"], value_ints=[0]),
        node("Unsqueeze", ["F3", "axis"], ["W3"]),
        node("Constant", [], ["B3"], value_float=float(B3[0])),
        *gemms(),
    ]
    read("constants", nodes, [raw("C2", B2), raw("F3", W3.flatten())])


def external():
    made = model(gemms(), standard())
    onnx.save_model(
        made,
        str(HERE / "external.onnx"),
        save_as_external_data=True,
        all_tensors_to_one_file=True,
        location="external.data",
        size_threshold=0,
    )


def unsupported():
    node = helper.make_node
    refused("sigmoid", "node 2 (Sigmoid): expected affine operators", gemms(relu="Sigmoid"), standard())
    relu6 = gemms()
    relu6[1] = node("Clip", ["t1", "zero", "six"], ["a1"])
    refused(
        "relu6", "node 2 (Clip): expected max(0, t)", relu6, standard() + [raw("zero", 0), raw("six", 6)]
    )
    quantized = [
        node("QuantizeLinear", ["x", "scale", "point"], ["q"]),
        node("DequantizeLinear", ["q", "scale", "point"], ["d"]),
        *gemms("d"),
    ]
    scale = [raw("scale", 0.5), raw("point", 0, TensorProto.UINT8)]
    refused("quantized", "node 1 (QuantizeLinear): expected affine", quantized, standard() + scale)
    weights = gemms()
    weights.insert(0, node("DequantizeLinear", ["Q", "scale", "point"], ["W1"]))
    tensors = [t for t in standard() if t.name != "W1"]
    tensors += scale + [raw("Q", numpy.ones((3, 2)), TensorProto.UINT8)]
    refused("quantized-weights", "node 1 (DequantizeLinear): expected affine", weights, tensors)
    skip = gemms(last="g") + [node("Add", ["g", "x"], ["y"])]
    refused("skip", "node 6 (Add): expected a constant", skip, standard())
    split = gemms() + [node("Relu", ["t1"], ["z"])]
    refused("branch", "node 6 (Relu): expected a chain of operators", split, standard())
    foreign = gemms()
    foreign[1] = node("Relu", ["t1"], ["a1"], domain="com.example")
    refused("domain", "node 2 (Relu): expected affine operators", foreign, standard())
    old = gemms()
    refused("opset6", "expected an import of ONNX operators from opset 7 on", old, standard(), opset=6)
    text = [helper.make_tensor("W1", TensorProto.STRING, (3, 2), [b"1"] * 6)]
    others = [t for t in standard() if t.name != "W1"]
    refused("strings", "W1: expected Booleans, integers or floating-point", gemms(), text + others)
    zero = gemms(last="g") + [node("Div", ["g", "none"], ["y"])]
    refused("zero", "node 6 (Div): expected a constant other than 0", zero, standard() + [raw("none", 0)])
    wide = gemms()[:3] + [node("Identity", ["t2"], ["y"])]
    refused("two-outputs", "expected one output of the last layer, found 2", wide, standard())
    square = gemms(last="g") + [node("Mul", ["g", "g"], ["y"])]
    refused("square", "node 6 (Mul): expected a constant", square, standard())
    batch = [node("Reshape", ["x", "all"], ["r"]), *gemms("r")]
    refused(
        "reshaped-batch",
        "node 1 (Reshape): expected a shape with a row of values for each point",
        batch,
        standard() + [raw("all", [2, 2, -1], TensorProto.INT64)],
    )
    rounded = [node("Cast", ["D1"], ["W1"], to=FLOAT), *gemms()]
    doubles = raw("D1", W1 + 1 / 3, DOUBLE)
    refused("rounding-cast", "node 1 (Cast): expected numbers that float32 has", rounded, others + [doubles])


def escaping():
    for name, location, message in (
        ("external-up", "../onnx/external.data", "W1: expected a file beside the model"),
        ("external-root", "/etc/hostname", "W1: expected a file beside the model"),
        ("external-none", "none.data", "W1: expected the file \"none.data\" beside the model"),
        ("external-folder", ".", "W1: expected a file beside the model"),
    ):
        write_external(name, location, message)
    write_external("external-short", "external.data", "W1: expected 24 bytes from byte", offset="100")
    write_external("external-length", "external.data", "W1: expected 24 bytes, found the length", length="8")
    write_external("external-offset", "external.data", "W1: expected a number as offset", offset="-4")


def write_external(name, location, message, **more):
    tensor = TensorProto(name="W1", data_type=FLOAT, dims=(3, 2))
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in {"location": location, **more}.items():
        tensor.external_data.add(key=key, value=value)
    others = [t for t in standard() if t.name != "W1"]
    made = model(gemms(), [tensor] + others)
    (HERE / f"{name}.onnx").write_bytes(made.SerializeToString())
    REFUSED[name] = message


network()
for group in (plain, split, moves, arithmetic, maxima, constants, external, unsupported, escaping):
    group()
(HERE / "refused.txt").write_text(
    "".join(f"{name}\t{message}\n" for name, message in sorted(REFUSED.items()))
)
