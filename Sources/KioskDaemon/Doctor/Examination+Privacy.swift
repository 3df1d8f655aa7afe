import Foundation

extension Examination {
    private static let swaps = "/proc/swaps"

    /// Whether what is personal could be read by other users of the machine.
    func permissions() -> [Finding] {
        let path = settings.dataDirectory
        guard let mode = Self.mode(of: path) else { return [] }
        guard mode & 0o077 == 0 else {
            return [
                Finding(
                    .bad,
                    "permissions",
                    "other users can look into \(path) (data-open)",
                    remedy: "chmod 700 \(path)"
                )
            ]
        }
        return [Finding(.good, "permissions", "only the owner can look into \(path)")]
    }

    /// Whether memory that holds faces could end up on a disk.
    func swap() -> Finding {
        let text = (try? String(contentsOfFile: Self.swaps, encoding: .utf8)) ?? ""
        guard text.split(separator: "\n").count > 1 else { return Finding(.good, "swap", "there is none") }
        return Finding(
            .weak,
            "swap",
            "there is some: faces in memory could reach the disk (swap-on)",
            remedy: "swapoff -a and remove it from /etc/fstab; the installed service forbids it for itself"
        )
    }

    private static func mode(of path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }
}
