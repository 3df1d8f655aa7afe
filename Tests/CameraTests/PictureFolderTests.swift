import Camera
import Foundation
import Logging
import Testing

@Suite("Folder of pictures")
struct PictureFolderTests {
    private func source(_ folder: TemporaryFolder, pace: Pace = .fast) -> PictureFolderSource {
        PictureFolderSource(
            directory: folder.url.path,
            framesPerSecond: 10,
            pace: pace,
            logger: Logger(label: "test")
        )
    }

    private func write(_ name: String, in folder: TemporaryFolder, width: Int = 16, height: Int = 8, grey: UInt8) throws
    {
        let pixels = [UInt8](repeating: grey, count: width * height * 3)
        try Data(try JPEGEncoder().encode(bgr: pixels, width: width, height: height))
            .write(to: folder.url.appending(path: name))
    }

    private func readAll(_ source: PictureFolderSource) async throws -> [Frame] {
        let stream = try await source.open()
        var frames: [Frame] = []
        while let frame = try await stream.next() { frames.append(frame) }
        await stream.close()
        return frames
    }

    @Test("pictures come in the order of their names, each in its own size")
    func order() async throws {
        let folder = try TemporaryFolder()
        try write("b.jpg", in: folder, grey: 100)
        try write("a.JPEG", in: folder, grey: 50)
        try write("B.jpg", in: folder, width: 32, grey: 10)
        try write(".hidden.jpg", in: folder, grey: 0)
        try Data("notes".utf8).write(to: folder.url.appending(path: "notes.txt"))
        let frames = try await readAll(source(folder))
        #expect(frames.map { $0.pixels[0] / 10 } == [1, 5, 10])
        #expect(frames.map(\.width) == [32, 16, 16])
        #expect(frames.map(\.time) == [.zero, .milliseconds(100), .milliseconds(200)])
    }

    @Test("a broken picture is left out")
    func broken() async throws {
        let folder = try TemporaryFolder()
        try Data("no picture".utf8).write(to: folder.url.appending(path: "a.jpg"))
        try write("b.jpg", in: folder, grey: 100)
        try Data([0xff, 0xd8, 0xff]).write(to: folder.url.appending(path: "c.jpg"))
        try write("d.jpg", in: folder, grey: 100)
        #expect(try await readAll(source(folder)).map(\.sequence) == [1, 3])
    }

    @Test("other formats are read too", arguments: ["png", "bmp", "webp"])
    func otherFormats(kind: String) async throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appending(path: "a.\(kind)").path
        let colour = "color=c=0xff8000:size=64x32,format=rgb24"
        _ = try await Command.run(
            "/usr/bin/env",
            ["ffmpeg", "-nostdin", "-loglevel", "error", "-f", "lavfi", "-i", colour, "-frames:v", "1", path]
        )
        let frame = try #require(try await readAll(source(folder)).first)
        #expect((frame.width, frame.height) == (64, 32))
        let difference = zip(frame.pixels.prefix(3), [0, 128, 255]).map { abs(Int($0) - $1) }
        #expect(difference.allSatisfy { $0 <= 6 }, "\(frame.pixels.prefix(3))")
    }

    @Test("a huge picture is scaled down to fit 1920 pixels")
    func huge() async throws {
        let folder = try TemporaryFolder()
        try write("a.jpg", in: folder, width: 4000, height: 1000, grey: 100)
        let frame = try #require(try await readAll(source(folder)).first)
        #expect((frame.width, frame.height) == (1500, 375), "three eighths")
    }

    @Test("a folder without pictures, or none at all, says so")
    func empty() async throws {
        let folder = try TemporaryFolder()
        let error = await #expect(throws: CameraError.self) { _ = try await source(folder).open() }
        #expect(error?.code == .inputMissing)
        let nowhere = PictureFolderSource(directory: "/nonexistent", logger: Logger(label: "test"))
        let other = await #expect(throws: CameraError.self) { _ = try await nowhere.open() }
        #expect(other?.code == .inputMissing)
    }
}
