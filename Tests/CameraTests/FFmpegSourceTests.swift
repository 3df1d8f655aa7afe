import Camera
import Foundation
import Testing

@Suite("ffmpeg source")
struct FFmpegSourceTests {
    /// Makes a clip of ten pictures in a second.
    private func makeClip(in folder: TemporaryFolder, size: String, _ options: [String] = []) async throws -> String {
        let clip = folder.url.appending(path: "clip-\(size).mp4").path
        let arguments =
            [
                "ffmpeg", "-nostdin", "-loglevel", "error", "-f", "lavfi", "-i",
                "testsrc=size=\(size):rate=10:duration=1",
            ]
            + ["-c:v", "mpeg4"] + options + [clip]
        _ = try await Command.run("/usr/bin/env", arguments)
        return clip
    }

    private func readAll(_ source: FFmpegSource) async throws -> (info: StreamInfo, frames: [Frame]) {
        let stream = try await source.open()
        var frames: [Frame] = []
        while let frame = try await stream.next() { frames.append(frame) }
        await stream.close()
        return (stream.info, frames)
    }

    @Test("fast, every picture of a file comes with its time, and then the end")
    func fast() async throws {
        let folder = try TemporaryFolder()
        let clip = try await makeClip(in: folder, size: "320x240")
        let (info, frames) = try await readAll(FFmpegSource(input: clip, pace: .fast))
        #expect((info.width, info.height, info.framesPerSecond) == (320, 240, 10))
        #expect(frames.map(\.sequence) == Array(0..<10))
        #expect(frames.map(\.time) == (0..<10).map { .milliseconds(100 * $0) })
        #expect(Set(frames.map(\.pixels)).count > 1, "the pictures differ")
    }

    @Test("live, a file takes its own time")
    func live() async throws {
        let folder = try TemporaryFolder()
        let clip = try await makeClip(in: folder, size: "320x240")
        let start = ContinuousClock.now
        let (_, frames) = try await readAll(FFmpegSource(input: clip))
        let last = try #require(frames.last)
        // From the start, not from the first frame: a machine that is busy hands both over together.
        #expect(last.receivedAt - start > .milliseconds(850))
        #expect(last.sequence == 9)
    }

    @Test("a large video is scaled down, keeping its aspect")
    func scaledDown() async throws {
        let folder = try TemporaryFolder()
        let clip = try await makeClip(in: folder, size: "1920x1080")
        let (info, frames) = try await readAll(FFmpegSource(input: clip, pace: .fast))
        #expect((info.width, info.height) == (1280, 720))
        #expect(frames.count == 10)
    }

    @Test("a video that was filmed upright is upright")
    func rotated() async throws {
        let folder = try TemporaryFolder()
        let clip = try await makeClip(in: folder, size: "320x240")
        try turnClockwise(clip)
        let (info, frames) = try await readAll(FFmpegSource(input: clip, pace: .fast))
        #expect((info.width, info.height) == (240, 320))
        #expect(frames.count == 10)
    }

    /// Writes a rotation by 90° into the track header, as a phone does: the transformation matrix stands 40 bytes behind
    /// the box's name (ISO/IEC 14496-12, 8.3.2), in 16.16 fixed point.
    private func turnClockwise(_ clip: String) throws {
        var file = try Data(contentsOf: URL(fileURLWithPath: clip))
        let header = try #require(file.firstRange(of: Data("tkhd".utf8)))
        let matrix: [Int32] = [0, 1 << 16, 0, -1 << 16, 0, 0, 240 << 16, 0, 1 << 30]
        let bytes = matrix.flatMap { number in withUnsafeBytes(of: number.bigEndian) { Array($0) } }
        let start = header.upperBound + 40
        file.replaceSubrange(start..<start + bytes.count, with: bytes)
        try file.write(to: URL(fileURLWithPath: clip))
    }

    @Test("an input that cannot be played says why")
    func unreadable() async throws {
        let folder = try TemporaryFolder()
        let text = folder.url.appending(path: "text.mp4")
        try Data("this is no video".utf8).write(to: text)
        for (input, code) in [
            (text.path, CameraError.Code.inputUnreadable), ("/nonexistent.mp4", .inputMissing),
            ("rtsp://user:secret@127.0.0.1:1/stream", .inputLost),
        ] {
            let error = await #expect(throws: CameraError.self) { _ = try await FFmpegSource(input: input).open() }
            #expect(error?.code == code)
            #expect(error?.detail.isEmpty == false)
            #expect(error?.description.contains("secret") == false, "a password is not for the log")
        }
    }

    @Test("a cancelled opening does not wait for a silent input")
    func cancelledOpening() async throws {
        let folder = try TemporaryFolder()
        let silence = folder.url.appending(path: "silence").path
        _ = try await Command.run("/usr/bin/env", ["mkfifo", silence])
        let opening = Task { _ = try await FFmpegSource(input: silence).open() }
        opening.cancel()
        let error = await #expect(throws: CameraError.self) { try await opening.value }
        #expect(error?.code != .cameraStalled, "that is what it throws at the end of its patience")
    }

    @Test("without ffmpeg the remedy names the package")
    func ffmpegMissing() async throws {
        let folder = try TemporaryFolder()
        let clip = try await makeClip(in: folder, size: "320x240")
        let lines = try await FakeCamera.run(["ffmpeg:\(clip)", "1"], 2, ["PATH": "/nonexistent"])
        #expect(Set(lines.codes) == ["ffmpeg-missing"])
        #expect(CameraError(.ffmpegMissing, subject: "", detail: "").remedy == "apt-get install ffmpeg")
    }

    @Test("closed in mid-stream, the child process is gone")
    func childIsReaped() async throws {
        let folder = try TemporaryFolder()
        let clip = try await makeClip(in: folder, size: "320x240")
        let lines = try await FakeCamera.run(["ffmpeg:\(clip)", "2"], 20, [:])
        #expect(lines.frames.count >= 2)
        #expect(lines.last?["children"] == "none")
        #expect(try #require(lines.closedAfter) < 500)
    }

    @Test(
        "clips of cameras and phones are read",
        .enabled(if: SharedData.has("clips"), "the clips of ../shared are not here"),
        arguments: ["pyfeat/noface_face.mov", "pyfeat/single_face.mp4", "liveportrait/d9.mp4"]
    )
    func clips(name: String) async throws {
        let clip = SharedData.folder.appending(path: "clips/\(name)").path
        let (info, frames) = try await readAll(FFmpegSource(input: clip, pace: .fast))
        #expect(frames.count > 10)
        #expect(frames.allSatisfy { $0.width == info.width && $0.height == info.height })
    }
}
