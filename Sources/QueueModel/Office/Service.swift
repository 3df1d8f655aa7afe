/// A kind of matter citizens come with.
package struct Service: Hashable, Sendable, Identifiable {
    package let id: ServiceID
    /// `A` to `Z`, the first character of its ticket numbers; `Office` checks it.
    package let letter: String
    package let name: LocalizedText
    /// How long serving one citizen is expected to take, in minutes, until the day's own figures tell.
    package let expectedMinutes: Double
    /// How long a citizen should wait for it at most, in minutes.
    package let targetWaitMinutes: Double

    package static let standardTargetWaitMinutes = 15.0

    package init(
        id: ServiceID,
        letter: String,
        name: LocalizedText,
        expectedMinutes: Double,
        targetWaitMinutes: Double = standardTargetWaitMinutes
    ) {
        self.id = id
        self.letter = letter
        self.name = name
        self.expectedMinutes = expectedMinutes
        self.targetWaitMinutes = targetWaitMinutes
    }

    static func isLetter(_ text: String) -> Bool {
        text.utf8.count == 1 && ("A"..."Z").contains(text)
    }
}

extension Service: Codable {
    private enum CodingKeys: CodingKey {
        case id, letter, name, expectedMinutes, targetWaitMinutes
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            id: container.decode(ServiceID.self, forKey: .id),
            letter: container.decode(String.self, forKey: .letter),
            name: container.decode(LocalizedText.self, forKey: .name),
            expectedMinutes: container.decode(Double.self, forKey: .expectedMinutes),
            targetWaitMinutes: container.decodeIfPresent(Double.self, forKey: .targetWaitMinutes)
                ?? Self.standardTargetWaitMinutes
        )
    }
}
