/// Which keys a JSON document may have, at every depth.
indirect enum KnownKeys: Sendable {
    /// A text, a number, a truth value or null, which whoever reads it checks.
    case value
    case object([String: KnownKeys])
    case list(of: KnownKeys)
    /// An object whose keys are checked by whoever reads it.
    case map(to: KnownKeys)

    /// The way to the first key that is not known, such as `services.0.colour`.
    func firstStranger(in json: JSONTree) -> String? {
        switch (self, json) {
        case (.object(let known), .object(let members)):
            members.sorted { $0.key < $1.key }.lazy.compactMap { name, member in
                guard let keys = known[name] else { return name }
                return keys.firstStranger(in: member).map { "\(name).\($0)" }
            }.first
        case (.map(let keys), .object(let members)):
            members.sorted { $0.key < $1.key }.lazy.compactMap { name, member in
                keys.firstStranger(in: member).map { "\(name).\($0)" }
            }.first
        case (.list(let keys), .list(let elements)):
            elements.enumerated().lazy.compactMap { index, element in
                keys.firstStranger(in: element).map { "\(index).\($0)" }
            }.first
        default: nil
        }
    }
}
