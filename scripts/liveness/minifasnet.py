"""MiniFASNet, described on its own terms: from Minivision's weights straight to an ONNX graph.

The two networks, V2 and V1SE, have one shape. Widths are read off the weights, and so is whether a block ends in
squeeze-and-excitation. Every batch normalisation is folded into the convolution or the matrix before it, in double
precision, so that the same weights always give the same bytes.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SIDE = 80
CLASSES = 3
OPSET = 11
EPSILON = 1e-5  # of PyTorch's batch normalisation

# Name, blocks (0: a block of its own that halves the picture), in the order in which a picture passes them.
STAGES = [("conv_23", 0), ("conv_3", 4), ("conv_34", 0), ("conv_4", 6), ("conv_45", 0), ("conv_5", 2)]


class Graph:
    """Grows an ONNX graph from the weights, layer by layer."""

    def __init__(self, weights):
        self.weights = {name: np.asarray(value, np.float64) for name, value in weights.items()}
        self.nodes = []
        self.constants = []

    def constant(self, name, value):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value, np.float32), name))
        return name

    def node(self, kind, inputs, output, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [output], output, **attributes))
        return output

    def normalisation(self, name):
        """Factor and offset of a batch normalisation at rest."""
        scale, shift, mean, variance = (
            self.weights[f"{name}.{part}"] for part in ("weight", "bias", "running_mean", "running_var")
        )
        factor = scale / np.sqrt(variance + EPSILON)
        return factor, shift - mean * factor

    def convolution(self, source, name, normalisation, stride=1, padding=0):
        """A convolution with its normalisation; one with a single plane a filter is depthwise."""
        kernel = self.weights[f"{name}.weight"]
        factor, offset = self.normalisation(normalisation)
        return self.node(
            "Conv",
            [
                source,
                self.constant(f"{name}.weight", kernel * factor[:, None, None, None]),
                self.constant(f"{name}.bias", offset),
            ],
            name,
            kernel_shape=list(kernel.shape[2:]),
            strides=[stride, stride],
            pads=[padding] * 4,
            group=kernel.shape[0] if kernel.shape[1] == 1 else 1,
        )

    def unit(self, source, name, stride=1, padding=0):
        """Convolution, normalisation, and a PReLU where the weights have one."""
        output = self.convolution(source, f"{name}.conv", f"{name}.bn", stride, padding)
        if f"{name}.prelu.weight" not in self.weights:
            return output
        slope = self.weights[f"{name}.prelu.weight"]
        return self.node(
            "PRelu", [output, self.constant(f"{name}.prelu.slope", slope[:, None, None])], f"{name}.prelu"
        )

    def block(self, source, name, stride=1):
        """Widen, look around in each plane, narrow; without a stride the input is added again."""
        output = self.unit(source, f"{name}.conv")
        output = self.unit(output, f"{name}.conv_dw", stride=stride, padding=1)
        output = self.unit(output, f"{name}.project")
        if f"{name}.se_module.fc1.weight" in self.weights:
            output = self.excitation(output, f"{name}.se_module")
        return output if stride > 1 else self.node("Add", [source, output], f"{name}.sum")

    def excitation(self, source, name):
        """Weighs the planes by what they hold on average (Hu et al.: Squeeze-and-Excitation Networks, 2018)."""
        output = self.node("GlobalAveragePool", [source], f"{name}.mean")
        output = self.convolution(output, f"{name}.fc1", f"{name}.bn1")
        output = self.node("Relu", [output], f"{name}.relu")
        output = self.convolution(output, f"{name}.fc2", f"{name}.bn2")
        output = self.node("Sigmoid", [output], f"{name}.share")
        return self.node("Mul", [source, output], f"{name}.weighed")

    def head(self, source):
        """Two matrices with nothing but a normalisation between them are one."""
        factor, offset = self.normalisation("bn")
        last = self.weights["prob.weight"]
        matrix = last @ (factor[:, None] * self.weights["linear.weight"])
        flat = self.node("Flatten", [source], "flatten", axis=1)
        return self.node(
            "Gemm",
            [flat, self.constant("classes.weight", matrix), self.constant("classes.bias", last @ offset)],
            "logits",
            transB=1,
        )


def build(weights, name):
    """The ONNX model of MiniFASNet with these weights.

    weights: arrays by the names of the original's state dictionary, without a "module." in front.
    Input `picture`: 1×3×80×80, BGR, 0 … 255 unscaled. Output `logits`: 1×3; after softmax the second is "live".
    """
    graph = Graph(weights)
    output = graph.unit("picture", "conv1", stride=2, padding=1)
    output = graph.unit(output, "conv2_dw", padding=1)
    for stage, blocks in STAGES:
        if blocks == 0:
            output = graph.block(output, stage, stride=2)
        for index in range(blocks):
            output = graph.block(output, f"{stage}.model.{index}")
    output = graph.unit(output, "conv_6_sep")
    output = graph.unit(output, "conv_6_dw")
    graph.head(output)
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            name,
            [helper.make_tensor_value_info("picture", TensorProto.FLOAT, [1, 3, SIDE, SIDE])],
            [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, CLASSES])],
            graph.constants,
        ),
        producer_name="FaceQueue scripts/convert-liveness",
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=6,
    )
    onnx.checker.check_model(model, full_check=True)
    return model
