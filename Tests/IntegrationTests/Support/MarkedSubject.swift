import CSIMD
import FaceMatch
import Foundation
import QueueModel
import QueueStore
import Reception
import Subjects
import Testing

/// Somebody whose template the test knows, and so can look for in every form that it takes.
struct MarkedSubject {
    let id = SubjectID.random()
    let key = SubjectKey()
    let masterKey: MasterKey
    /// As the embedder would give it.
    let plain: Template
    /// As it is stored and searched.
    let turned: Template
    let record: SealedRecord

    init(masterKeys: MasterKeys) throws {
        masterKey = masterKeys.current
        plain = try Template(normalising: (0..<Template.dimension).map { _ in .random(in: -1...1) })
        turned = try RenewalTransform(masterKey)(plain)
        record = try SealedRecord(
            SealedTemplate.Content(template: turned, quality: 0.9, takenAt: .testStart),
            of: id,
            index: 0,
            model: (ModelCatalog.embedder.name, ModelCatalog.embedder.sha256),
            office: "main",
            masterKey: masterKey,
            key: key
        )
    }

    /// Writes them as an enrolment does.
    func plant(in store: SQLiteSubjectStore, keys: SubjectKeyFile, expiresAt: Timestamp = .distantFuture) async throws {
        try keys.keep([(id, key)], under: masterKey)
        let subject = Subject(
            id: id,
            enrolledAt: .testStart,
            expiresAt: expiresAt,
            lastSeenDay: try #require(ServiceDay("2026-11-27"))
        )
        let consent = Consent(
            textVersion: ConsentText(keepDays: 365).version,
            language: .vietnamese,
            screen: "kiosk",
            givenBy: .citizen,
            givenAt: .testStart
        )
        try await store.enrol(subject, [record], consent: consent)
    }

    /// Everything that shows the face or opens the record, in parts from the middle: the allocator writes over the
    /// beginning of what is freed.
    var secrets: [String: Data] {
        var needles: [String: Data] = [:]
        for (form, template) in ["plain": plain, "turned": turned] {
            let bytes = template.values.withUnsafeBytes { Data($0) }
            for first in [32, 200, 400] { needles["\(form) floats at \(first)"] = bytes[first..<first + 32] }
        }
        needles["first half of the key"] = key.bytes.prefix(16)
        needles["second half of the key"] = key.bytes.suffix(16)
        return needles.merging(codedRow) { first, _ in first }.mapValues { Data($0) }
    }

    /// What a gallery holds of the turned template: 24 bits a dimension, in planes.
    var codedRow: [String: Data] {
        let extent = turned.values.map(abs).max() ?? 0
        let scale = Double((1 << 23) - 1) / Double(extent)
        let bits = turned.values.map { (1 << 23) + Int32((Double($0) * scale).rounded()) }
        var block = csimd_block()
        var row = csimd_row()
        csimd_write(&block, &row, 0, bits, extent, 0)
        return [
            "upper bits": withUnsafeBytes(of: block) { Data($0.prefix(64)) },
            "middle bits": withUnsafeBytes(of: row) { Data($0.prefix(64)) },
            "lower bits": withUnsafeBytes(of: row) { Data($0.dropFirst(64).prefix(256)) },
        ]
    }
}

extension Timestamp {
    /// 2026-11-27.
    static let testStart = Timestamp(milliseconds: 1_795_737_600_000)
}
