package import QueueModel

/// What one clerk did. For supervisors only.
package struct ClerkFigures: Hashable, Sendable, Codable {
    package let clerk: StaffID
    package let figures: Figures
    package let workload: Workload
}
