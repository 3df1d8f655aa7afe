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
    /// Whoever chooses nothing must get a number.
    case defaultServiceClosed(ServiceID)
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
    case tooManyNotices(Int)
    case duplicateNotice(NoticeID)
    /// A text's length is not within `Notice.lengthRange`.
    case invalidNotice(NoticeID, length: Int)
    case invalidRule(String, Int, allowed: ClosedRange<Int>)
}

extension OfficeError {
    /// A stable name for programs.
    package var code: String {
        switch self {
        case .invalidIdentifier: "invalid-identifier"
        case .unknownTimeZone: "unknown-time-zone"
        case .noServices: "no-services"
        case .noCounters: "no-counters"
        case .duplicateService: "duplicate-service"
        case .duplicateCounter: "duplicate-counter"
        case .invalidLetter: "invalid-letter"
        case .duplicateLetter: "duplicate-letter"
        case .invalidExpectedMinutes: "invalid-expected-minutes"
        case .unknownDefaultService: "unknown-default-service"
        case .defaultServiceClosed: "default-service-closed"
        case .counterServesNothing: "counter-serves-nothing"
        case .counterServesUnknown: "counter-serves-unknown"
        case .serviceWithoutCounter: "service-without-counter"
        case .invalidTargetWait: "invalid-target-wait"
        case .counterPrefersUnserved: "counter-prefers-unserved"
        case .counterInUnknownHall: "counter-in-unknown-hall"
        case .invalidBreaks: "invalid-breaks"
        case .invalidSessions: "invalid-sessions"
        case .duplicateHall: "duplicate-hall"
        case .duplicateStaff: "duplicate-staff"
        case .duplicatePriorityClass: "duplicate-priority-class"
        case .invalidRank: "invalid-rank"
        case .invalidAge: "invalid-age"
        case .routingToUnknown: "routing-to-unknown"
        case .invalidDossiers: "invalid-routing-dossiers"
        case .tooManyNotices: "too-many-notices"
        case .duplicateNotice: "duplicate-notice"
        case .invalidNotice: "invalid-notice"
        case .invalidRule: "invalid-rule"
        }
    }
}

extension OfficeError: CustomStringConvertible {
    package var description: String { message.en }
}
