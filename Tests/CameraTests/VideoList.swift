import Foundation

/// Stands in for the kernel's list of video devices, `/sys/class/video4linux`.
struct VideoList {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    var path: String { folder.url.path }

    /// A device of a USB camera, whose interface it links to, as sysfs has it.
    func plug(_ name: String, vendor: String, product: String, serial: String? = nil) throws {
        let files = FileManager.default
        let camera = folder.url.appending(path: ".hardware/\(vendor)-\(product)")
        let interface = camera.appending(path: "interface")
        let entry = folder.url.appending(path: name)
        try files.createDirectory(at: interface, withIntermediateDirectories: true)
        try files.createDirectory(at: entry, withIntermediateDirectories: true)
        try files.createSymbolicLink(at: entry.appending(path: "device"), withDestinationURL: interface)
        for (file, text) in ["idVendor": vendor, "idProduct": product, "serial": serial] {
            guard let text else { continue }
            try Data("\(text)\n".utf8).write(to: camera.appending(path: file))
        }
    }
}
