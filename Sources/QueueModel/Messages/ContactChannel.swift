/// By which way a citizen is told.
package enum ContactChannel: String, Hashable, Sendable, Codable, CaseIterable {
    case sms
    case zalo
}
