import Camera
import Logging
import Synchronization
import Testing

@Suite("Camera supervisor")
struct CameraSupervisorTests {
    private let unplugged = CameraError(.cameraUnplugged, subject: "/dev/video0", detail: "gone")
    private let missing = CameraError(.cameraMissing, subject: "/dev/video0", detail: "not there")

    /// What a supervisor told, in order.
    private struct Story: Sendable {
        var states: [CameraState] = []
        var frames: [Frame] = []
    }

    private func watch(_ source: ScriptedSource, _ clock: InstantClock = InstantClock()) async -> Story {
        let story = Mutex(Story())
        let supervisor = CameraSupervisor(
            source: source,
            logger: Logger(label: "test"),
            openingPatience: .seconds(3_600),
            clock: clock
        )
        await supervisor.run { state in
            story.withLock { $0.states.append(state) }
        } onFrame: { frame in
            story.withLock { $0.frames.append(frame) }
        }
        return story.withLock { $0 }
    }

    @Test("a finite input is read to its end, closed, and not opened again")
    func finiteInput() async {
        let source = ScriptedSource([.init(frames: [.pixel(0, at: .zero), .pixel(1, at: .seconds(1))])])
        let story = await watch(source)
        #expect(story.frames.map(\.sequence) == [0, 1])
        #expect(story.states.first == .starting)
        #expect(story.states.last == .ended)
        #expect(story.states.count == 3)
        #expect((source.opened, source.closed) == (1, 1))
    }

    @Test("the wait between attempts doubles up to five seconds")
    func backoff() async {
        let clock = InstantClock()
        let refusals = Array(repeating: ScriptedSource.Script(refusal: missing), count: 6)
        let story = await watch(ScriptedSource(refusals + [.init()]), clock)
        let expected: [Duration] = [
            .milliseconds(500), .seconds(1), .seconds(2), .seconds(4), .seconds(5), .seconds(5),
        ]
        #expect(clock.sleeps == expected)
        #expect(story.states == [.starting] + expected.map { .failed(missing, retryAfter: $0) } + [.ended])
    }

    @Test("a picture resets the wait, opening alone does not")
    func backoffReset() async {
        let clock = InstantClock()
        let source = ScriptedSource([
            .init(fault: unplugged), .init(fault: unplugged),
            .init(frames: [.pixel(0, at: .zero)], fault: unplugged), .init(),
        ])
        _ = await watch(source, clock)
        #expect(clock.sleeps == [.milliseconds(500), .seconds(1), .milliseconds(500)])
        #expect(source.closed == 4)
    }

    @Test("the camera runs only once a picture has come")
    func runningWithFirstFrame() async {
        let story = await watch(ScriptedSource([.init(fault: unplugged), .init(frames: [.pixel(0, at: .zero)])]))
        let running = story.states.filter { if case .running = $0 { true } else { false } }
        #expect(running.count == 1)
        #expect(story.states[1] == .failed(unplugged, retryAfter: .milliseconds(500)))
    }

    @Test("time and sequence go on when the source begins again at zero")
    func timeline() async {
        let start = ContinuousClock.now
        let source = ScriptedSource([
            .init(
                frames: [
                    .pixel(0, at: .zero, received: start), .pixel(1, at: .seconds(1), received: start + .seconds(1)),
                ],
                fault: unplugged
            ),
            .init(frames: [
                .pixel(0, at: .zero, received: start + .seconds(8)),
                .pixel(1, at: .milliseconds(100), received: start + .seconds(9)),
            ]),
        ])
        let frames = await watch(source).frames
        #expect(frames.map(\.sequence) == [0, 1, 2, 3])
        #expect(frames.map(\.time) == [.zero, .seconds(1), .seconds(8), .milliseconds(8100)])
    }

    @Test("cancelled, it closes the source and returns")
    func cancellation() async {
        let source = ScriptedSource([.init(refusal: missing)])
        let supervisor = CameraSupervisor(source: source, logger: Logger(label: "test"))
        let (failures, entry) = AsyncStream.makeStream(of: Void.self)
        let task = Task {
            await supervisor.run { state in
                if case .failed = state { entry.yield() }
            } onFrame: { _ in
            }
        }
        for await _ in failures { break }
        task.cancel()
        await task.value
        #expect(source.opened == 1)
    }

    @Test("its vitals tell what it did, at any time")
    func vitals() async {
        let monitor = CameraMonitor()
        let source = ScriptedSource([
            .init(frames: [.pixel(0, at: .zero), .pixel(1, at: .zero)], fault: unplugged),
            .init(frames: [.pixel(0, at: .zero)]),
        ])
        let supervisor = CameraSupervisor(
            source: source,
            logger: Logger(label: "test"),
            monitor: monitor,
            clock: InstantClock()
        )
        #expect(monitor.vitals.state == .starting)
        await supervisor.run { _ in
        } onFrame: { _ in
        }
        let vitals = monitor.vitals
        #expect(vitals.state == .ended)
        #expect((vitals.frames, vitals.restarts, vitals.drops.total) == (3, 1, 0))
        #expect(vitals.name == "scripted")
        #expect(vitals.lastFrameAge != nil)
    }
}
