internal import Glibc

/// What the operating system answered.
struct SystemError: Error, CustomStringConvertible {
    let number: Int32

    var description: String { String(cString: strerror(number)) }

    /// Calls again while a signal interrupts.
    @discardableResult
    static func checked(_ call: () -> Int32) throws(SystemError) -> Int32 {
        while true {
            let result = call()
            if result >= 0 { return result }
            let number = errno
            guard number == EINTR else { throw SystemError(number: number) }
        }
    }
}
