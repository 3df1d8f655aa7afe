package import QueueModel
package import QueueStore
package import Subjects

extension SealedRecord {
    /// Seals a template that is turned for a master key.
    package init(
        _ content: SealedTemplate.Content,
        of subject: SubjectID,
        index: Int,
        model: (name: String, sha256: String),
        office: OfficeID,
        masterKey: MasterKey,
        key: SubjectKey
    ) throws(SubjectKeyError) {
        let binding = SealedTemplate.Binding(
            office: office,
            subject: subject,
            index: index,
            model: model.name,
            modelSHA256: model.sha256,
            masterKey: masterKey.id
        )
        self.init(
            subject: subject,
            index: index,
            model: model.name,
            modelSHA256: model.sha256,
            keyID: masterKey.id,
            sealed: try SealedTemplate(content, as: binding, with: key).bytes
        )
    }

    /// What the record must have been sealed to.
    package func binding(_ office: OfficeID) -> SealedTemplate.Binding {
        SealedTemplate.Binding(
            office: office,
            subject: subject,
            index: index,
            model: model,
            modelSHA256: modelSHA256,
            masterKey: keyID
        )
    }
}
