import CTimex
import Foundation

extension Examination {
    /// The daemon was not written before this moment: a clock that is behind it has lost its battery.
    private static let earliest = Date(timeIntervalSince1970: 1_767_225_600)  // 2026-01-01

    /// Days, waits and certificates hang on the machine's clock.
    func clock() -> Finding {
        let now = Date.now
        let shown = now.formatted(.iso8601)
        guard now >= Self.earliest else {
            return Finding(
                .bad,
                "clock",
                "it says \(shown) (clock-wrong)",
                remedy: "set it with timedatectl set-time, and change the machine's battery"
            )
        }
        var status = timex()
        guard adjtimex(&status) >= 0, status.status & STA_UNSYNC == 0 else {
            return Finding(
                .weak,
                "clock",
                "\(shown), kept right by nobody (clock-unsynchronised)",
                remedy: "timedatectl set-ntp true, where a time server can be reached"
            )
        }
        return Finding(.good, "clock", "\(shown), kept right by a time server")
    }
}
