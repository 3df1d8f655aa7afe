package import Foundation
import NIOSSL

/// How long browsers will take the certificate.
package struct CertificateLife: Sendable {
    /// Its code where fewer days are left than ``warningDays``, and where none is.
    package static let expiringCode = "certificate-expiring"
    package static let expiredCode = "certificate-expired"
    /// Most authorities renew a certificate of 90 days when 30 are left; with half of that something is wrong.
    package static let warningDays = 15

    package let expiresAt: Date

    /// - Throws: why the file cannot be read.
    package init(certificate path: String) throws {
        let chain = try NIOSSLCertificate.fromPEMFile(path)
        expiresAt =
            chain.map(\.notValidAfter).min().map { Date(timeIntervalSince1970: TimeInterval($0)) } ?? .distantPast
    }

    /// Rounded down; negative when it is over.
    package func daysLeft(at moment: Date) -> Int {
        Int((expiresAt.timeIntervalSince(moment) / 86_400).rounded(.down))
    }

    /// What is wrong with it, by its stable code.
    package func fault(at moment: Date) -> String? {
        switch daysLeft(at: moment) {
        case ..<0: Self.expiredCode
        case ..<Self.warningDays: Self.expiringCode
        default: nil
        }
    }
}
