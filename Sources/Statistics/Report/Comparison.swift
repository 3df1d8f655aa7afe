/// A report's figures beside those of the range before.
package struct Comparison: Hashable, Sendable, Codable {
    package let range: DateRange
    package let previous: Figures
    package let changes: [KeyFigure: Change]

    init(of current: Figures, with previous: Figures, in range: DateRange) {
        self.range = range
        self.previous = previous
        changes = Dictionary(
            uniqueKeysWithValues: KeyFigure.allCases.map { figure in
                (figure, Change(current: figure.value(in: current), previous: figure.value(in: previous)))
            }
        )
    }
}
