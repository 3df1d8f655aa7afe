/// A group of citizens who go first by law. A citizen or a clerk declares it; it is never inferred from a face.
package struct PriorityClass: Hashable, Sendable, Codable, Identifiable {
    package let id: PriorityID
    package let name: LocalizedText
    /// Lower ranks go first; equal ranks go by arrival.
    package let rank: Int
    /// In full years, where belonging is a question of age.
    package let fromAge: Int?

    package static let rankRange = 1...99
    package static let ageRange = 1...120

    package init(id: PriorityID, name: LocalizedText, rank: Int, fromAge: Int? = nil) {
        self.id = id
        self.name = name
        self.rank = rank
        self.fromAge = fromAge
    }

    /// The name with the age, as a screen offers it.
    package var label: LocalizedText {
        guard let fromAge else { return name }
        return LocalizedText(vi: "\(name.vi) (từ \(fromAge) tuổi)", en: "\(name.en) (aged \(fromAge) or over)")
    }

    /// What an office starts with. An elderly person is one of 60 or over (Law on the Elderly 39/2009/QH12, article 2).
    package static let standard = [
        PriorityClass(
            id: "merit",
            name: LocalizedText(vi: "Người có công với cách mạng", en: "Person of merit"),
            rank: 1
        ),
        PriorityClass(
            id: "disabled",
            name: LocalizedText(vi: "Người khuyết tật nặng", en: "Severely disabled person"),
            rank: 1
        ),
        PriorityClass(
            id: "elderly",
            name: LocalizedText(vi: "Người cao tuổi", en: "Elderly person"),
            rank: 2,
            fromAge: 60
        ),
        PriorityClass(id: "pregnant", name: LocalizedText(vi: "Phụ nữ mang thai", en: "Pregnant woman"), rank: 2),
        PriorityClass(
            id: "child",
            name: LocalizedText(vi: "Người có con nhỏ đi cùng", en: "With a small child"),
            rank: 3
        ),
    ]
}
