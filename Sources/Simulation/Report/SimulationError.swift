package import QueueModel

/// Why a simulation gave no report.
package enum SimulationError: Error, Hashable, Sendable {
    case noDays
    /// The simulated office is not one that can work.
    case office(OfficeError)
    /// A simulated clerk asked for what the rules forbid.
    case refused(Refusal)

    /// A stable name for programs.
    package var code: String {
        switch self {
        case .noDays: "no-days"
        case .office: "office-invalid"
        case .refused(let refusal): refusal.code
        }
    }
}
