import Foundation

/// What the service manager hands over for the daemon alone, see systemd.exec(5).
enum ServiceCredential {
    /// The path of a credential; nil where there is none. The unit hands over a single line break where the machine has no
    /// such file (systemd/kioskd.service).
    static func path(of name: String) -> String? {
        guard let folder = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"] else { return nil }
        let path = folder + "/" + name
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return (size ?? 0) > 1 ? path : nil
    }
}
