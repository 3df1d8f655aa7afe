/// Missed people at one rate of false names, the threshold being set by these very impostors: a property of the model
/// and the pictures, not of the policy.
package struct OperatingPoint: Codable, Sendable, Equatable {
    package let fpir: Double
    package let threshold: Float
    package let fnir: Proportion

    package init(_ tradeOff: ErrorTradeOff, fpir: Double) {
        self.fpir = fpir
        threshold = tradeOff.threshold(falsePositiveRate: fpir)
        fnir = tradeOff.falseNegatives(at: threshold)
    }
}
