/// Two pictures, and whether they are labelled as one person.
package struct LabelledPair: Sendable, Equatable {
    /// A person's name and the number of one of their pictures, from 1.
    package struct Picture: Sendable, Hashable {
        package let identity: String
        package let number: Int

        package init(identity: String, number: Int) {
            self.identity = identity
            self.number = number
        }
    }

    package let first: Picture
    package let second: Picture
    /// Where it stands in the file, for messages.
    package let line: Int

    package init(first: Picture, second: Picture, line: Int) {
        self.first = first
        self.second = second
        self.line = line
    }

    package var isSamePerson: Bool { first.identity == second.identity }
}
