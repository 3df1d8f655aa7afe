import Import
import QueueModel

extension Office {
    /// With the services reception (A) and results (B), in Vietnam.
    static func sample() throws -> Office {
        let services = [
            Service(
                id: "reception",
                letter: "A",
                name: .init(vi: "Tiếp nhận hồ sơ", en: "Submit documents"),
                expectedMinutes: 8
            ),
            Service(
                id: "results",
                letter: "B",
                name: .init(vi: "Trả kết quả", en: "Collect results"),
                expectedMinutes: 4
            ),
        ]
        let counter = Counter(id: "1", name: .init(vi: "Quầy 1", en: "Counter 1"), services: services.map(\.id))
        return try Office(
            id: "main",
            name: .init(vi: "Một cửa", en: "One stop"),
            services: services,
            counters: [counter],
            defaultService: "reception"
        )
    }
}

/// What a file comes to in the sample office.
func imported(_ bytes: [UInt8], _ kind: ImportKind = .dossiers) throws -> ImportedFile {
    try ImportedFile(bytes, of: kind, for: .sample())
}

func imported(_ text: String, _ kind: ImportKind = .dossiers) throws -> ImportedFile {
    try imported(Array(text.utf8), kind)
}

/// Where a refused file is wrong, as “row column code”; nothing of one that is taken.
func faults(of bytes: [UInt8], _ kind: ImportKind = .dossiers) throws -> [String] {
    do {
        _ = try imported(bytes, kind)
        return []
    } catch let refusal as ImportRefusal {
        return refusal.faults.map { "\($0.row ?? 0) \($0.column ?? "-") \($0.code)" }
    }
}

func faults(of text: String, _ kind: ImportKind = .dossiers) throws -> [String] {
    try faults(of: Array(text.utf8), kind)
}
