import Camera
import Dispatch
import Logging
import Synchronization
import Testing

@Suite("A camera whose driver hangs")
struct HangingCameraTests {
    /// A driver whose calls do not return until the test lets them.
    private final class Driver: Sendable {
        private let gate = DispatchSemaphore(value: 0)
        let threads = ThreadAllowance(limit: 2)

        func hang() { gate.wait() }

        func recover(_ calls: Int) { (0..<calls).forEach { _ in gate.signal() } }
    }

    private struct Reader: BlockingFrameReader {
        let driver: Driver
        let info = StreamInfo(
            name: "hanging",
            width: 1,
            height: 1,
            framesPerSecond: 10,
            pixelFormat: "test",
            patience: .milliseconds(20)
        )

        mutating func read(_ link: StreamLink) throws(CameraError) -> Frame? {
            driver.hang()
            return nil
        }
    }

    /// What is to succeed has all the time that a busy machine needs.
    private func limits(hangs: Bool) -> ThreadLimits {
        ThreadLimits(
            opening: hangs ? .milliseconds(30) : .seconds(3_600),
            grace: .milliseconds(10),
            closing: .milliseconds(10)
        )
    }

    private func open(_ driver: Driver, hangs: Bool) async throws(CameraError) -> any FrameStream {
        try await ThreadedFrameStream(pace: .live, threads: driver.threads, limits: limits(hangs: hangs)) {
            (_) throws(CameraError) in
            if hangs { driver.hang() }
            return Reader(driver: driver)
        }
    }

    @Test("reading is given up, and so is closing", .timeLimit(.minutes(5)))
    func reading() async throws {
        let driver = Driver()
        let stream = try await open(driver, hangs: false)
        let fault = await #expect(throws: CameraError.self) { _ = try await stream.next() }
        #expect(fault?.code == .cameraStalled)
        await stream.close()
        driver.recover(1)
    }

    @Test("opening is given up", .timeLimit(.minutes(5)))
    func opening() async {
        let driver = Driver()
        let fault = await #expect(throws: CameraError.self) { _ = try await open(driver, hangs: true) }
        #expect(fault?.code == .cameraStalled)
        driver.recover(1)
    }

    @Test("threads that hang are bounded, and their places free again when the calls return", .timeLimit(.minutes(5)))
    func bound() async throws {
        let driver = Driver()
        for _ in 0..<5 {
            let fault = await #expect(throws: CameraError.self) { _ = try await open(driver, hangs: true) }
            #expect(fault?.code == .cameraStalled)
            #expect(driver.threads.count <= 2)
        }
        driver.recover(2)
        while driver.threads.count > 0 { await Task.yield() }
        let stream = try await open(driver, hangs: false)
        #expect(driver.threads.count == 1)
        driver.recover(1)
        await stream.close()
    }

    @Test("what a hanging thread still holds is not called another program's", .timeLimit(.minutes(5)))
    func busy() async throws {
        let driver = Driver()
        let stream = try await open(driver, hangs: false)
        _ = try? await stream.next()
        await stream.close()
        let refusal = CameraError(.cameraBusy, subject: "test", detail: "")
        let fault = await #expect(throws: CameraError.self) {
            _ = try await ThreadedFrameStream(pace: .live, threads: driver.threads, limits: limits(hangs: false)) {
                (_) throws(CameraError) -> Reader in throw refusal
            }
        }
        #expect(fault?.code == .cameraStalled)
        driver.recover(1)
    }

    @Test("the loop goes on beating and tells of the fault", .timeLimit(.minutes(5)))
    func supervision() async {
        struct Source: FrameSource {
            let name = "hanging"
            let opening: @Sendable () async throws(CameraError) -> any FrameStream
            func open() async throws(CameraError) -> any FrameStream { try await opening() }
        }
        let driver = Driver()
        let beats = Atomic<Int>(0)
        let supervisor = CameraSupervisor(
            source: Source { () throws(CameraError) in try await open(driver, hangs: false) },
            logger: Logger(label: "test"),
            onBeat: { beats.add(1, ordering: .relaxed) },
            clock: InstantClock()
        )
        let (faults, entry) = AsyncStream.makeStream(of: CameraError.Code.self)
        let task = Task {
            await supervisor.run(
                onState: { if case .failed(let error, _) = $0 { entry.yield(error.code) } },
                onFrame: { _ in }
            )
        }
        var seen = 0
        for await code in faults where seen < 5 {
            #expect(code == .cameraStalled)
            seen += 1
            if seen == 5 { break }
        }
        #expect(beats.load(ordering: .relaxed) >= 5)
        task.cancel()
        driver.recover(10)
        await task.value
    }
}
