/// How light a picture is, and how much can be told apart in it: what ``PictureJudge`` goes by.
///
/// The picture is averaged over a grid of 80×60 cells, of up to 8×8 pixels each whatever its size. That evens a sensor's
/// noise out to an eighth, and costs about a millisecond.
package struct PictureStatistics: Sendable, Equatable {
    /// Luma from 0 to 255 that a tenth of the cells exceed.
    package let lightest: Double
    /// The share of cells that are as good as white, luma ``white`` or more.
    package let whiteShare: Double
    /// The share of cells at an edge: where luma bends by more than ``bend`` from one cell to the next but one. A slope,
    /// as light from the side gives it, is none; what is closer to the lens than a hand's breadth has none either.
    package let edgeShare: Double

    static let columns = 80
    static let rows = 60
    static let white = 248
    /// Six times what noise of 8 levels a pixel leaves in the bend of three cells.
    static let bend = 6

    package init(lightest: Double, whiteShare: Double, edgeShare: Double) {
        self.lightest = lightest
        self.whiteShare = whiteShare
        self.edgeShare = edgeShare
    }

    /// Nil for a picture smaller than the grid.
    package init?(_ frame: Frame) {
        guard frame.width >= Self.columns, frame.height >= Self.rows else { return nil }
        let cells = Self.cells(of: frame)
        let sorted = cells.sorted()
        lightest = Double(sorted[sorted.count * 9 / 10])
        whiteShare = Double(cells.count { $0 >= Self.white }) / Double(cells.count)
        edgeShare = Self.edgeShare(of: cells)
    }

    /// Luma after ITU-R BT.601, mean of each cell.
    private static func cells(of frame: Frame) -> [Int] {
        let (cellWidth, cellHeight) = (frame.width / columns, frame.height / rows)
        let (stepX, stepY) = (max(1, cellWidth / 8), max(1, cellHeight / 8))
        let (countX, countY) = (cellWidth / stepX, cellHeight / stepY)
        let pixels = frame.pixels.span
        var cells: [Int] = []
        cells.reserveCapacity(columns * rows)
        for row in 0..<rows {
            for column in 0..<columns {
                var sum = 0
                for y in 0..<countY {
                    var place = ((row * cellHeight + y * stepY) * frame.width + column * cellWidth) * 3
                    for _ in 0..<countX {
                        sum += 29 * Int(pixels[place]) + 150 * Int(pixels[place + 1]) + 77 * Int(pixels[place + 2])
                        place += 3 * stepX
                    }
                }
                cells.append(sum / (countX * countY * 256))
            }
        }
        return cells
    }

    private static func edgeShare(of cells: [Int]) -> Double {
        var edges = 0
        for row in 1..<rows - 1 {
            for column in 1..<columns - 1 {
                let place = row * columns + column
                let twice = 2 * cells[place]
                let across = abs(twice - cells[place - 1] - cells[place + 1])
                let down = abs(twice - cells[place - columns] - cells[place + columns])
                if max(across, down) > bend { edges += 1 }
            }
        }
        return Double(edges) / Double((rows - 2) * (columns - 2))
    }
}
