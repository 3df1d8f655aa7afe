import Foundation

/// Prints what was measured as JSON.
enum Report {
    static func write(_ report: some Encodable, onOneLine: Bool) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = onOneLine ? [.sortedKeys] : [.sortedKeys, .prettyPrinted]
        print(String(decoding: try encoder.encode(report), as: UTF8.self))
    }
}
