internal import COpenCV

/// The one place that reads a `cocv_status`.
package enum OpenCV {
    /// Sets how many threads OpenCV's loops take, in the whole process. One thread costs the least work a face;
    /// two nearly halve the time of an embedding.
    ///
    /// - Throws: `inference-failed` for fewer than one.
    package static func setThreads(_ count: Int) throws(FaceMatchError) {
        try call("setting the number of threads") { message in
            cocv_set_threads(Int32(clamping: count), &message)
        }
    }

    static func call(
        _ subject: String,
        code: FaceMatchError.Code = .inferenceFailed,
        _ body: (inout cocv_message) -> cocv_status
    ) throws(FaceMatchError) {
        var message = cocv_message()
        guard body(&message) != COCV_OK else { return }
        throw FaceMatchError(code: code, subject: subject, detail: message.line)
    }
}

extension cocv_message {
    fileprivate var line: String {
        withUnsafeBytes(of: text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
