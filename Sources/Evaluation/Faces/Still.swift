package import FaceMatch

/// What one picture of a folder gave.
package struct Still: Sendable {
    package enum Outcome: Sendable {
        case face(Shot)
        /// A failure to enrol (ISO/IEC 19795-1): the picture is sound, but no face is found in it.
        case noFace
        /// Not a JPEG, or a broken one; why.
        case unreadable(String)
    }

    /// The picture's most prominent face.
    package struct Shot: Sendable {
        package let template: Template
        package let quality: FaceQuality
        /// Why it would not be enrolled; nil if it would.
        package let refusal: ShotRefusal?

        package init(template: Template, quality: FaceQuality, refusal: ShotRefusal? = nil) {
            self.template = template
            self.quality = quality
            self.refusal = refusal
        }
    }

    package let path: String
    package let outcome: Outcome
    /// From the file to the template.
    package let duration: Duration

    package init(path: String, outcome: Outcome, duration: Duration) {
        self.path = path
        self.outcome = outcome
        self.duration = duration
    }

    package var shot: Shot? {
        if case .face(let shot) = outcome { shot } else { nil }
    }
}
