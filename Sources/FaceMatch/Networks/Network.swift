internal import COpenCV

/// A network that OpenCV runs, owned: made in `init`, destroyed in `deinit`. Not for two threads at a time.
package struct Network: ~Copyable {
    private let handle: OpaquePointer
    private let name: String

    /// Reads a network from an ONNX file, which may be closed afterwards.
    ///
    /// - Throws: `model-unreadable` if OpenCV can't.
    package init(onnx file: borrowing ModelFile, name: String) throws(FaceMatchError) {
        let path = file.path
        var made: OpaquePointer?
        try OpenCV.call(name, code: .modelUnreadable) { message in
            cocv_net_create(path, &made, &message)
        }
        guard let made else {
            throw FaceMatchError(
                code: .modelUnreadable,
                subject: name,
                detail: "OpenCV gave no network"
            )
        }
        handle = made
        self.name = name
    }

    deinit { cocv_net_destroy(handle) }

    /// Runs pictures of equal size through the network in one batch.
    ///
    /// - Throws: `inference-failed` if OpenCV gives up.
    package func forward(_ batch: [Picture], order: ChannelOrder) throws(FaceMatchError) {
        try OpenCV.call(name) { message in
            Self.lend(batch[...]) { sources in
                cocv_net_forward(handle, sources, sources.count, order == .rgb, &message)
            }
        }
    }

    /// One output of the last pass, all values in row-major order.
    ///
    /// - Throws: `model-shape` if the network has no output of that name with that many values.
    func output(_ output: String, count: Int) throws(FaceMatchError) -> [Float] {
        var tensor = cocv_tensor()
        try OpenCV.call(name, code: .modelShape) { message in
            cocv_net_output(handle, output, &tensor, &message)
        }
        guard tensor.count == count else {
            throw FaceMatchError(
                code: .modelShape,
                subject: name,
                detail: "output \(output) has \(tensor.count) values instead of \(count)"
            )
        }
        return [Float](UnsafeBufferPointer(start: tensor.values, count: tensor.count))
    }

    /// Lends the pixels of all pictures at once: each stays pinned while the rest are added.
    private static func lend(
        _ rest: ArraySlice<Picture>,
        after lent: [cocv_picture] = [],
        to body: ([cocv_picture]) -> cocv_status
    ) -> cocv_status {
        guard let next = rest.first else { return body(lent) }
        return next.withSource { lend(rest.dropFirst(), after: lent + [$0], to: body) }
    }
}

/// Which colour plane a network wants first.
package enum ChannelOrder: String, Sendable {
    case bgr
    case rgb
}
