import Foundation

/// Whose database a command may open beside the daemon.
enum DatabaseOwner {
    /// Files that root makes beside the database could not be opened by the daemon any more.
    static func requireOwn(_ path: String) throws(StartError) {
        guard let owner = try? FileManager.default.attributesOfItem(atPath: path)[.ownerAccountName] as? String,
            owner != ProcessInfo.processInfo.userName
        else { return }
        throw StartError(
            description: "\(path) belongs to \(owner) (other-owner): run this as sudo -u \(owner) kioskd …"
        )
    }
}
