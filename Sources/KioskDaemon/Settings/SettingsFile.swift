import Foundation
import Yams

/// Which keys a configuration file holds and on which lines, so that a mistake is named by its place.
struct SettingsFile {
    let path: String
    /// Dotted keys of scalars and lists, with the line of each.
    let lines: [String: Int]

    init(path: String) throws(SettingError) {
        self.path = path
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw SettingError(
                code: .fileUnreadable,
                place: path,
                detail: "the file cannot be read: check its path and permissions"
            )
        }
        lines = try Self.lines(of: text, path: path)
    }

    func place(of key: String) -> String? {
        lines[key].map { "\(path):\($0)" }
    }

    /// Refuses what is not in the catalog: a misspelt key must not be silently without effect.
    func checkKeys() throws(SettingError) {
        for (key, line) in lines.sorted(by: { $0.value < $1.value }) where SettingCatalog.setting(for: key) == nil {
            throw SettingError(
                code: .unknownKey,
                place: "\(path):\(line)",
                detail: "unknown key \"\(key)\"; `kioskd config --explain` lists all keys"
            )
        }
    }

    private static func lines(of text: String, path: String) throws(SettingError) -> [String: Int] {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw SettingError(code: .fileMalformed, place: path, detail: "not valid YAML: \("\(error)".oneLine)")
        }
        guard let root else { return [:] }
        guard case .mapping(let mapping) = root else {
            throw SettingError(code: .fileMalformed, place: path, detail: "expected keys and values at the top")
        }
        var lines: [String: Int] = [:]
        collect(mapping, under: "", into: &lines)
        return lines
    }

    private static func collect(_ mapping: Node.Mapping, under prefix: String, into lines: inout [String: Int]) {
        for (keyNode, value) in mapping {
            let key = prefix + (keyNode.scalar?.string ?? "?")
            if case .mapping(let inner) = value {
                collect(inner, under: key + ".", into: &lines)
            } else {
                lines[key] = keyNode.mark?.line ?? 0
            }
        }
    }
}
