import CSIMD
import FaceMatch
import Testing

@Suite("Packed templates")
struct TemplateRowsTests {
    /// Templates that are hard for four bits: one number, two of very different size, equal ones, and usual ones.
    private static func templates() throws -> [Template] {
        var generator = SplitMix(seed: 3)
        var templates = try (0..<120).map { _ in try Template.random(using: &generator) }
        templates += try (0..<128).map { try Template.shot(of: $0) }
        templates += try [Float(1e-3), 1e-6, 1e-20].map { small in
            try Template(normalising: (0..<128).map { $0 == 9 ? 1 : small })
        }
        templates.append(try Template(normalising: [Float](repeating: 1, count: 128)))
        templates.append(try Template(normalising: (0..<128).map { $0.isMultiple(of: 2) ? 1 : -1 }))
        return templates
    }

    private static func rows(_ templates: [Template]) -> TemplateRows {
        var rows = TemplateRows(capacity: 256)
        for (row, template) in templates.enumerated() { rows.write(TemplateCode(template), owner: 1, at: row) }
        return rows
    }

    @Test("a template comes out as it went in, and its score is right within 7e-7")
    func precision() throws {
        let templates = try Self.templates()
        let rows = Self.rows(templates)
        for (row, template) in templates.enumerated() {
            #expect(rows.code(of: row) == TemplateCode(template))
            for probe in templates {
                let exact = zip(template.values, probe.values).reduce(0) { $0 + Double($1.0) * Double($1.1) }
                #expect(abs(rows.score(of: row, for: ProbeCode(probe)) - exact) < 7e-7)
            }
        }
    }

    @Test("no row is missed whose score reaches the threshold, however hard the template")
    func bound() throws {
        let templates = try Self.templates()
        let rows = Self.rows(templates)
        var candidates = [UInt32](repeating: 0, count: templates.count)
        for probe in templates.map(ProbeCode.init) {
            for row in templates.indices {
                let threshold = Float(rows.score(of: row, for: probe)).nextDown
                let range = row / 8 * 8..<row + 1
                let found = rows.candidates(in: range, for: probe, reaching: threshold, into: &candidates)
                #expect(candidates[..<found].contains(UInt32(row)))
            }
        }
    }

    @Test("few rows stay open that are more than the bound of eight bits below the threshold")
    func selectivity() throws {
        var generator = SplitMix(seed: 4)
        let rows = Self.rows(try (0..<256).map { _ in try Template.random(using: &generator) })
        let probe = ProbeCode(try Template.random(using: &generator))
        var candidates = [UInt32](repeating: 0, count: 256)
        let found = rows.candidates(in: 0..<256, for: probe, reaching: 0.1, into: &candidates)
        let near = (0..<256).count { rows.score(of: $0, for: probe) >= 0.06 }
        #expect(found <= near && found < 128)
    }

    @Test("what was erased is zero, and its neighbours are as before")
    func erasing() throws {
        let templates = try Self.templates()
        var rows = Self.rows(templates)
        rows.erase(12)
        let blank = TemplateRows(capacity: 256)
        #expect(rows.code(of: 12) == blank.code(of: 0) && rows.owner(of: 12) == 0)
        for row in [8, 11, 13, 15] { #expect(rows.code(of: row) == TemplateCode(templates[row])) }
        rows.eraseAll()
        for row in 0..<256 { #expect(rows.code(of: row) == blank.code(of: 0) && rows.owner(of: row) == 0) }
    }

    @Test("the processor's special instructions find what plain C finds", arguments: [Float(-2), 0, 0.1, 0.3, 2])
    func dispatch(threshold: Float) throws {
        var generator = SplitMix(seed: 6)
        var blocks = [csimd_block](repeating: csimd_block(), count: 32)
        var rows = [csimd_row](repeating: csimd_row(), count: 256)
        for row in 0..<256 {
            let bits = (0..<128).map { _ in Int32.random(in: 1..<1 << 24, using: &generator) }
            let extent = Float.random(in: 0.05...1, using: &generator)
            csimd_write(&blocks, &rows, row, bits, extent, .random(in: 0...0.3, using: &generator))
        }
        let probe = (0..<128).map { _ in Int8.random(in: -127...127, using: &generator) }
        let terms = csimd_terms(centre: 3.5, unit: 1e-5, length: 1, byte_residual: 0.04, slack: 0.01)
        for end in [1, 7, 8, 250, 256] {
            let range = csimd_range(first: end > 8 ? 8 : 0, end: end)
            var (fast, plain) = ([UInt32](repeating: 0, count: 256), [UInt32](repeating: 0, count: 256))
            let found = csimd_candidates(blocks, rows, range, probe, terms, threshold, &fast)
            #expect(csimd_candidates_portable(blocks, rows, range, probe, terms, threshold, &plain) == found)
            #expect(fast[..<found] == plain[..<found])
        }
    }
}
