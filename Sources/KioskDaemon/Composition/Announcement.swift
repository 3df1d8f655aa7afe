import Foundation

/// What is printed once the terminals can connect.
enum Announcement {
    static func print(host: String, port: Int) {
        let shownHost = host == "0.0.0.0" || host == "::" ? ProcessInfo.processInfo.hostName : host
        let base = "http://\(shownHost.contains(":") ? "[\(shownHost)]" : shownHost):\(port)"
        let text = """
            FaceQueue \(Version.text) is running. Open in a browser:
              kiosk   \(base)/kiosk
              clerk   \(base)/clerk
              board   \(base)/board
            Stop with Ctrl-C.

            """
        FileHandle.standardOutput.write(Data(text.utf8))
    }
}
