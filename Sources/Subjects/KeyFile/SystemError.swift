internal import Glibc

/// What the operating system answered.
struct SystemError: Error, CustomStringConvertible {
    let number: Int32

    var description: String { String(cString: strerror(number)) }

    static var last: SystemError { SystemError(number: errno) }

    /// Calls again while a signal interrupts.
    static func checked<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
        while true {
            let result = call()
            if result >= 0 { return result }
            guard errno == EINTR else { throw .last }
        }
    }
}
