import Camera
import Foundation
import Logging
import Synchronization

/// Runs a camera in a process of its own and prints what it sees as lines of JSON, so that a test can put a fake device
/// under it. Pictures are told by their size and mean colour only.
///
///     CameraProbe SPEC FRAMES [MILLISECONDS-PER-FRAME]     until so many frames have come
///     CameraProbe --discover
@main
struct CameraProbe {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments == ["--discover"] {
            for candidate in CameraDiscovery.candidates() {
                emit([
                    "place": candidate.place, "device": candidate.device, "name": candidate.name,
                    "code": candidate.fault?.code.rawValue ?? "",
                ])
            }
        } else if arguments.count >= 2, let wanted = Int(arguments[1]) {
            let delay = Duration.milliseconds(arguments.count > 2 ? Int(arguments[2]) ?? 0 : 0)
            try await watch(CameraSpec(parsing: arguments[0]), wanted, delay)
        } else {
            emit(["usage": "CameraProbe SPEC FRAMES [MILLISECONDS-PER-FRAME]"])
        }
    }

    /// Fast retries, so that a test need not wait for them.
    private static func watch(_ spec: CameraSpec, _ wanted: Int, _ delay: Duration) async {
        let logger = Logger(label: "probe") { StreamLogHandler.standardError(label: $0) }
        guard let source = FrameSources.make(from: spec, logger: logger) else { return }
        let supervisor = CameraSupervisor(
            source: source,
            logger: logger,
            backoff: Backoff(first: .milliseconds(20), longest: .milliseconds(100))
        )
        let quota = FrameQuota(wanted)
        let (exhaustion, entry) = AsyncStream.makeStream(of: Void.self)
        await withTaskGroup { group in
            group.addTask {
                await supervisor.run {
                    emit(describe($0))
                } onFrame: { frame in
                    guard quota.take() else { return entry.finish() }
                    emit(describe(frame))
                    try? await Task.sleep(for: delay)
                }
                entry.finish()
            }
            for await _ in exhaustion {}
            let start = ContinuousClock.now
            group.cancelAll()
            await group.waitForAll()
            emit(["closed": "\((ContinuousClock.now - start) / .milliseconds(1))", "children": children])
        }
    }

    /// Lets so many frames through.
    private final class FrameQuota: Sendable {
        private let left: Atomic<Int>

        init(_ count: Int) {
            left = Atomic(count)
        }

        func take() -> Bool {
            left.subtract(1, ordering: .relaxed).newValue >= 0
        }
    }

    /// Whether a child process is left, running or dead.
    private static var children: String {
        waitpid(-1, nil, WNOHANG) < 0 ? "none" : "left"
    }

    private static func describe(_ state: CameraState) -> [String: String] {
        switch state {
        case .none: ["state": "none"]
        case .starting: ["state": "starting"]
        case .running(let info):
            [
                "state": "running", "name": info.name, "size": "\(info.width)x\(info.height)",
                "fps": "\(info.framesPerSecond)", "format": info.pixelFormat, "identity": info.identity?.text ?? "",
            ]
        case .failed(let error, _): ["state": "failed", "code": error.code.rawValue, "detail": error.detail]
        case .ended: ["state": "ended"]
        }
    }

    private static func describe(_ frame: Frame) -> [String: String] {
        var sums = [0, 0, 0]
        for (index, value) in frame.pixels.enumerated() { sums[index % 3] += Int(value) }
        let mean = sums.map { "\($0 / (frame.width * frame.height))" }.joined(separator: " ")
        return [
            "frame": "\(frame.sequence)", "size": "\(frame.width)x\(frame.height)", "bgr": mean,
            "time": "\(frame.time / .milliseconds(1))",
        ]
    }

    /// One line in one write, so that lines of different tasks don't mix.
    private static func emit(_ line: [String: String]) {
        guard var data = try? JSONEncoder().encode(line) else { return }
        data.append(UInt8(ascii: "\n"))
        FileHandle.standardOutput.write(data)
    }
}
