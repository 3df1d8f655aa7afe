/// A text with places to fill in: `Number {ticket}, please go to {counter}.`
package struct Wording: Hashable, Sendable {
    /// It names a place that there is not.
    package struct UnknownPlace: Error, Hashable {
        package let name: String
    }

    private enum Part: Hashable, Sendable {
        case literal(Substring)
        case place(MessagePlace)
    }

    private let parts: [Part]

    /// - Parameter known: the places that it may name.
    package init(_ text: String, known: Set<MessagePlace> = Set(MessagePlace.allCases)) throws(UnknownPlace) {
        var parts: [Part] = []
        var rest = text[...]
        while let match = rest.firstMatch(of: /\{([A-Za-z][A-Za-z.]*)\}/) {
            guard let place = MessagePlace(rawValue: String(match.1)), known.contains(place) else {
                throw UnknownPlace(name: String(match.1))
            }
            parts += [.literal(rest[..<match.range.lowerBound]), .place(place)]
            rest = rest[match.range.upperBound...]
        }
        self.parts = parts + [.literal(rest)]
    }

    package var places: Set<MessagePlace> {
        Set(parts.compactMap { if case .place(let place) = $0 { place } else { nil } })
    }

    /// - Parameter escape: makes a value fit for where it stands.
    package func filled(
        with values: [MessagePlace: String],
        escapedBy escape: (String) -> String = { $0 }
    ) -> String {
        parts.map { part in
            switch part {
            case .literal(let text): String(text)
            case .place(let place): escape(values[place] ?? "")
            }
        }.joined()
    }
}
