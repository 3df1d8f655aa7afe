internal import Crypto
internal import Foundation
package import QueueModel

extension StaffID {
    /// The pseudonym of a user in events and figures: they hold no name, and who keeps the list of users can tell whose it
    /// is. The first 48 bits of a SHA-256.
    package init(of user: UserName) {
        let digest = SHA256.hash(data: Data("facequeue staff \(user)".utf8))
        self.init(rawValue: "staff-" + digest.prefix(6).map { String(format: "%02x", $0) }.joined())
    }
}
