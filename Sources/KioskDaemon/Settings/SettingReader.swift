import Configuration
import Foundation
import SystemPackage

/// Reads settings from the command line, the environment (`KIOSK_WEB_PORT`) and a file, in this order, and checks them.
struct SettingReader {
    private let reader: ConfigReader
    private let file: SettingsFile?
    private let overrides: [String: String]
    private let environmentNames: Set<String>

    /// - Parameters:
    ///   - path: the configuration file, if there is one.
    ///   - overrides: values of the command line by key.
    init(
        path: String?,
        environment: [String: String],
        overrides: [String: String]
    ) async throws(SettingError) {
        try Self.checkNames(of: environment)
        self.overrides = overrides
        environmentNames = Set(environment.keys)
        var providers: [any ConfigProvider] = [
            InMemoryProvider(
                values: Dictionary(
                    uniqueKeysWithValues: overrides.map { key, value in
                        (AbsoluteConfigKey(ConfigKey(key)), ConfigValue(.string(value), isSecret: false))
                    }
                )
            ),
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "kiosk"),
        ]
        if let path {
            let file = try SettingsFile(path: path)
            try file.checkKeys()
            self.file = file
            providers.append(try await Self.provider(of: path))
        } else {
            file = nil
        }
        reader = ConfigReader(providers: providers)
    }

    func text(_ setting: Setting, id: String = "") throws(SettingError) -> String {
        guard let text = written(setting, id: id) ?? standard(of: setting, id: id) else {
            throw SettingError(
                code: .missingValue,
                place: setting.family.flatMap(SettingCatalog.list)?.key ?? "configuration",
                detail: "\(key(setting, id: id)) is missing: it has no default"
            )
        }
        if case .choice(let choices) = setting.kind, !choices.contains(text) {
            throw badValue(text, of: setting, id: id)
        }
        return text
    }

    func integer(_ setting: Setting) throws(SettingError) -> Int {
        let text = try text(setting)
        guard let value = Int(text), case .integer(let range) = setting.kind, range.contains(value) else {
            throw badValue(text, of: setting, id: "")
        }
        return value
    }

    func number(_ setting: Setting, id: String = "") throws(SettingError) -> Double {
        let text = try text(setting, id: id)
        guard let value = Double(text), case .number(let range) = setting.kind, range.contains(value) else {
            throw badValue(text, of: setting, id: id)
        }
        return value
    }

    func texts(_ setting: Setting, id: String = "") throws(SettingError) -> [String] {
        if let list = reader.stringArray(forKey: ConfigKey(key(setting, id: id))) { return list }
        if let single = written(setting, id: id) {
            throw badValue(single, of: setting, id: id)
        }
        return standard(of: setting, id: id)?.split(separator: ", ").map(String.init) ?? []
    }

    func badValue(_ value: String, of setting: Setting, id: String) -> SettingError {
        let unit = setting.unit.map { " \($0)" } ?? ""
        return SettingError(
            code: .badValue,
            place: place(of: key(setting, id: id)),
            detail: "\(key(setting, id: id)) cannot be \"\(value)\"; it takes \(setting.values)\(unit)"
        )
    }

    func isGivenOnCommandLine(_ setting: Setting) -> Bool { overrides[setting.key] != nil }

    /// Where the value in force was written.
    func place(of key: String) -> String {
        if overrides[key] != nil { return "--\(key.split(separator: ".").last ?? "")" }
        let variable = Self.environmentName(of: key)
        return environmentNames.contains(variable) ? "environment \(variable)" : file?.place(of: key) ?? "default"
    }

    /// Refuses keys of services, counters or providers that there are not: they would be silently without effect.
    func refuseStrangers(in family: String, known ids: [String]) throws(SettingError) {
        let keys = Set(
            SettingCatalog.all.filter { $0.family == family }.flatMap { setting in ids.map { key(setting, id: $0) } }
        )
        let variables = Set(keys.map(Self.environmentName))
        let written = (file?.lines.keys.filter { $0.hasPrefix(family + ".") && !keys.contains($0) } ?? [])
        if let stranger = written.min() {
            throw unknown(stranger, place: file?.place(of: stranger) ?? "", family: family)
        }
        let prefix = Self.environmentName(of: family) + "_"
        if let stranger = environmentNames.filter({ $0.hasPrefix(prefix) && !variables.contains($0) }).min() {
            throw unknown(stranger, place: "environment \(stranger)", family: family)
        }
    }

    private func unknown(_ key: String, place: String, family: String) -> SettingError {
        SettingError(
            code: .unknownKey,
            place: place,
            detail: "\"\(key)\" belongs to no \(family) in \(SettingCatalog.list(of: family)?.key ?? "its list")"
        )
    }

    private func standard(of setting: Setting, id: String) -> String? {
        setting.standards[id] ?? setting.standard?.replacing("*", with: id)
    }

    private func written(_ setting: Setting, id: String) -> String? {
        reader.string(forKey: ConfigKey(key(setting, id: id)))
    }

    private func key(_ setting: Setting, id: String) -> String {
        setting.key.replacing("*", with: id)
    }

    private static func provider(of path: String) async throws(SettingError) -> FileProvider<YAMLSnapshot> {
        do {
            return try await FileProvider<YAMLSnapshot>(filePath: FilePath(path))
        } catch {
            throw SettingError(code: .fileMalformed, place: path, detail: "\(error)".oneLine)
        }
    }
}
