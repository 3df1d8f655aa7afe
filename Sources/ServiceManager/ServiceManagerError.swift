import Glibc

/// Why the service manager could not be told something, or memory not be kept.
package struct ServiceManagerError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A stable name, for the journal.
    package static let code = "service-manager"

    /// What was tried.
    package let call: String
    /// `errno` after it.
    package let reason: Int32

    package var description: String { "\(Self.code): \(call): \(String(cString: strerror(reason)))" }

    /// The result of a call of the C library, which says -1 and leaves the reason in `errno`.
    @discardableResult
    static func checked(_ call: String, _ body: () -> Int32) throws(ServiceManagerError) -> Int32 {
        let result = body()
        guard result >= 0 else { throw ServiceManagerError(call: call, reason: errno) }
        return result
    }
}
