/// A rule of the queue that did not hold, in English.
package struct Violation: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// - Throws: a ``Violation`` that says what should have been, unless it is so.
func demand(_ holds: Bool, _ rule: @autoclosure () -> String) throws(Violation) {
    guard holds else { throw Violation(rule()) }
}
