import Access
import Foundation

/// What is printed once the terminals can connect.
struct Greeting {
    let scheme: String
    let host: String
    /// The word of the one-time set-up link, where nobody can sign in yet.
    let setup: Token?

    func print(port: Int) {
        let base = "\(scheme)://\(shownHost):\(port)"
        // Behind the hash: browsers send it nowhere, and no log holds it.
        let setupLine = setup.map { "\n  set up  \(base)/setup#\($0.text) (once: makes the first administrator)" } ?? ""
        let text = """
            FaceQueue \(Version.text) is running. Open in a browser:\(setupLine)
              kiosk   \(base)/kiosk
              clerk   \(base)/clerk
              board   \(base)/board
              figures \(base)/supervisor
            Stop with Ctrl-C.

            """
        try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }

    private var shownHost: String {
        if host == "0.0.0.0" || host == "::" { return ProcessInfo.processInfo.hostName }
        return host.contains(":") ? "[\(host)]" : host
    }
}
