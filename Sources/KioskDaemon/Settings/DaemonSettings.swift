import Connection
import FaceMatch
import Logging
import QueueModel

/// The settings of one run, checked.
struct DaemonSettings: Sendable {
    /// The kiosks' cameras, at least one.
    let cameras: [CameraPlace]
    let dataDirectory: String
    let modelsDirectory: String
    var web: WebSettings
    let logLevel: Logger.Level
    let office: Office
    let targetFPIR: Double
    let watcher: WatcherSettings
    var subjects: SubjectFiles
    /// For how many days a dossier is kept.
    let dossierKeepDays: Int
    /// Where the office's software puts its files.
    let importFolder: String
    /// Nil where the office's software is not read.
    let pull: PullSettings?
    let announcements: AnnouncementSettings
    let webhooks: WebhookSettings
    /// Under which the secrets of connections to other programs are sealed.
    let connectionKey: ConnectionKeyFile
    let storage: StorageSettings
    let messages: MessageChoices
    /// Where the demonstration's portraits are.
    let portraitsDirectory: String

    init(reading reader: SettingReader) throws(SettingError) {
        portraitsDirectory = try reader.text(SettingCatalog.portraits)
        cameras = try CameraPlace.all(reading: reader, portraits: portraitsDirectory)
        dataDirectory = try reader.text(SettingCatalog.data)
        modelsDirectory = try reader.text(SettingCatalog.models)
        web = try WebSettings(reading: reader)
        logLevel = Logger.Level(rawValue: try reader.text(SettingCatalog.logLevel)) ?? .info
        office = try Office(reading: reader)
        targetFPIR = try reader.number(SettingCatalog.targetFPIR)
        subjects = try SubjectFiles(reading: reader, dataDirectory: dataDirectory)
        dossierKeepDays = try reader.integer(SettingCatalog.dossierKeepDays)
        let folder = try reader.text(SettingCatalog.importFolder)
        importFolder = folder.isEmpty ? dataDirectory + "/imports" : folder
        pull = try PullSettings(reading: reader)
        announcements = try AnnouncementSettings(reading: reader)
        webhooks = try WebhookSettings(reading: reader)
        connectionKey =
            ServiceCredential.path(of: "connection-key").map { ConnectionKeyFile(path: $0, isCredential: true) }
            ?? ConnectionKeyFile(path: dataDirectory + "/connection-key")
        storage = try StorageSettings(reading: reader, dataDirectory: dataDirectory)
        messages = try MessageChoices(reading: reader)
        watcher = WatcherSettings(
            engagement: EngagementSettings(
                minimumFaceWidth: Float(try reader.number(SettingCatalog.minimumFaceWidth)),
                dwell: .seconds(try reader.number(SettingCatalog.dwell))
            ),
            stay: StaySettings(absence: .seconds(try reader.number(SettingCatalog.absence)))
        )
    }

    /// The first, for commands that look through one.
    var camera: CameraChoice { cameras[0].choice }

    var databasePath: String { dataDirectory + "/kioskd.sqlite" }
}
