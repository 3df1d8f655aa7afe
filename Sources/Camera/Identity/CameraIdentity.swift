/// Which camera it is, whatever it is plugged into: what stays the same when it comes back as another `/dev/videoN`.
///
/// | text | meaning |
/// |---|---|
/// | `usb-046d:0825:A1B2C3` | a USB camera: vendor, product and, where it has one, serial number |
/// | `usb-046d:0825` | in a setting: any camera of this make |
/// | `platform-vivid.0` | another device: its bus and its name there |
package struct CameraIdentity: Sendable, Hashable, CustomStringConvertible {
    private static let usb = "usb-"

    /// As it is written behind `v4l2:`.
    package let text: String

    package var description: String { text }

    /// Nil for a text that can't be one, such as a path.
    package init?(parsing text: String) {
        guard let dash = text.firstIndex(of: "-"), text.allSatisfy({ $0 != "/" && $0 != "?" }) else { return nil }
        let bus = text[..<dash]
        let rest = text[text.index(after: dash)...]
        guard !bus.isEmpty, bus.allSatisfy({ $0.isASCII && $0.isLowercase }), !rest.isEmpty else { return nil }
        if bus + "-" == Self.usb {
            let numbers = rest.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).prefix(2)
            guard numbers.count == 2, numbers.allSatisfy(Self.isUSBNumber) else { return nil }
        }
        self.text = text
    }

    init(vendor: String, product: String, serial: String) {
        text = ([Self.usb + vendor, product] + (serial.isEmpty ? [] : [Self.plain(serial)])).joined(separator: ":")
    }

    init(bus: String, name: String) {
        text = "\(bus)-\(Self.plain(name))"
    }

    /// Whether a camera of this identity is meant by a setting: one without a serial number means any of its make.
    package func isMeant(by setting: CameraIdentity) -> Bool {
        text == setting.text || setting.text.hasPrefix(Self.usb) && text.hasPrefix(setting.text + ":")
    }

    /// What a device says of itself may hold anything; here it must fit into a setting and a log.
    private static func plain(_ text: String) -> String {
        String(text.prefix(64).map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "_" })
    }

    private static func isUSBNumber(_ text: Substring) -> Bool {
        text.count == 4 && text.allSatisfy { $0.isHexDigit && !$0.isUppercase }
    }
}
