/// How many dossiers were answered by their deadline, as the office's own software says.
package struct OnTimeFigures: Hashable, Sendable, Codable {
    package let onTime: Int
    package let total: Int

    package init(onTime: Int, total: Int) {
        self.onTime = onTime
        self.total = total
    }

    /// `nil` without a dossier.
    package var share: Double? {
        total > 0 ? Double(onTime) / Double(total) : nil
    }
}
