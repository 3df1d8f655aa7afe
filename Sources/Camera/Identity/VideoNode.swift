import Foundation

/// One entry of the kernel's list of video devices. It is there without udev, unlike the links under `/dev/v4l`.
struct VideoNode: Equatable {
    /// `/dev/videoN`.
    let device: String
    /// Nil for a device without hardware, such as a loopback.
    let identity: CameraIdentity?

    private static let list = "/sys/class/video4linux"

    /// Those that are plugged in now: in the order of their identities, so that the first is the same after a restart,
    /// and those of one camera in the order in which it made them.
    static func all() -> [VideoNode] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: list)) ?? []
        let numbered = names.compactMap { name in
            name.hasPrefix("video") ? Int(name.dropFirst(5)).map { ($0, VideoNode(name: name)) } : nil
        }
        return numbered.sorted { left, right in
            let texts = (left.1.identity?.text ?? "~", right.1.identity?.text ?? "~")
            return texts.0 == texts.1 ? left.0 < right.0 : texts.0 < texts.1
        }.map(\.1)
    }

    /// That of a path, through a link such as those under `/dev/v4l/by-id`.
    init(path: String) {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().lastPathComponent
        self.init(device: path, identity: Self.identity(of: target))
    }

    private init(name: String) {
        self.init(device: "/dev/\(name)", identity: Self.identity(of: name))
    }

    private init(device: String, identity: CameraIdentity?) {
        self.device = device
        self.identity = identity
    }

    private static func identity(of name: String) -> CameraIdentity? {
        let hardware = "\(list)/\(name)/device"
        // The device of a USB camera is one of its interfaces; the camera is the folder above.
        if let vendor = read("\(hardware)/../idVendor"), let product = read("\(hardware)/../idProduct") {
            return CameraIdentity(vendor: vendor, product: product, serial: read("\(hardware)/../serial") ?? "")
        }
        guard let bus = target(of: "\(hardware)/subsystem"), let place = target(of: hardware) else { return nil }
        return CameraIdentity(bus: bus, name: place)
    }

    private static func target(of link: String) -> String? {
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: link)
        return target?.split(separator: "/").last.map(String.init)
    }

    private static func read(_ path: String) -> String? {
        let text = try? String(contentsOfFile: path, encoding: .utf8)
        return text?.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
