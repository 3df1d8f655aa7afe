import Foundation
import QueueModel
import QueueStore

/// Somebody who agreed, with two templates whose bytes nothing else has.
struct SubjectSample {
    let subject: Subject
    let consent: Consent
    let records: [SealedRecord]

    init(_ number: UInt8) throws {
        let id = SubjectID(rawValue: String(repeating: "0\(number)", count: 16))
        subject = Subject(
            id: id,
            enrolledAt: monday8,
            expiresAt: monday8.advanced(byMilliseconds: Int64(number) * 86_400_000),
            lastSeenDay: try Office.sample().day(at: monday8)
        )
        consent = Consent(
            textVersion: "2026-11-27-0123abcd",
            language: number.isMultiple(of: 2) ? .english : .vietnamese,
            screen: "kiosk",
            givenBy: number.isMultiple(of: 2) ? .representative : .citizen,
            givenAt: monday8
        )
        records = (0..<2).map { index in
            SealedRecord(
                subject: id,
                index: index,
                model: "sface-2021dec",
                modelSHA256: String(repeating: "a", count: 64),
                keyID: "0123456789abcdef",
                sealed: Data((0..<552).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ index &+ 31 * Int(number)) })
            )
        }
    }
}

extension SealedRecord {
    /// The same under another key.
    var renewed: SealedRecord {
        SealedRecord(
            subject: subject,
            index: index,
            model: model,
            modelSHA256: modelSHA256,
            keyID: "fedcba9876543210",
            sealed: Data(sealed.reversed())
        )
    }
}

extension Erasure {
    static func sample(receipt: String = "0000-0000-0000", cause: Cause = .desk) -> Erasure {
        Erasure(receipt: receipt, at: monday8.advanced(byMilliseconds: 60_000), cause: cause)
    }
}
