/// Why this ticket was called and no other, recorded with every call.
package enum CallReason: Hashable, Sendable {
    case firstInLine
    /// First in line since it kept its place of arrival.
    case keptPlace(KeptPlace)
    case appointment(at: Timestamp)
    case priority(PriorityID)
    /// It waited longer than the office's maximum.
    case overdue
    /// The counter takes this service before others.
    case preferredService(ServiceID)
    /// So many later arrivals went before it that no other may.
    case overtakingBound(times: Int)
    /// A clerk chose it.
    case chosen(ChoiceReason)

    /// A stable name for programs.
    package enum Code: String, Hashable, Sendable, Codable {
        case firstInLine = "first-in-line"
        case keptPlace = "kept-place"
        case appointment
        case priority
        case overdue
        case preferredService = "preferred-service"
        case overtakingBound = "overtaking-bound"
        case chosen
    }

    package var code: Code {
        switch self {
        case .firstInLine: .firstInLine
        case .keptPlace: .keptPlace
        case .appointment: .appointment
        case .priority: .priority
        case .overdue: .overdue
        case .preferredService: .preferredService
        case .overtakingBound: .overtakingBound
        case .chosen: .chosen
        }
    }
}
