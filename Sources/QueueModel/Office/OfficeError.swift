/// Why a configuration does not describe an office that can work.
package enum OfficeError: Error, Hashable, Sendable {
    /// Ids stand in addresses: letters, digits, `-`, `_` and `.` only, and at least one.
    case invalidIdentifier(String)
    case unknownTimeZone(String)
    case noServices
    case noCounters
    case duplicateService(ServiceID)
    case duplicateCounter(CounterID)
    case invalidLetter(String, of: ServiceID)
    case duplicateLetter(String, of: ServiceID)
    /// Not within `Office.expectedMinutesRange`.
    case invalidExpectedMinutes(Double, of: ServiceID)
    case unknownDefaultService(ServiceID)
    case counterServesNothing(CounterID)
    case counterServesUnknown(CounterID, ServiceID)
    case serviceWithoutCounter(ServiceID)
    /// Not within `Office.expectedMinutesRange`.
    case invalidTargetWait(Double, of: ServiceID)
    case counterPrefersUnserved(CounterID, ServiceID)
    case counterInUnknownHall(CounterID, HallID)
    /// A break ends before it begins, or two overlap.
    case invalidBreaks(CounterID)
    /// A session ends before it begins, or two overlap.
    case invalidSessions(Weekday)
    case duplicateHall(HallID)
    case duplicateStaff(StaffID)
    case duplicatePriorityClass(PriorityID)
    /// Not within `PriorityClass.rankRange`.
    case invalidRank(Int, of: PriorityID)
    /// Not within `PriorityClass.ageRange`.
    case invalidAge(Int, of: PriorityID)
    case routingToUnknown(RoutingRule.Code, ServiceID)
    /// Not within `Arrival.dossierRange`.
    case invalidDossiers(Int)
    case invalidRule(String, Int, allowed: ClosedRange<Int>)
}

extension OfficeError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .invalidIdentifier(let id): "id “\(id)”: only letters, digits, “-”, “_” and “.” are allowed"
        case .unknownTimeZone(let name): "time zone “\(name)” is unknown; write it like Asia/Ho_Chi_Minh"
        case .noServices: "the office has no service"
        case .noCounters: "the office has no counter"
        case .duplicateService(let id): "service “\(id)” stands twice"
        case .duplicateCounter(let id): "counter “\(id)” stands twice"
        case .invalidLetter(let letter, let id): "service “\(id)”: letter “\(letter)” is not one of A to Z"
        case .duplicateLetter(let letter, let id): "service “\(id)”: letter \(letter) belongs to another service"
        case .invalidExpectedMinutes(let minutes, let id):
            "service “\(id)”: expected minutes \(minutes) are not within \(Office.expectedMinutesRange)"
        case .unknownDefaultService(let id): "default service “\(id)” is not among the services"
        case .counterServesNothing(let id): "counter “\(id)” serves no service"
        case .counterServesUnknown(let id, let service): "counter “\(id)” serves “\(service)”, which does not exist"
        case .serviceWithoutCounter(let id): "no counter serves “\(id)”: its tickets would wait for ever"
        case .invalidTargetWait(let minutes, let id):
            "service “\(id)”: target wait \(minutes) is not within \(Office.expectedMinutesRange)"
        case .counterPrefersUnserved(let id, let service):
            "counter “\(id)” prefers “\(service)”, which it does not serve"
        case .counterInUnknownHall(let id, let hall): "counter “\(id)” stands in hall “\(hall)”, which does not exist"
        case .invalidBreaks(let id): "counter “\(id)”: its breaks are not in order or overlap"
        case .invalidSessions(let weekday): "the sessions of \(weekday.rawValue) are not in order or overlap"
        case .duplicateHall(let id): "hall “\(id)” stands twice"
        case .duplicateStaff(let id): "staff id “\(id)” stands twice"
        case .duplicatePriorityClass(let id): "priority class “\(id)” stands twice"
        case .invalidRank(let rank, let id):
            "priority class “\(id)”: rank \(rank) is not within \(PriorityClass.rankRange)"
        case .invalidAge(let age, let id): "priority class “\(id)”: age \(age) is not within \(PriorityClass.ageRange)"
        case .routingToUnknown(let rule, let id): "routing rule \(rule.rawValue) names “\(id)”, which does not exist"
        case .invalidDossiers(let count): "\(count) dossiers are not within \(Arrival.dossierRange)"
        case .invalidRule(let name, let value, let allowed): "rule \(name): \(value) is not within \(allowed)"
        }
    }
}
