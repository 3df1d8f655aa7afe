package import Foundation
package import QueueModel

/// A sealed template as it is kept. What it holds nobody here can read; the rest says what opens it.
package struct SealedRecord: Hashable, Sendable {
    package let subject: SubjectID
    /// Of the subject's templates, from 0.
    package let index: Int
    /// Name and SHA-256 of the model that made the template.
    package let model: String
    package let modelSHA256: String
    /// The id of the master key whose transform turned it.
    package let keyID: String
    package let sealed: Data

    package init(
        subject: SubjectID,
        index: Int,
        model: String,
        modelSHA256: String,
        keyID: String,
        sealed: Data
    ) {
        self.subject = subject
        self.index = index
        self.model = model
        self.modelSHA256 = modelSHA256
        self.keyID = keyID
        self.sealed = sealed
    }
}
