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
        }
    }
}
