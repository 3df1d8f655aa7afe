import Camera
import Foundation
import Testing

@Suite("Frames between threads")
struct ThreadedFrameStreamTests {
    /// Ten pictures at once, then the end.
    private struct Burst: BlockingFrameReader {
        let info = StreamInfo(name: "burst", width: 1, height: 1, framesPerSecond: 10, pixelFormat: "test")
        private var index: UInt64 = 0

        mutating func read(_ link: StreamLink) throws(CameraError) -> Frame? {
            guard index < 10 else { return nil }
            defer { index += 1 }
            return .pixel(index, at: .seconds(Double(index)))
        }
    }

    /// A camera that never sends anything.
    private struct Silence: BlockingFrameReader {
        let info = StreamInfo(name: "silence", width: 1, height: 1, framesPerSecond: 10, pixelFormat: "test")

        mutating func read(_ link: StreamLink) throws(CameraError) -> Frame? {
            #expect(link.wait(upTo: .seconds(60)) == .interrupted)
            return nil
        }
    }

    @Test("live, a late consumer gets the newest picture and the others are counted")
    func newestWins() async throws {
        let stream = try await ThreadedFrameStream(pace: .live) { (_) throws(CameraError) in Burst() }
        while stream.drops.total < 9 { await Task.yield() }
        #expect(try await stream.next()?.sequence == 9)
        #expect(try await stream.next() == nil)
        #expect(stream.drops.total == 9)
        await stream.close()
    }

    @Test("fast, every picture comes in order")
    func nothingDropped() async throws {
        let stream = try await ThreadedFrameStream(pace: .fast) { (_) throws(CameraError) in Burst() }
        var sequences: [UInt64] = []
        while let frame = try await stream.next() { sequences.append(frame.sequence) }
        #expect(sequences == Array(0...9))
        #expect(stream.drops.total == 0)
        await stream.close()
    }

    @Test("close ends a silent camera at once", arguments: [Pace.live, .fast])
    func promptClose(pace: Pace) async throws {
        let stream = try await ThreadedFrameStream(pace: pace) { (_) throws(CameraError) in Silence() }
        async let pending = stream.next()
        await stream.close()
        #expect(try await pending == nil)
    }

    @Test("a cancelled consumer is not kept waiting", arguments: [Pace.live, .fast])
    func promptCancellation(pace: Pace) async throws {
        let stream = try await ThreadedFrameStream(pace: pace) { (_) throws(CameraError) in Silence() }
        let consumer = Task { try await stream.next() }
        consumer.cancel()
        #expect(try await consumer.value == nil)
        await stream.close()
    }

    @Test("an error of opening reaches the caller")
    func openingError() async {
        let refusal = CameraError(.cameraBusy, subject: "test", detail: "")
        await #expect(throws: refusal) {
            _ = try await ThreadedFrameStream(pace: .live) { (_) throws(CameraError) -> Burst in throw refusal }
        }
    }

    private actor Worker {
        private let executor: DedicatedThreadExecutor
        nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

        init(_ name: String) {
            executor = DedicatedThreadExecutor(name: name)
        }

        var threadName: String? {
            let name = try? String(contentsOfFile: "/proc/thread-self/comm", encoding: .utf8)
            return name?.trimmingCharacters(in: .newlines)
        }

        func stop() { executor.stop() }
    }

    @Test("an actor runs on its own named thread, and even after a stop no job is lost")
    func dedicatedThread() async {
        let (one, other) = (Worker("one"), Worker("other"))
        for _ in 0..<20 {
            #expect(await one.threadName == "one")
            #expect(await other.threadName == "other")
        }
        await one.stop()
        #expect(await one.threadName == "one")
        #expect(await one.threadName == "one")
    }
}
