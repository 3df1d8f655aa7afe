import Foundation
import Logging
import Subjects

extension Examination {
    /// Whether certificate and key can be used.
    func certificate() -> Finding {
        guard let tls = settings.web.tls else {
            return settings.web.isBehindTLS
                ? Finding(
                    .weak,
                    "TLS",
                    "left to a proxy: nothing but that proxy should reach port \(settings.web.port)"
                )
                : Finding(.good, "TLS", "none, and none needed: only this machine is served")
        }
        do {
            _ = try Entrance.files(tls, Logger(label: "doctor") { _ in SwiftLogNoOpLogHandler() })
            return Finding(.good, "TLS", "\(tls.certificate) and its key belong together")
        } catch {
            return Finding(.bad, "TLS", "\(error)")
        }
    }

    /// Whether citizens who agree can be remembered.
    func subjectKey() -> Finding {
        guard let file = settings.subjects.masterKeyFile else {
            return Finding(.weak, "subject key", "none is configured: nobody is remembered beyond the visit")
        }
        do {
            let keys = try file.read()
            return Finding(.good, "subject key", "\(file.path): \(keys.current.id) is in use")
        } catch {
            return Finding(.bad, "subject key", "\(error)")
        }
    }
}
