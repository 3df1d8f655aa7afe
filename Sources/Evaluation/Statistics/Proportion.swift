/// A share that was counted, and the interval in which the true one lies with 95 % confidence.
package struct Proportion: Codable, Sendable, Equatable {
    package let count: Int
    package let of: Int
    /// `count / of`; 0 of none.
    package let rate: Double
    package let low: Double
    package let high: Double

    /// The 97.5 % point of the normal distribution: two sides make 95 %.
    private static let normalPoint = 1.959_963_984_540_054

    /// The score interval, which holds near 0 and 1 and for small counts too.
    ///
    /// E. B. Wilson: Probable inference, the law of succession, and statistical inference, JASA 22, 1927; recommended
    /// by Brown, Cai and DasGupta: Interval estimation for a binomial proportion, Statistical Science 16(2), 2001.
    package init(_ count: Int, of total: Int) {
        self.count = count
        of = total
        guard total > 0 else {
            (rate, low, high) = (0, 0, 1)
            return
        }
        let (share, size) = (Double(count) / Double(total), Double(total))
        let squared = Self.normalPoint * Self.normalPoint
        let middle = (share + squared / (2 * size)) / (1 + squared / size)
        let half =
            Self.normalPoint / (1 + squared / size)
            * (share * (1 - share) / size + squared / (4 * size * size)).squareRoot()
        rate = share
        low = count == 0 ? 0 : max(0, middle - half)
        high = count == total ? 1 : min(1, middle + half)
    }
}
