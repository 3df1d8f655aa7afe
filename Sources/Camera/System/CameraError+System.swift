import Glibc

extension CameraError {
    /// A failed system call that has no better explanation.
    static func system(_ code: Code, subject: String, _ errno: Int32) -> CameraError {
        CameraError(code, subject: subject, detail: String(cString: strerror(errno)))
    }
}
