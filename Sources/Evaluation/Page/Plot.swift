/// Lines over two axes, as SVG.
package struct Plot: Sendable {
    package struct Line: Sendable {
        let name: String
        let points: [(x: Double, y: Double)]

        package init(_ name: String, _ points: [(x: Double, y: Double)]) {
            self.name = name
            self.points = points
        }
    }

    /// Distinct for people who don't tell red from green, and each line has its own dashes too.
    private static let styles = [("#1f5fa8", "none"), ("#c2571a", "7 4"), ("#3a7d34", "2 3")]
    private static let (width, height) = (760.0, 380.0)
    private static let (left, right, top, bottom) = (64.0, 16.0, 28.0, 48.0)

    private let x: Axis
    private let y: Axis
    private let lines: [Line]

    package init(x: Axis, y: Axis, lines: [Line]) {
        self.x = x
        self.y = y
        self.lines = lines
    }

    package var svg: String {
        let label = "\(y.label) / \(x.label)".escaped
        return """
            <svg viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" role="img" aria-label="\(label)" \
            font-family="system-ui, sans-serif" font-size="13">
            \(grid)\(lines.indices.map(line).joined())</svg>

            """
    }

    private var grid: String {
        let (bottom, right) = (Self.height - Self.bottom, Self.width - Self.right)
        let columns = x.ticks.map { tick in
            let at = across(tick)
            return """
                <path d="M\(at) \(Self.top)V\(bottom)" stroke="#ddd"/>\
                <text x="\(at)" y="\(bottom + 18)" text-anchor="middle">\(text(tick, x))</text>

                """
        }
        let rows = y.ticks.map { tick in
            let at = up(tick)
            return """
                <path d="M\(Self.left) \(at)H\(right)" stroke="#ddd"/>\
                <text x="\(Self.left - 8)" y="\(at + 4)" text-anchor="end">\(text(tick, y))</text>

                """
        }
        let names = """
            <text x="\((Self.left + right) / 2)" y="\(Self.height - 8)" text-anchor="middle">\(x.label.escaped)</text>
            <text x="4" y="16">\(y.label.escaped)</text>

            """
        return columns.joined() + rows.joined() + names
    }

    private func line(_ index: Int) -> String {
        let (color, dashes) = Self.styles[index % Self.styles.count]
        let points = lines[index].points.map { "\(across($0.x)),\(up($0.y))" }.joined(separator: " ")
        return """
            <polyline points="\(points)" fill="none" stroke="\(color)" stroke-width="2" stroke-dasharray="\(dashes)"/>
            <text x="\(Self.width - Self.right)" y="\(16 + 18 * index)" text-anchor="end" \
            fill="\(color)">\(lines[index].name.escaped)</text>

            """
    }

    private func across(_ value: Double) -> Double {
        tenths(Self.left + x.place(value) * (Self.width - Self.left - Self.right))
    }

    private func up(_ value: Double) -> Double {
        tenths(Self.height - Self.bottom - y.place(value) * (Self.height - Self.top - Self.bottom))
    }

    private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

    private func text(_ value: Double, _ axis: Axis) -> String {
        guard axis.isLogarithmic, value < 1 else {
            let rounded = (value * 1000).rounded() / 1000
            return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
        }
        return value >= 0.001 ? "\((value * 100_000).rounded() / 1000) %" : "\(value)"
    }
}
