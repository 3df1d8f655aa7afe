import QueueModel

/// Finds a service by what somebody writes for it: its id, its letter, or its name in either language.
struct ServiceNames {
    /// What a list of the services shows.
    let known: [String]
    private let byName: [String: ServiceID]
    private var found: [String: ServiceID?] = [:]

    init(_ office: Office) {
        known = office.services.map { "\($0.id) (\($0.name.vi))" }
        let names = office.services.flatMap { service in
            [service.id.rawValue, service.letter, service.name.vi, service.name.en]
                .map { (Heading.normalised($0), service.id) }
        }
        byName = Dictionary(names) { first, _ in first }
    }

    mutating func service(_ text: String) -> ServiceID? {
        if let known = found[text] { return known }
        let service = byName[Heading.normalised(text)]
        found[text] = service
        return service
    }
}
