internal import Crypto
package import FaceMatch
package import Foundation
package import QueueModel

/// A template that only the subject's own key opens, and only as the record that it was sealed as.
package struct SealedTemplate: Sendable {
    /// What a record is sealed to: moved to another place, it doesn't open.
    package struct Binding: Hashable, Sendable {
        package let office: OfficeID
        package let subject: SubjectID
        package let index: Int
        /// `ModelDescription.name` and `.sha256` of the model that made it.
        package let model: String
        package let modelSHA256: String
        /// Whose ``RenewalTransform`` it was turned by.
        package let masterKey: String

        package init(
            office: OfficeID,
            subject: SubjectID,
            index: Int,
            model: String,
            modelSHA256: String,
            masterKey: String
        ) {
            self.office = office
            self.subject = subject
            self.index = index
            self.model = model
            self.modelSHA256 = modelSHA256
            self.masterKey = masterKey
        }

        /// Each part with its length before it, so that no two bindings are the same bytes.
        fileprivate var bytes: Data {
            let parts = [
                "FaceQueue template 1", office.rawValue, subject.rawValue, String(index), model, modelSHA256, masterKey,
            ]
            return parts.reduce(into: Data()) { bytes, part in
                withUnsafeBytes(of: UInt32(part.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
                bytes.append(contentsOf: part.utf8)
            }
        }
    }

    /// What is sealed.
    package struct Content: Sendable, Equatable {
        /// Turned by the ``RenewalTransform`` of the binding's master key.
        package let template: Template
        /// 0 … 1.
        package let quality: Float
        package let takenAt: Timestamp

        package init(template: Template, quality: Float, takenAt: Timestamp) {
            self.template = template
            self.quality = quality
            self.takenAt = takenAt
        }
    }

    /// 128 floats, the quality as a float, milliseconds since 1970; little-endian.
    private static let plainCount = Template.dimension * 4 + 4 + 8

    /// Nonce, cipher text, tag.
    package let bytes: Data

    package init(bytes: Data) {
        self.bytes = bytes
    }

    /// - Throws: `subject-keys-failed`, which can't happen with keys of 256 bits.
    package init(_ content: Content, as binding: Binding, with key: SubjectKey) throws(SubjectKeyError) {
        var plain = Self.plain(content)
        defer {
            Memory.wipe(&plain)
            Memory.overwriteKeySchedule()
        }
        guard let bytes = try? AES.GCM.seal(plain, using: key.key, authenticating: binding.bytes).combined else {
            throw SubjectKeyError(.keysFailed, "a template was not sealed")
        }
        self.init(bytes: bytes)
    }

    /// - Throws: `subject-record-unreadable` unless it was sealed as this record with this key.
    package func open(as binding: Binding, with key: SubjectKey) throws(SubjectKeyError) -> Content {
        defer { Memory.overwriteKeySchedule() }
        guard let box = try? AES.GCM.SealedBox(combined: bytes),
            var plain = try? AES.GCM.open(box, using: key.key, authenticating: binding.bytes)
        else { throw SubjectKeyError(.recordUnreadable, "a template does not open") }
        defer { Memory.wipe(&plain) }
        guard plain.count == Self.plainCount, let content = Self.content(of: plain) else {
            throw SubjectKeyError(.recordUnreadable, "a template has an unknown form")
        }
        return content
    }

    private static func plain(_ content: Content) -> Data {
        var plain = Data(count: plainCount)
        plain.withUnsafeMutableBytes { bytes in
            content.template.withValues { values in
                for (index, value) in values.enumerated() {
                    bytes.storeBytes(of: value.bitPattern.littleEndian, toByteOffset: 4 * index, as: UInt32.self)
                }
            }
            let end = 4 * Template.dimension
            bytes.storeBytes(of: content.quality.bitPattern.littleEndian, toByteOffset: end, as: UInt32.self)
            bytes.storeBytes(of: content.takenAt.milliseconds.littleEndian, toByteOffset: end + 4, as: Int64.self)
        }
        return plain
    }

    private static func content(of plain: Data) -> Content? {
        plain.withUnsafeBytes { bytes in
            let number = {
                Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self)))
            }
            guard
                let template = try? Template(filling: { values in
                    for index in values.indices { values[index] = number(4 * index) }
                })
            else { return nil }
            let end = 4 * Template.dimension
            let takenAt = Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: end + 4, as: Int64.self))
            return Content(template: template, quality: number(end), takenAt: Timestamp(milliseconds: takenAt))
        }
    }
}
