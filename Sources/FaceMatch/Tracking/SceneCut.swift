/// Notices when one picture has little to do with the one before: another scene, another camera position.
package struct SceneCut {
    private let settings: TrackerSettings
    private var previous: GreyThumbnail?

    package init(settings: TrackerSettings) {
        self.settings = settings
    }

    package mutating func happens(at thumbnail: GreyThumbnail) -> Bool {
        defer { previous = thumbnail }
        guard let previous else { return false }
        return thumbnail.changedShare(since: previous, step: settings.cutBrightnessStep) >= settings.cutShare
    }
}
