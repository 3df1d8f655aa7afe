import Camera
import Foundation
import Testing

@Suite("V4L2 camera")
struct V4L2CameraTests {
    private let spec = "v4l2:\(FakeCamera.device)"

    /// Corners of the colour cube in BT.601 limited range (ITU-R BT.601, table 3), and in BGR.
    struct Colour: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let yuv: [UInt8]
        let bgr: [Int]

        static let all = [
            Colour(testDescription: "red", yuv: [81, 90, 240], bgr: [0, 0, 255]),
            Colour(testDescription: "green", yuv: [145, 54, 34], bgr: [0, 255, 0]),
            Colour(testDescription: "blue", yuv: [41, 240, 110], bgr: [255, 0, 0]),
            Colour(testDescription: "white", yuv: [235, 128, 128], bgr: [255, 255, 255]),
            Colour(testDescription: "black", yuv: [16, 128, 128], bgr: [0, 0, 0]),
        ]

        func isNear(_ other: [Int]) -> Bool {
            other.count == 3 && zip(bgr, other).allSatisfy { abs($0 - $1) <= 4 }
        }
    }

    @Test("YUYV has the right colours", arguments: Colour.all)
    func yuyv(colour: Colour) async throws {
        let folder = try TemporaryFolder()
        let pair = [colour.yuv[0], colour.yuv[1], colour.yuv[0], colour.yuv[2]]
        let clip = folder.url.appending(path: "clip")
        try Data(Array(repeating: pair, count: 320 * 240 / 2).joined()).write(to: clip)
        let camera = FakeCamera(["W": "320", "H": "240", "FPS": "60", "CLIP": clip.path])
        let lines = try await camera.probe("\(spec)?width=320&height=240", "2")
        #expect(colour.isNear(lines.firstColour), "\(lines.firstColour)")
        #expect(lines.contains { $0["state"] == "running" && $0["format"] == "YUYV" && $0["size"] == "320x240" })
    }

    @Test("MJPEG has the right colours", arguments: Colour.all)
    func motionJPEG(colour: Colour) async throws {
        let folder = try TemporaryFolder()
        let clip = try writeMotionJPEG(in: folder) { _ in colour.bgr.map { UInt8($0) } }
        let camera = FakeCamera(["FMT": "MJPG", "W": "320", "H": "240", "FPS": "60", "CLIP": clip])
        let lines = try await camera.probe("\(spec)?width=320&height=240", "2")
        #expect(colour.isNear(lines.firstColour), "\(lines.firstColour)")
        #expect(lines.contains { $0["format"] == "MJPG" })
    }

    @Test(
        "a camera that cannot be opened says why, and is tried again",
        arguments: [
            (["FAULT": "busy@0"], "camera-busy"), (["FAULT": "gone@0"], "camera-missing"),
            (["FAULT": "denied@0"], "camera-permission"), (["FMT": "H264"], "camera-format"),
            (["DEV": "/dev/other"], "camera-missing"),
        ]
    )
    func refusal(settings: [String: String], code: String) async throws {
        let lines = try await FakeCamera(settings).probe(spec, "1", seconds: 2)
        #expect(Set(lines.codes) == [code])
        #expect(lines.codes.count > 1)
        #expect(lines.states.first == "starting")
    }

    @Test(
        "a fault in mid-stream is named and the camera comes back",
        arguments: [("enodev", "camera-unplugged"), ("eio", "camera-io"), ("stall", "camera-stalled")]
    )
    func faultInMidStream(fault: String, code: String) async throws {
        let camera = FakeCamera(["FPS": "60", "FAULT": "\(fault)@5", "REPLUG": "2"])
        let lines = try await camera.probe(spec, "12")
        #expect(lines.codes.first == code)
        #expect(lines.states.first == "starting")
        #expect(lines.states.last == "running", "it runs again after the fault")
        #expect(lines.frames == lines.frames.sorted(), "the sequence goes on")
        #expect(Set(lines.frames).count == 12)
        let times = lines.compactMap { $0["time"].flatMap(Double.init) }
        #expect(times == times.sorted(), "time never runs backwards")
    }

    @Test("an unplugged camera that stays away is reported until it is back")
    func staysAway() async throws {
        let lines = try await FakeCamera(["FPS": "60", "FAULT": "enodev@3"]).probe(spec, "30", seconds: 2)
        #expect(lines.codes.prefix(2) == ["camera-unplugged", "camera-missing"])
        #expect(lines.states.last == "failed")
    }

    @Test("a broken picture is left out and nothing else happens", arguments: ["short", "errflag"])
    func brokenPicture(fault: String) async throws {
        let lines = try await FakeCamera(["FPS": "30", "FAULT": "\(fault)@3"]).probe(spec, "6")
        #expect(lines.frames.contains(3) == false)
        #expect(lines.frames.count == 6)
        #expect(lines.codes == [])
    }

    @Test("a corrupt JPEG is left out and nothing else happens", arguments: ["corrupt", "short"])
    func corruptJPEG(fault: String) async throws {
        let folder = try TemporaryFolder()
        let clip = try writeMotionJPEG(in: folder) { place in
            [UInt8(truncatingIfNeeded: place &* 73), UInt8(truncatingIfNeeded: place / 5), 90]
        }
        let settings = ["FMT": "MJPG", "W": "320", "H": "240", "FPS": "30", "CLIP": clip, "FAULT": "\(fault)@3"]
        let lines = try await FakeCamera(settings).probe("\(spec)?width=320&height=240", "6")
        #expect(lines.frames.contains(3) == false)
        #expect(lines.frames.count == 6)
        #expect(lines.codes == [])
    }

    @Test("a slow consumer sees the newest picture, not a backlog")
    func newestFrameWins() async throws {
        let lines = try await FakeCamera(["FPS": "30"]).probe(spec, "5", "300")
        let frames = lines.frames
        #expect(frames.count == 5)
        for (earlier, later) in zip(frames.dropFirst(), frames.dropFirst(2)) {
            #expect(later - earlier >= 6, "about nine pictures pass in 300 ms: \(frames)")
        }
    }

    @Test("closing is prompt")
    func promptClose() async throws {
        let lines = try await FakeCamera(["FPS": "60"]).probe(spec, "3")
        let milliseconds = try #require(lines.closedAfter)
        #expect(milliseconds < 500, "26 ms on a quiet machine")
    }

    @Test(
        "a camera that sends only broken pictures is out",
        arguments: ["short", "errflag"]
    )
    func onlyBroken(fault: String) async throws {
        let folder = try TemporaryFolder()
        let control = folder.url.appending(path: "control")
        try Data(fault.utf8).write(to: control)
        let lines = try await FakeCamera(["FPS": "30", "CONTROL": control.path]).probe(spec, "1", seconds: 5)
        #expect(lines.codes.first == "camera-io")
    }

    @Test(
        "a driver that refuses a call is named",
        arguments: [
            ("STREAMON:28", "camera-bandwidth"), ("STREAMON:71", "camera-io"), ("S_FMT:16", "camera-busy"),
            ("S_FMT:22", "camera-format"), ("REQBUFS:12", "camera-io"), ("QUERYCAP:5", "camera-io"),
            ("QBUF:22", "camera-io"), ("DQBUF:22", "camera-io"),
        ]
    )
    func refusedCall(refusal: String, code: String) async throws {
        let folder = try TemporaryFolder()
        let control = folder.url.appending(path: "control")
        try Data("fail=\(refusal)".utf8).write(to: control)
        let lines = try await FakeCamera(["FPS": "30", "CONTROL": control.path]).probe(spec, "1", seconds: 3)
        #expect(lines.codes.first == code)
    }

    /// A clip of one 320×240 JPEG, as the fake camera reads it.
    private func writeMotionJPEG(in folder: TemporaryFolder, _ colour: (Int) -> [UInt8]) throws -> String {
        let pixels = (0..<320 * 240).flatMap(colour)
        let jpeg = try JPEGEncoder().encode(bgr: pixels, width: 320, height: 240, quality: 90)
        let length = withUnsafeBytes(of: UInt32(jpeg.count).littleEndian) { Data($0) }
        let clip = folder.url.appending(path: "clip")
        try (length + jpeg).write(to: clip)
        return clip.path
    }
}
