import Foundation

/// The camera of `Tests/FakeCamera`, which a test breaks and mends while the daemon runs.
struct FaultyCamera {
    private let folder: TemporaryFolder
    private let control: URL
    private let list: URL

    /// What it shows, by name: clips of one 320×240 picture.
    enum Picture: String, CaseIterable {
        case hall, dark, bright, covered

        /// Luma, and how red the picture is.
        fileprivate func pixel(_ x: Int, _ y: Int) -> (luma: Int, red: Int) {
            switch self {
            case .hall: ((x / 12 + y / 12) % 2 == 0 ? 60 : 190, 128)
            case .dark: ((x / 12 + y / 12) % 2 == 0 ? 16 : 30, 128)
            case .bright: (255, 128)
            case .covered: (64 - (x + y) / 40, 165)
            }
        }
    }

    init() throws {
        folder = try TemporaryFolder()
        control = folder.url.appendingPathComponent("control")
        list = folder.url.appendingPathComponent("list")
        for picture in Picture.allCases { try write(picture) }
        try plug("video0")
        try order("")
    }

    var environment: [String: String] {
        get async throws {
            try await PreloadedCamera.environment([
                "W": "320", "H": "240", "FPS": "15", "CONTROL": control.path, "SYS": list.path,
                "CLIP": clip(.hall),
            ])
        }
    }

    /// From now on the camera does what the words say (`fakecam.c`), and nothing else.
    func order(_ words: String) throws {
        try Data(words.utf8).write(to: control, options: .atomic)
    }

    func show(_ picture: Picture) throws {
        try order("clip=\(clip(picture))")
    }

    /// Pulls it out: its device goes too.
    func unplug(_ name: String) throws {
        try order("unplugged")
        try FileManager.default.removeItem(at: list.appendingPathComponent(name))
    }

    /// Plugs it in as this device.
    func replug(as name: String) throws {
        try plug(name)
        try order("device=/dev/\(name)")
    }

    private func plug(_ name: String) throws {
        let files = FileManager.default
        let camera = folder.url.appendingPathComponent("hardware")
        let interface = camera.appendingPathComponent("interface")
        let entry = list.appendingPathComponent(name)
        try files.createDirectory(at: interface, withIntermediateDirectories: true)
        try files.createDirectory(at: entry, withIntermediateDirectories: true)
        try files.createSymbolicLink(at: entry.appendingPathComponent("device"), withDestinationURL: interface)
        for (file, text) in ["idVendor": "1d6b", "idProduct": "0105", "serial": "0001"] {
            try Data("\(text)\n".utf8).write(to: camera.appendingPathComponent(file))
        }
    }

    private func clip(_ picture: Picture) -> String {
        folder.url.appendingPathComponent(picture.rawValue).path
    }

    private func write(_ picture: Picture) throws {
        var bytes = Data(capacity: 320 * 240 * 2)
        for y in 0..<240 {
            for x in 0..<320 {
                let (luma, red) = picture.pixel(x, y)
                bytes.append(UInt8(clamping: luma))
                bytes.append(x % 2 == 0 ? 128 : UInt8(red))
            }
        }
        try bytes.write(to: URL(fileURLWithPath: clip(picture)))
    }
}
