/// Who described the office that is in force: the configuration does until a supervisor has changed it.
package enum OfficeSource: String, Hashable, Sendable, Codable, CaseIterable {
    case configuration
    case supervisor
}
