import Camera
import Reception

/// One camera of the office: its kiosk's name, and where its pictures come from.
struct CameraPlace: Sendable {
    let id: CameraID
    let choice: CameraChoice

    private static let longestID = 32

    /// Those of `cameras`; the one of `camera` where that is empty.
    static func all(reading reader: SettingReader, portraits: String) throws(SettingError) -> [CameraPlace] {
        let entries = reader.isGivenOnCommandLine(SettingCatalog.camera) ? [] : try reader.texts(SettingCatalog.cameras)
        guard !entries.isEmpty else {
            let text = try reader.text(SettingCatalog.camera)
            return [CameraPlace(id: .only, choice: try .init(text, of: SettingCatalog.camera, reader, portraits))]
        }
        var places: [CameraPlace] = []
        for entry in entries {
            let place = try CameraPlace(entry, reader, portraits)
            guard !places.contains(where: { $0.id == place.id }) else {
                throw refusal(reader, "names \"\(place.id.rawValue)\" twice")
            }
            places.append(place)
        }
        if places.count > 1, places.contains(where: \.choice.isOptional) {
            throw refusal(reader, "cannot have \"auto\" beside others: which camera is whose must be said")
        }
        return places
    }

    private init(_ entry: String, _ reader: SettingReader, _ portraits: String) throws(SettingError) {
        let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0].count <= Self.longestID,
            parts[0].allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
        else {
            throw Self.refusal(reader, "cannot have \"\(entry)\"; it takes ID=SOURCE, the id of a-z, 0-9 and dashes")
        }
        id = CameraID(rawValue: parts[0])
        choice = try CameraChoice(parts[1], of: SettingCatalog.cameras, reader, portraits)
    }

    private init(id: CameraID, choice: CameraChoice) {
        self.id = id
        self.choice = choice
    }

    private static func refusal(_ reader: SettingReader, _ detail: String) -> SettingError {
        SettingError(
            code: .badValue,
            place: reader.place(of: SettingCatalog.cameras.key),
            detail: "\(SettingCatalog.cameras.key) \(detail)"
        )
    }
}
