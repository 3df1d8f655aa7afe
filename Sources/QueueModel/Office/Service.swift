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
    /// Whether it takes further tickets; those that wait for it are called all the same.
    package internal(set) var isOpen: Bool

    package static let standardTargetWaitMinutes = 15.0

    package init(
        id: ServiceID,
        letter: String,
        name: LocalizedText,
        expectedMinutes: Double,
        targetWaitMinutes: Double = standardTargetWaitMinutes,
        isOpen: Bool = true
    ) {
        self.id = id
        self.letter = letter
        self.name = name
        self.expectedMinutes = expectedMinutes
        self.targetWaitMinutes = targetWaitMinutes
        self.isOpen = isOpen
    }

    static func isLetter(_ text: String) -> Bool {
        text.utf8.count == 1 && ("A"..."Z").contains(text)
    }
}

/// Whether it is open is written for a closed one only.
extension Service: Codable {
    private enum CodingKeys: CodingKey {
        case id, letter, name, expectedMinutes, targetWaitMinutes, isOpen
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            id: container.decode(ServiceID.self, forKey: .id),
            letter: container.decode(String.self, forKey: .letter),
            name: container.decode(LocalizedText.self, forKey: .name),
            expectedMinutes: container.decode(Double.self, forKey: .expectedMinutes),
            targetWaitMinutes: container.decodeIfPresent(Double.self, forKey: .targetWaitMinutes)
                ?? Self.standardTargetWaitMinutes,
            isOpen: container.decodeIfPresent(Bool.self, forKey: .isOpen) ?? true
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(letter, forKey: .letter)
        try container.encode(name, forKey: .name)
        try container.encode(expectedMinutes, forKey: .expectedMinutes)
        try container.encode(targetWaitMinutes, forKey: .targetWaitMinutes)
        if !isOpen { try container.encode(false, forKey: .isOpen) }
    }
}
