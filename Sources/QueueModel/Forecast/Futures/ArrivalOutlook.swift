/// Who may still come and go before those who are here: people with priority, and those whose service a counter prefers.
/// Everybody else who comes later is called later and changes no wait.
package struct ArrivalOutlook: Sendable {
    /// Those who came lately; the ones to come are drawn from them.
    package let examples: [WaitingEntry]
    package let perMinute: Double

    package static let none = ArrivalOutlook(examples: [], overMinutes: 1)

    /// How far back the examples reach.
    static let windowMinutes = 30.0

    package init(examples: [WaitingEntry], overMinutes minutes: Double) {
        self.examples = examples
        perMinute = Double(examples.count) / minutes
    }
}
