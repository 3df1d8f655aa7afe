import HummingbirdTLS
package import Logging
import NIOCertificateReloading
import NIOSSL

/// The certificate chain and the private key, read again when they change.
package struct TLSFiles: Sendable {
    /// How soon a renewed certificate is in use.
    static let refreshInterval = Duration.seconds(5)

    private let reloader: TimedCertificateReloader
    private let certificate: String

    /// - Throws: why the files can't be used: missing, unreadable, no PEM, or not belonging together.
    package init(certificate: String, key: String, logger: Logger) throws {
        self.certificate = certificate
        reloader = try TimedCertificateReloader.makeReloaderValidatingSources(
            refreshInterval: Self.refreshInterval,
            certificateSource: .init(location: .file(path: certificate), format: .pem),
            privateKeySource: .init(location: .file(path: key), format: .pem),
            logger: logger
        )
    }

    /// Looks for renewed files until the daemon stops; while a new pair can't be used the former one stays in use.
    package func keepFresh() async throws {
        try await reloader.run()
    }

    /// How long the certificate that lies there now is taken; nil while it cannot be read.
    var life: CertificateLife? { try? CertificateLife(certificate: certificate) }

    var configuration: TLSConfiguration {
        get throws {
            /// How long the certificate that lies there now is taken; nil while it cannot be read.
            var life: CertificateLife? { try? CertificateLife(certificate: certificate) }

            var configuration = try TLSConfiguration.makeServerConfiguration(certificateReloader: reloader)
            configuration.minimumTLSVersion = .tlsv12
            configuration.applicationProtocols = ["http/1.1"]
            return configuration
        }
    }
}
