import Foundation

/// Holds a value against a schema of the description (JSON Schema 2020-12, as far as the description uses it), more
/// strictly than the schema says: a key that it does not name is a fault too.
struct SchemaCheck: Sendable {
    private let document: JSONValue
    private let patterns: [String: NSRegularExpression]

    /// What says nothing about a value.
    private static let annotations: Set<String> = [
        "title", "description", "default", "examples", "format", "discriminator", "contentMediaType",
    ]

    init(_ document: JSONValue) throws {
        self.document = document
        let texts = Self.patterns(in: document)
        patterns = try Dictionary(uniqueKeysWithValues: texts.map { ($0, try NSRegularExpression(pattern: $0)) })
    }

    /// What is wrong with the value, each fault with the way to it.
    func faults(of value: JSONValue, against schema: JSONValue, at path: String = "$") -> [String] {
        var verdict = Verdict()
        apply(schema, to: value, at: path, &verdict)
        let strangers = verdict.faults.isEmpty ? Set(value.members.keys).subtracting(verdict.known) : []
        return verdict.faults + strangers.sorted().map { "\(path).\($0): not described" }
    }

    func resolved(_ schema: JSONValue) -> JSONValue {
        guard let reference = schema["$ref"]?.string else { return schema }
        let parts = reference.dropFirst(2).split(separator: "/")
        return parts.reduce(Optional(document)) { $0?[String($1)] } ?? .null
    }

    private struct Verdict {
        var faults: [String] = []
        /// The keys of the object that some part of the schema names.
        var known: Set<String> = []
    }

    private func apply(_ schema: JSONValue, to value: JSONValue, at path: String, _ verdict: inout Verdict) {
        for (keyword, rule) in schema.members.sorted(by: { $0.key < $1.key }) {
            switch keyword {
            case "$ref": apply(resolved(schema), to: value, at: path, &verdict)
            case "allOf": for part in rule.elements { apply(part, to: value, at: path, &verdict) }
            case "anyOf", "oneOf": choose(rule.elements, exactlyOne: keyword == "oneOf", value, at: path, &verdict)
            case "properties", "required", "additionalProperties":
                if case .object(let members) = value {
                    applyToMembers(keyword, rule, members, of: schema, at: path, &verdict)
                }
            case "items": verdict.faults += faults(ofElementsOf: value, against: rule, at: path)
            case let other where Self.annotations.contains(other): break
            default: if !holds(keyword, rule, value) { verdict.faults.append("\(path): not \(keyword) \(rule.brief)") }
            }
        }
    }

    private func choose(
        _ schemas: [JSONValue],
        exactlyOne: Bool,
        _ value: JSONValue,
        at path: String,
        _ verdict: inout Verdict
    ) {
        let verdicts = schemas.map { schema in
            var verdict = Verdict()
            apply(schema, to: value, at: path, &verdict)
            return verdict
        }
        let fitting = verdicts.filter(\.faults.isEmpty)
        guard exactlyOne ? fitting.count == 1 : !fitting.isEmpty else {
            let nearest = verdicts.min { $0.faults.count < $1.faults.count }?.faults ?? []
            verdict.faults.append("\(path): fits \(fitting.count) of \(schemas.count) schemas; \(nearest)")
            return
        }
        for one in fitting { verdict.known.formUnion(one.known) }
    }

    private func applyToMembers(
        _ keyword: String,
        _ rule: JSONValue,
        _ members: [String: JSONValue],
        of schema: JSONValue,
        at path: String,
        _ verdict: inout Verdict
    ) {
        switch keyword {
        case "required":
            let missing = rule.elements.compactMap(\.string).filter { members[$0] == nil }
            verdict.faults += missing.map { "\(path).\($0): missing" }
        case "properties":
            for (name, rule) in rule.members {
                guard let member = members[name] else { continue }
                verdict.known.insert(name)
                verdict.faults += faults(of: member, against: rule, at: "\(path).\(name)")
            }
        default:
            let others = members.filter { schema["properties"]?[$0.key] == nil }
            guard rule != .truth(false) else {
                verdict.faults += others.keys.sorted().map { "\(path).\($0): not described" }
                return
            }
            for (name, member) in others {
                verdict.known.insert(name)
                verdict.faults += faults(of: member, against: rule, at: "\(path).\(name)")
            }
        }
    }

    private func faults(ofElementsOf value: JSONValue, against schema: JSONValue, at path: String) -> [String] {
        value.elements.enumerated().flatMap { faults(of: $1, against: schema, at: "\(path)[\($0)]") }
    }

    /// Whether a keyword about the value alone holds. One that is not known holds for nothing, so that no schema says what
    /// nobody checks.
    private func holds(_ keyword: String, _ rule: JSONValue, _ value: JSONValue) -> Bool {
        switch (keyword, value) {
        case ("type", _): rule.typeNames.contains(where: value.isOf)
        case ("const", _): value == rule
        case ("enum", _): rule.elements.contains(value)
        case ("minimum", .number(let number)): number >= rule.double ?? .infinity
        case ("maximum", .number(let number)): number <= rule.double ?? -.infinity
        case ("minLength", .text(let text)): Double(text.unicodeScalars.count) >= rule.double ?? .infinity
        case ("maxLength", .text(let text)): Double(text.unicodeScalars.count) <= rule.double ?? -1
        case ("minItems", .list(let elements)): Double(elements.count) >= rule.double ?? .infinity
        case ("maxItems", .list(let elements)): Double(elements.count) <= rule.double ?? -1
        case ("pattern", .text(let text)): matches(text, rule.string ?? "")
        case ("minimum", _), ("maximum", _), ("minLength", _), ("maxLength", _), ("minItems", _), ("maxItems", _),
            ("pattern", _):
            true
        default: false
        }
    }

    private func matches(_ text: String, _ pattern: String) -> Bool {
        patterns[pattern]?.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }

    private static func patterns(in value: JSONValue) -> Set<String> {
        switch value {
        case .object(let members):
            members.reduce(into: []) { found, member in
                if member.key == "pattern", let text = member.value.string { found.insert(text) }
                found.formUnion(patterns(in: member.value))
            }
        case .list(let elements): elements.reduce(into: []) { $0.formUnion(patterns(in: $1)) }
        default: []
        }
    }
}

extension JSONValue {
    fileprivate var typeNames: [String] { string.map { [$0] } ?? elements.compactMap(\.string) }

    /// As it stands in a fault.
    fileprivate var brief: String {
        switch self {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .list(let elements): elements.map(\.brief).joined(separator: "|")
        case .null: "null"
        case .truth(let truth): "\(truth)"
        case .object: "…"
        }
    }
}
