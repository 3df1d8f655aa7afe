internal import FaceMatch
internal import QueueModel
internal import QueueStore
internal import Subjects

extension SubjectDesk {
    /// What is stored of somebody new.
    struct Enrolment {
        let key = SubjectKey()
        let masterKey: MasterKey
        var templates: [Template] = []
        var records: [SealedRecord] = []
    }

    func enrolment(
        of subject: SubjectID,
        _ templates: [KeptTemplate],
        in gallery: ReturningGallery
    ) throws(SubjectDeskError) -> Enrolment {
        var enrolment = Enrolment(masterKey: gallery.masterKey)
        for kept in templates where kept.model == settings.model.name {
            guard let turned = try? gallery.turned(kept.template) else { continue }
            let content = SealedTemplate.Content(template: turned, quality: kept.quality, takenAt: now())
            do throws(SubjectKeyError) {
                let record = try SealedRecord(
                    content,
                    of: subject,
                    index: enrolment.records.count,
                    model: (settings.model.name, settings.model.sha256),
                    office: settings.office.id,
                    masterKey: gallery.masterKey,
                    key: enrolment.key
                )
                enrolment.records.append(record)
            } catch {
                throw .keys(error)
            }
            enrolment.templates.append(turned)
        }
        guard !enrolment.records.isEmpty else { throw .nobodyToRemember }
        return enrolment
    }

    /// Makes it durable: the key first, so that no record is ever without one.
    func keep(_ subject: Subject, _ enrolment: Enrolment, _ consent: Consent) async throws(SubjectDeskError) {
        do throws(SubjectKeyError) {
            try keyFile.keep([(subject.id, enrolment.key)], under: enrolment.masterKey)
        } catch {
            throw .keys(error)
        }
        do throws(StoreError) {
            try await store.enrol(subject, enrolment.records, consent: consent)
        } catch {
            _ = try? keyFile.erase(subject.id)
            throw .notStored(error)
        }
    }
}
