/// Why face matching refused or failed, in a form that a log line, a health page and a test can use.
package struct FaceMatchError: Error, Sendable, Equatable {
    /// Stable names of the causes.
    package enum Code: String, Sendable, CaseIterable {
        /// The models directory does not hold the file, or it can't be read.
        case modelMissing = "model-missing"
        /// The file is there, but its SHA-256 is not the pinned one.
        case modelHash = "model-hash"
        /// The bytes are not a network that OpenCV can run.
        case modelUnreadable = "model-unreadable"
        /// The network runs, but its inputs or outputs are not those of the model that was asked for.
        case modelShape = "model-shape"
        /// The models directory does not hold the model's calibration, or it can't be read.
        case calibrationMissing = "calibration-missing"
        /// The calibration is of another form, not monotone, or for another model.
        case calibrationInvalid = "calibration-invalid"
        /// A picture of no size, of too great a size, or with the wrong number of bytes.
        case pictureInvalid = "picture-invalid"
        /// A template that is not 128 finite numbers with a direction.
        case templateInvalid = "template-invalid"
        /// A template that another model made: scores between models mean nothing.
        case templateModel = "template-model"
        /// OpenCV gave up in the middle of the work.
        case inferenceFailed = "inference-failed"
    }

    package let code: Code
    /// What it is about: a file, a picture, a network.
    package let subject: String
    /// What was found, and what was expected.
    package let detail: String
    /// What to do about it.
    package var remedy: String { code.remedy }

    package init(code: Code, subject: String, detail: String) {
        self.code = code
        self.subject = subject
        self.detail = detail
    }
}

extension FaceMatchError: CustomStringConvertible {
    package var description: String { "\(code.rawValue): \(subject): \(detail); \(remedy)" }
}

extension FaceMatchError {
    /// The same finding, blamed on the model: a network's very first pass fails only if it is not the expected one.
    var asModelShape: FaceMatchError { FaceMatchError(code: .modelShape, subject: subject, detail: detail) }
}

extension FaceMatchError.Code {
    fileprivate var remedy: String {
        switch self {
        case .modelMissing, .modelUnreadable, .modelShape: "run `make setup` to fetch the models"
        case .modelHash: "remove the file and run `make setup` to fetch it again"
        case .calibrationMissing, .calibrationInvalid:
            "take it from the release again, or make it: `kioskd evaluate calibrate --images DIR --out FILE`"
        case .pictureInvalid: "check the camera's format and size"
        case .templateInvalid: "drop the template and take a new shot"
        case .templateModel: "take a new shot with the present model"
        case .inferenceFailed: "report this with the log; the next picture is tried by itself"
        }
    }
}
