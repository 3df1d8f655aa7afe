/// Why an evaluation could not be made, in one line for the operator.
package struct EvaluationError: Error, Sendable, Equatable {
    /// Stable names of the causes.
    package enum Code: String, Sendable, CaseIterable {
        /// There is no such folder or file, or it can't be read.
        case inputMissing = "input-missing"
        /// It can be read, but is not what it should be: a line of a wrong form, a folder of another layout.
        case inputInvalid = "input-invalid"
        /// The input is sound, but too small for what is asked.
        case tooFew = "too-few"
        /// The result can't be written.
        case outputUnwritable = "output-unwritable"
    }

    package let code: Code
    /// The file or folder that is meant, with a line number where there is one.
    package let subject: String
    /// What was found.
    package let detail: String
    /// What to do about it.
    package let remedy: String

    package init(_ code: Code, subject: String, detail: String, remedy: String) {
        self.code = code
        self.subject = subject
        self.detail = detail
        self.remedy = remedy
    }
}

extension EvaluationError: CustomStringConvertible {
    package var description: String { "\(subject): \(detail) (\(code.rawValue)): \(remedy)" }
}
