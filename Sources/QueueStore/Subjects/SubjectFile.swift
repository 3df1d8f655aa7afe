package import QueueModel

/// Everything that is kept of one subject, but for the sealed templates themselves.
package struct SubjectFile: Hashable, Sendable {
    package let id: SubjectID
    /// Nil once they were forgotten.
    package let subject: Subject?
    package let consents: [ConsentEntry]
    package let templates: [TemplateNote]
    package let erasure: Erasure?

    package init(
        id: SubjectID,
        subject: Subject?,
        consents: [ConsentEntry],
        templates: [TemplateNote],
        erasure: Erasure?
    ) {
        self.id = id
        self.subject = subject
        self.consents = consents
        self.templates = templates
        self.erasure = erasure
    }
}

/// A consent, and when it ended.
package struct ConsentEntry: Hashable, Sendable {
    package let consent: Consent
    package let withdrawnAt: Timestamp?

    package init(consent: Consent, withdrawnAt: Timestamp?) {
        self.consent = consent
        self.withdrawnAt = withdrawnAt
    }
}

/// That there is a template, and what made it.
package struct TemplateNote: Hashable, Sendable {
    package let index: Int
    package let model: String
    package let modelSHA256: String
    package let keyID: String

    package init(_ record: SealedRecord) {
        index = record.index
        model = record.model
        modelSHA256 = record.modelSHA256
        keyID = record.keyID
    }
}
