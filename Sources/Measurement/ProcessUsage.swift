import Foundation

/// What this process has used so far, by the kernel's account.
struct ProcessUsage {
    /// User and system time of all threads.
    let processorTime: Duration
    let residentMegabytes: Double
    let peakResidentMegabytes: Double

    static func now() -> ProcessUsage {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return ProcessUsage(
            processorTime: duration(usage.ru_utime) + duration(usage.ru_stime),
            residentMegabytes: statusMegabytes("VmRSS:"),
            peakResidentMegabytes: statusMegabytes("VmHWM:")
        )
    }

    private static func duration(_ time: timeval) -> Duration {
        .seconds(time.tv_sec) + .microseconds(time.tv_usec)
    }

    private static func statusMegabytes(_ field: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(field) }
        let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
        return (kilobytes ?? 0) / 1_024
    }
}
