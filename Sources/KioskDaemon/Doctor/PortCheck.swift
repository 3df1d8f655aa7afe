import NIOCore
import NIOPosix

/// Whether the daemon could listen where the settings say.
struct PortCheck {
    let host: String
    let port: Int

    func finding() -> Finding {
        do {
            let channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .bind(host: host, port: port).wait()
            try channel.close().wait()
            return Finding(.good, "port", "\(host):\(port) is free")
        } catch let error as IOError {
            return Finding(.bad, "port", StartError(listeningOn: host, port: port, failedWith: error).description)
        } catch {
            return Finding(.bad, "port", "\(host):\(port) cannot be listened on: \(error)", remedy: "correct web.host")
        }
    }
}
