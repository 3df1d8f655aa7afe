import Foundation
import NIOCore

extension StartError {
    /// Why nobody can connect.
    init(listeningOn host: String, port: Int, failedWith error: IOError) {
        description =
            switch error.errnoCode {
            case EADDRINUSE:
                "port \(port) is taken by another program (port-taken): stop it, or choose another with --port"
            case EACCES:
                "this user may not listen on port \(port) (port-permission): choose one above 1023 with --port"
            case EADDRNOTAVAIL:
                "this machine has no address \(host) (host-unknown): correct web.host"
            default:
                "\(host):\(port) cannot be listened on (port-failed): \(String(cString: strerror(error.errnoCode)))"
            }
    }
}
