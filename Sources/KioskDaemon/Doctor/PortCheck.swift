import Foundation
import NIOCore
import NIOPosix
import WebTerminals

/// Whether the daemon could listen where the settings say, or does.
struct PortCheck {
    let host: String
    let port: Int
    let isEncrypted: Bool

    func finding() async -> Finding {
        do {
            let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .bind(host: host, port: port).get()
            try await channel.close()
            return Finding(.good, "port", "\(host):\(port) is free")
        } catch let error as IOError {
            if error.errnoCode == EADDRINUSE, await isServedByDaemon() {
                return Finding(.good, "port", "\(host):\(port) is served by a daemon that runs already")
            }
            return Finding(.bad, "port", StartError(listeningOn: host, port: port, failedWith: error).description)
        } catch {
            return Finding(.bad, "port", "\(host):\(port) cannot be listened on: \(error)", remedy: "correct web.host")
        }
    }

    /// Other servers know no `/healthz`.
    private func isServedByDaemon() async -> Bool {
        await AnswerCheck(host: host, port: port, isEncrypted: isEncrypted).answer()?.hasPrefix("HTTP/1.1 200") == true
    }
}
