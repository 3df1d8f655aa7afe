/// Percentiles of durations some of which had not ended when one looked.
///
/// Leaving those out would make a hall full of people look quick, counting them as ended would too. The product-limit
/// estimator (Kaplan and Meier, "Nonparametric estimation from incomplete observations", JASA 53, 1958) lets each count
/// for as long as it is known to have lasted. It takes it that those who leave or are still there would have waited
/// like the others. Where all have ended, its percentile is the nearest rank (Hyndman and Fan, "Sample quantiles in
/// statistical packages", The American Statistician 50, 1996, type 1): the smallest duration that at least the share
/// `p` did not exceed.
enum ProductLimit {
    /// Far below one part in the number of durations, far above the rounding of as many products.
    private static let tolerance = 1e-9

    /// - Parameters:
    ///   - shares: ascending, each above 0 and below 1.
    ///   - durations: ascending, of equal ones those that ended first.
    /// - Returns: one a share, in order; `nil` without durations. Where too many of the longest had not ended, the
    ///   longest as a lower bound.
    static func percentiles(_ shares: [Double], of durations: [DurationSample]) -> [Percentile?] {
        guard let longest = durations.last else { return shares.map { _ in nil } }
        var percentiles: [Percentile?] = []
        var surviving = 1.0
        for (index, duration) in durations.enumerated() where !duration.isCensored {
            let atRisk = durations.count - index
            surviving *= Double(atRisk - 1) / Double(atRisk)
            while percentiles.count < shares.count, surviving <= 1 - shares[percentiles.count] + tolerance {
                percentiles.append(Percentile(minutes: duration.milliseconds.inMinutes, isLowerBound: false))
            }
            if percentiles.count == shares.count { break }
        }
        let bound = Percentile(minutes: longest.milliseconds.inMinutes, isLowerBound: true)
        return percentiles + Array(repeating: bound, count: shares.count - percentiles.count)
    }
}
