import Hummingbird

/// Where citizens' phones reach the daemon.
package enum PublicAddress: Sendable, Hashable {
    /// They don't: no QR code is shown.
    case none
    /// Such as `https://so.hadong.example`, without a path.
    case at(String)
    /// Where whoever asks has reached it: for the demonstration, whose phone is another window.
    case asAsked

    func address(of token: String, scheme: String, askedAt authority: String?) -> String? {
        switch self {
        case .none: nil
        case .at(let base): "\(base)/t/\(token)"
        case .asAsked: authority.map { "\(scheme)://\($0)/t/\(token)" }
        }
    }
}
