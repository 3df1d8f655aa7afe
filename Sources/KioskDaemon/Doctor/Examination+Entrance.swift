import Foundation
import Logging
import Subjects
import WebTerminals

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
            return life(of: tls.certificate)
        } catch {
            return Finding(.bad, "TLS", "\(error)")
        }
    }

    private func life(of certificate: String) -> Finding {
        guard let life = try? CertificateLife(certificate: certificate) else {
            return Finding(.bad, "TLS", "\(certificate) cannot be read")
        }
        let days = life.daysLeft(at: .now)
        guard let fault = life.fault(at: .now) else {
            return Finding(.good, "TLS", "\(certificate) and its key belong together, for \(days) days more")
        }
        return Finding(
            days < 0 ? .bad : .weak,
            "TLS",
            "\(certificate) \(days < 0 ? "is over" : "is over in \(days) days") (\(fault))",
            remedy: "put a renewed one in its place; the daemon takes it within seconds"
        )
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
