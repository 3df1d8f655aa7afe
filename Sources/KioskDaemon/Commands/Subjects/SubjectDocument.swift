import QueueModel
import QueueStore
import Reception

/// What a citizen may get about themselves: everything but the numbers of the template, which tell a person nothing and a
/// thief a lot.
struct SubjectDocument: Encodable {
    struct ConsentDocument: Encodable {
        let textVersion: String
        let language: String
        let screen: String
        let givenBy: String
        let givenAt: String
        let withdrawnAt: String?
    }

    struct TemplateDocument: Encodable {
        let index: Int
        let model: String
    }

    struct ErasureDocument: Encodable {
        let receipt: String
        let at: String
        let cause: String
    }

    struct Texts: Encodable {
        let vi: String
        let en: String
    }

    let subject: String
    let enrolledAt: String?
    let lastSeenDay: String?
    let visits: Int?
    let expiresAt: String?
    let consents: [ConsentDocument]
    let templates: [TemplateDocument]
    let erasure: ErasureDocument?
    let purpose: Texts

    init(_ file: SubjectFile, keepDays: Int) {
        subject = file.id.rawValue
        enrolledAt = file.subject?.enrolledAt.iso8601
        lastSeenDay = file.subject?.lastSeenDay.description
        visits = file.subject?.visits
        expiresAt = file.subject?.expiresAt.iso8601
        consents = file.consents.map { entry in
            ConsentDocument(
                textVersion: entry.consent.textVersion,
                language: entry.consent.language.rawValue,
                screen: entry.consent.screen,
                givenBy: entry.consent.givenBy.rawValue,
                givenAt: entry.consent.givenAt.iso8601,
                withdrawnAt: entry.withdrawnAt?.iso8601
            )
        }
        templates = file.templates.map { TemplateDocument(index: $0.index, model: $0.model) }
        erasure = file.erasure.map {
            ErasureDocument(receipt: $0.receipt, at: $0.at.iso8601, cause: $0.cause.rawValue)
        }
        purpose = Texts(
            vi: """
                Mẫu khuôn mặt đã mã hóa chỉ dùng để nhận ra người này khi họ quay lại, và bị xóa \(keepDays) ngày sau lần \
                đến cuối. Không có ảnh, không có tên; không dùng vào việc khác và không chuyển cho ai.
                """,
            en: """
                The sealed template of the face only serves to recognise this person when they come again, and is erased \
                \(keepDays) days after the last visit. There is no picture and no name; it serves nothing else, and nobody \
                else gets it.
                """
        )
    }

    /// For people to read.
    var lines: [String] {
        var lines = ["subject \(subject)"]
        if let enrolledAt, let lastSeenDay, let visits, let expiresAt {
            lines.append("enrolled \(enrolledAt), last seen \(lastSeenDay), visits \(visits), erased by \(expiresAt)")
        }
        lines += consents.map { consent in
            let end = consent.withdrawnAt.map { ", ended \($0)" } ?? ""
            return "consent to \(consent.textVersion) (\(consent.language)) by the \(consent.givenBy), "
                + "\(consent.screen), \(consent.givenAt)\(end)"
        }
        lines += templates.map { "template \($0.index), sealed, made by \($0.model)" }
        if let erasure { lines.append("forgotten \(erasure.at), receipt \(erasure.receipt), cause \(erasure.cause)") }
        return lines
    }
}
