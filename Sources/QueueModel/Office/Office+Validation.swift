extension Office {
    func validate() throws(OfficeError) {
        if let name = identifiers.first(where: { !Self.isIdentifier($0) }) { throw .invalidIdentifier(name) }
        try validateServices()
        try validateHalls()
        try validateCounters()
        try validatePriorityClasses()
        try validateRouting()
        try validateStaff()
        try validateNotices()
        try hours.validate()
        try rules.validate()
    }

    private var identifiers: [String] {
        [id.rawValue] + services.map(\.id.rawValue) + counters.map(\.id.rawValue) + halls.map(\.id.rawValue)
            + staff.map(\.rawValue) + priorityClasses.map(\.id.rawValue) + notices.map(\.id.rawValue)
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
            guard Self.expectedMinutesRange.contains(service.targetWaitMinutes) else {
                throw .invalidTargetWait(service.targetWaitMinutes, of: id)
            }
        }
        guard let standard = service(defaultService) else { throw .unknownDefaultService(defaultService) }
        guard standard.isOpen else { throw .defaultServiceClosed(defaultService) }
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
            try validateDetails(of: counter)
        }
        if let unserved = services.first(where: { counters(serving: $0.id).isEmpty }) {
            throw .serviceWithoutCounter(unserved.id)
        }
    }

    private func validateDetails(of counter: Counter) throws(OfficeError) {
        if let stranger = counter.preferred.first(where: { !counter.services.contains($0) }) {
            throw .counterPrefersUnserved(counter.id, stranger)
        }
        if let hall = counter.hall, !halls.contains(where: { $0.id == hall }) {
            throw .counterInUnknownHall(counter.id, hall)
        }
        guard Session.areInOrder(counter.breaks) else { throw .invalidBreaks(counter.id) }
    }

    private func validateHalls() throws(OfficeError) {
        var seen: Set<HallID> = []
        for hall in halls where !seen.insert(hall.id).inserted { throw .duplicateHall(hall.id) }
    }

    private func validateStaff() throws(OfficeError) {
        var seen: Set<StaffID> = []
        for member in staff where !seen.insert(member).inserted { throw .duplicateStaff(member) }
    }

    private func validateNotices() throws(OfficeError) {
        guard notices.count <= Notice.mostNotices else { throw .tooManyNotices(notices.count) }
        var seen: Set<NoticeID> = []
        for notice in notices {
            guard seen.insert(notice.id).inserted else { throw .duplicateNotice(notice.id) }
            for text in [notice.text.vi, notice.text.en] where !Notice.lengthRange.contains(text.count) {
                throw .invalidNotice(notice.id, length: text.count)
            }
        }
    }

    private func validatePriorityClasses() throws(OfficeError) {
        var seen: Set<PriorityID> = []
        for priority in priorityClasses {
            guard seen.insert(priority.id).inserted else { throw .duplicatePriorityClass(priority.id) }
            guard PriorityClass.rankRange.contains(priority.rank) else {
                throw .invalidRank(priority.rank, of: priority.id)
            }
            if let age = priority.fromAge, !PriorityClass.ageRange.contains(age) {
                throw .invalidAge(age, of: priority.id)
            }
        }
    }

    private func validateRouting() throws(OfficeError) {
        for rule in routing {
            if let id = rule.service, service(id) == nil { throw .routingToUnknown(rule.code, id) }
            if case .agent(let dossiers, _) = rule, !Arrival.dossierRange.contains(dossiers) {
                throw .invalidDossiers(dossiers)
            }
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
