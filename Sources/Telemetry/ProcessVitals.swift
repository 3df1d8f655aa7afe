import Foundation
import Glibc

/// What the kernel knows of this process (proc(5)).
package struct ProcessVitals: SampleSource {
    /// Where the field after the command's name begins: the third of the line.
    private static let firstField = 3
    private static let userTime = 14
    private static let systemTime = 15
    private static let startTime = 22
    private static let residentPages = 24

    package init() {}

    package func samples() async -> [Sample] {
        let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count).map { count in
            Sample(MetricCatalog.openDescriptors, [], Double(count))
        }
        return Self.ofStatus(Self.text("/proc/self/stat"), bootedAt: Self.bootTime()) + [descriptors].compactMap(\.self)
    }

    /// - Parameters:
    ///   - status: of `/proc/self/stat`.
    ///   - boot: in seconds since 1970.
    package static func ofStatus(_ status: String, bootedAt boot: Double?) -> [Sample] {
        // The command's name may hold spaces and brackets: what counts is behind the last one.
        guard let end = status.lastIndex(of: ")") else { return [] }
        let fields = status[status.index(after: end)...].split(separator: " ").map { Double($0) }
        func field(_ number: Int) -> Double? {
            let index = number - firstField
            return fields.indices.contains(index) ? fields[index] : nil
        }
        let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
        guard let user = field(userTime), let system = field(systemTime), let start = field(startTime),
            let pages = field(residentPages)
        else { return [] }
        return [
            Sample(MetricCatalog.processorTime, [], (user + system) / ticks),
            Sample(MetricCatalog.residentMemory, [], pages * Double(sysconf(Int32(_SC_PAGESIZE)))),
        ] + (boot.map { [Sample(MetricCatalog.startTime, [], $0 + start / ticks)] } ?? [])
    }

    private static func bootTime() -> Double? {
        text("/proc/stat").split(separator: "\n").first { $0.hasPrefix("btime ") }.flatMap { Double($0.dropFirst(6)) }
    }

    private static func text(_ path: String) -> String {
        (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }
}
