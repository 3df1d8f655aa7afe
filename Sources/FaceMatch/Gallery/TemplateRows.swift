internal import CSIMD

/// Room for templates, each a row with its owner, in planes of bits, so that a scan reads no more than it needs.
package struct TemplateRows: Sendable {
    /// Bytes that a template takes, all told.
    package static let bytesPerRow = bytesScannedPerRow + MemoryLayout<csimd_row>.stride
    /// Bytes that a scan reads of every template.
    package static let bytesScannedPerRow = MemoryLayout<csimd_block>.stride / Int(CSIMD_BLOCK_ROWS)

    private var blocks: [csimd_block]
    private var rows: [csimd_row]

    /// - Parameter capacity: a multiple of eight.
    package init(capacity: Int) {
        blocks = [csimd_block](repeating: csimd_block(), count: capacity / Int(CSIMD_BLOCK_ROWS))
        rows = [csimd_row](repeating: csimd_row(), count: capacity)
    }

    package func owner(of row: Int) -> UInt32 { rows[row].owner }

    /// The whole template.
    package func code(of row: Int) -> TemplateCode {
        var bits = [Int32](repeating: 0, count: Template.dimension)
        let extent = csimd_read(blocks, rows, row, &bits)
        return TemplateCode(extent: extent, bits: bits)
    }

    package mutating func write(_ code: TemplateCode, owner: UInt32, at row: Int) {
        csimd_write(&blocks, &rows, row, code.bits, code.extent, code.upperResidual)
        rows[row].owner = owner
    }

    /// Overwrites a row with zeros.
    package mutating func erase(_ row: Int) { csimd_erase(&blocks, &rows, row) }

    /// Overwrites everything with zeros, even where the compiler can tell that nobody will read it.
    package mutating func eraseAll() {
        blocks.wipe()
        rows.wipe()
    }
}

extension TemplateRows {
    /// Finds the rows whose score may reach the threshold: none that does is missed.
    ///
    /// - Parameters:
    ///   - range: begins at a multiple of eight.
    ///   - candidates: takes them from its beginning, ascending; as many numbers as there are rows, at least.
    /// - Returns: how many there are.
    package func candidates(
        in range: Range<Int>,
        for probe: ProbeCode,
        reaching threshold: Float,
        into candidates: inout [UInt32]
    ) -> Int {
        let range = csimd_range(first: range.lowerBound, end: range.upperBound)
        return csimd_candidates(blocks, rows, range, probe.codes, probe.terms, threshold, &candidates)
    }

    /// The score by all the bits.
    package func score(of row: Int, for probe: ProbeCode) -> Double {
        csimd_product(blocks, rows, row, probe.values) / TemplateCode.largest
    }
}
