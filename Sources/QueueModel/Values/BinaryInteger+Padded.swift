extension BinaryInteger {
    /// The decimal digits with zeros in front, at least `width` of them.
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
