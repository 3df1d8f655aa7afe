internal import CServiceManager
import Glibc

/// The line to systemd, by the protocol of sd_notify(3). Without one, as in a terminal, nothing is told to anybody.
package struct ServiceManagerLink: Sendable {
    /// How long the manager waits for a sign of life before it restarts the daemon; nil where it does not watch.
    package let watchdogLimit: Duration?

    /// Reads what the manager left in the environment of the process; nothing of it reaches a child process.
    package init() {
        var microseconds: UInt64 = 0
        watchdogLimit = sd_watchdog_enabled(1, &microseconds) > 0 ? .microseconds(microseconds) : nil
    }

    /// The daemon serves.
    package func tellReady() throws(ServiceManagerError) {
        try tell("READY=1")
    }

    /// The daemon is about to end.
    package func tellStopping() throws(ServiceManagerError) {
        try tell("STOPPING=1")
    }

    /// All parts of the daemon live.
    package func feedWatchdog() throws(ServiceManagerError) {
        try tell("WATCHDOG=1")
    }

    /// What `systemctl status` shows, in English.
    package func tellStatus(_ text: String) throws(ServiceManagerError) {
        try tell("STATUS=\(text)")
    }

    func tell(_ message: String) throws(ServiceManagerError) {
        let result = sd_notify(0, message)
        guard result >= 0 else { throw ServiceManagerError(call: "sd_notify", reason: -result) }
    }

    func tell(_ message: String, with descriptor: borrowing OwnedDescriptor) throws(ServiceManagerError) {
        var number = descriptor.number
        let result = sd_pid_notify_with_fds(0, 0, message, &number, 1)
        guard result >= 0 else { throw ServiceManagerError(call: "sd_pid_notify_with_fds", reason: -result) }
    }
}
