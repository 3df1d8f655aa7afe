import FaceMatch
import Foundation
import QueueModel
import Subjects
import Testing

@Suite("A sealed template")
struct SealedTemplateTests {
    private static let binding = SealedTemplate.Binding(
        office: "ward",
        subject: SubjectID(rawValue: String(repeating: "ab", count: 16)),
        index: 0,
        model: "sface-2021dec",
        modelSHA256: String(repeating: "0", count: 64),
        masterKey: "0123456789abcdef"
    )

    private let key = SubjectKey()
    private let content: SealedTemplate.Content
    private let sealed: SealedTemplate

    init() throws {
        var generator = SplitMix64(seed: 1)
        content = SealedTemplate.Content(
            template: try .random(using: &generator),
            quality: 0.75,
            takenAt: Timestamp(milliseconds: 1_795_395_600_123)
        )
        sealed = try SealedTemplate(content, as: Self.binding, with: key)
    }

    @Test("opens as what it was sealed as")
    func roundTrip() throws {
        let opened = try sealed.open(as: Self.binding, with: key)
        #expect(opened.template.similarity(to: content.template) > 0.999_999)
        #expect(opened.quality == content.quality && opened.takenAt == content.takenAt)
    }

    @Test("never looks the same twice")
    func nonce() throws {
        #expect(try SealedTemplate(content, as: Self.binding, with: key).bytes != sealed.bytes)
    }

    @Test("doesn't open with another subject's key")
    func otherKey() {
        expectUnreadable(sealed, as: Self.binding, with: SubjectKey())
    }

    @Test(
        "doesn't open in another place: office, subject, index, model, the model's file or master key",
        arguments: [
            binding.replacing(office: "other"),
            binding.replacing(subject: SubjectID(rawValue: String(repeating: "ac", count: 16))),
            binding.replacing(index: 1),
            binding.replacing(model: "sface-2022"),
            binding.replacing(modelSHA256: String(repeating: "1", count: 64)),
            binding.replacing(masterKey: "0123456789abcdee"),
            // The same letters, divided otherwise.
            binding.replacing(office: "war", subject: SubjectID(rawValue: "d" + String(repeating: "ab", count: 16))),
        ]
    )
    func swapped(binding: SealedTemplate.Binding) {
        expectUnreadable(sealed, as: binding, with: key)
    }

    @Test("doesn't open with any bit changed")
    func changedBits() {
        for bit in 0..<sealed.bytes.count * 8 {
            var bytes = sealed.bytes
            bytes[bit / 8] ^= 1 << (bit % 8)
            expectUnreadable(SealedTemplate(bytes: bytes), as: Self.binding, with: key)
        }
    }

    @Test("doesn't open with bytes missing or added", arguments: [0, 1, 12, 28, 300, 551, 553, 1_000])
    func changedLength(count: Int) {
        let bytes = (sealed.bytes + Data(count: 500)).prefix(count)
        #expect(count != sealed.bytes.count)
        expectUnreadable(SealedTemplate(bytes: Data(bytes)), as: Self.binding, with: key)
    }

    private func expectUnreadable(
        _ sealed: SealedTemplate,
        as binding: SealedTemplate.Binding,
        with key: SubjectKey,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let error = #expect(throws: SubjectKeyError.self, sourceLocation: sourceLocation) {
            try sealed.open(as: binding, with: key)
        }
        #expect(error?.code == .recordUnreadable, sourceLocation: sourceLocation)
    }
}

extension SealedTemplate.Binding {
    fileprivate func replacing(
        office: OfficeID? = nil,
        subject: SubjectID? = nil,
        index: Int? = nil,
        model: String? = nil,
        modelSHA256: String? = nil,
        masterKey: String? = nil
    ) -> Self {
        Self(
            office: office ?? self.office,
            subject: subject ?? self.subject,
            index: index ?? self.index,
            model: model ?? self.model,
            modelSHA256: modelSHA256 ?? self.modelSHA256,
            masterKey: masterKey ?? self.masterKey
        )
    }
}
