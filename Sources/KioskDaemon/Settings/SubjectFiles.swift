import Subjects

/// Where the keys to those who are remembered lie, and for how long they are.
struct SubjectFiles: Sendable {
    /// The master keys; nil where nobody shall be remembered.
    var masterKeyFile: MasterKeyFile?
    /// The subjects' own keys.
    let keyFile: SubjectKeyFile
    let keepDays: Int

    private static let credential = "subject-key"

    init(reading reader: SettingReader, dataDirectory: String) throws(SettingError) {
        let path = try reader.text(SettingCatalog.subjectKey)
        masterKeyFile = path.isEmpty ? Self.credentialFile : MasterKeyFile(path: path)
        keyFile = SubjectKeyFile(path: dataDirectory + "/subject.keys")
        keepDays = try reader.integer(SettingCatalog.subjectKeepDays)
    }

    private static var credentialFile: MasterKeyFile? {
        ServiceCredential.path(of: credential).map { MasterKeyFile(path: $0, isCredential: true) }
    }
}
