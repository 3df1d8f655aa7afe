import FaceMatch
import QueueStore
import Reception
import Subjects

extension Daemon {
    /// Who remembers citizens; without a key it only forgets those from before.
    func subjectDesk(on log: SQLiteEventLog, policy: DecisionPolicy) -> SubjectDesk {
        SubjectDesk(
            store: SQLiteSubjectStore(log),
            keyFile: settings.subjects.keyFile,
            masterKeyFile: settings.subjects.masterKeyFile,
            settings: SubjectSettings(
                office: settings.office,
                keepDays: settings.subjects.keepDays,
                policy: policy
            ),
            logger: logger,
            now: { .now }
        )
    }

    func keeping(_ subjects: SubjectDesk) -> SupportingService {
        SupportingService(name: "subjects") { await SubjectKeeper(desk: subjects).run() }
    }
}
