import Foundation
import Subjects

/// Where the keys to those who are remembered lie, and for how long they are.
struct SubjectFiles: Sendable {
    /// The master keys; nil where nobody shall be remembered.
    var masterKeyFile: MasterKeyFile?
    /// The subjects' own keys.
    let keyFile: SubjectKeyFile
    let keepDays: Int

    /// The credential that the service manager hands over, see systemd.exec(5).
    private static let credential = "subject-key"

    init(reading reader: SettingReader, dataDirectory: String) throws(SettingError) {
        let path = try reader.text(SettingCatalog.subjectKey)
        masterKeyFile = path.isEmpty ? Self.credentialFile : MasterKeyFile(path: path)
        keyFile = SubjectKeyFile(path: dataDirectory + "/subject.keys")
        keepDays = try reader.integer(SettingCatalog.subjectKeepDays)
    }

    private static var credentialFile: MasterKeyFile? {
        guard let folder = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"] else { return nil }
        let path = folder + "/" + credential
        return holdsText(path) ? MasterKeyFile(path: path, isCredential: true) : nil
    }

    /// The unit hands over a single line break where no key was made (systemd/kioskd.service).
    private static func holdsText(_ path: String) -> Bool {
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return (size ?? 0) > 1
    }
}
