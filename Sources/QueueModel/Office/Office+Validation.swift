extension Office {
    func validate() throws(OfficeError) {
        let names = [id.rawValue] + services.map(\.id.rawValue) + counters.map(\.id.rawValue)
        if let name = names.first(where: { !Self.isIdentifier($0) }) { throw .invalidIdentifier(name) }
        try validateServices()
        try validateCounters()
    }

    private func validateServices() throws(OfficeError) {
        guard !services.isEmpty else { throw .noServices }
        var seen: Set<ServiceID> = []
        var letters: Set<String> = []
        for service in services {
            let id = service.id
            guard seen.insert(id).inserted else { throw .duplicateService(id) }
            guard Service.isLetter(service.letter) else { throw .invalidLetter(service.letter, of: id) }
            guard letters.insert(service.letter).inserted else { throw .duplicateLetter(service.letter, of: id) }
            guard Self.expectedMinutesRange.contains(service.expectedMinutes) else {
                throw .invalidExpectedMinutes(service.expectedMinutes, of: id)
            }
        }
        guard seen.contains(defaultService) else { throw .unknownDefaultService(defaultService) }
    }

    private func validateCounters() throws(OfficeError) {
        guard !counters.isEmpty else { throw .noCounters }
        var seen: Set<CounterID> = []
        for counter in counters {
            guard seen.insert(counter.id).inserted else { throw .duplicateCounter(counter.id) }
            guard !counter.services.isEmpty else { throw .counterServesNothing(counter.id) }
            if let unknown = counter.services.first(where: { service($0) == nil }) {
                throw .counterServesUnknown(counter.id, unknown)
            }
        }
        if let unserved = services.first(where: { counters(serving: $0.id).isEmpty }) {
            throw .serviceWithoutCounter(unserved.id)
        }
    }

    private static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { isIdentifierByte($0) }
    }

    private static func isIdentifierByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default:
            false
        }
    }
}
