import FaceMatch
import Foundation

/// Decodes pictures and clips with ffmpeg into BGR pictures in memory.
enum Decoder {
    struct Failure: Error {
        let arguments: [String]
        let status: Int32
    }

    /// The frames of a clip at a steady rate, in the given size.
    static func clip(_ path: String, rate: Int, width: Int, height: Int) throws -> [Picture] {
        try decode(["-i", path, "-vf", "fps=\(rate),scale=\(width):\(height)"], width: width, height: height)
    }

    /// Still pictures of one size, in order.
    static func stills(_ paths: [String], width: Int, height: Int) throws -> [Picture] {
        let list = FileManager.default.temporaryDirectory.appending(path: "stills-\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: list) }
        let entries = paths.map { "file '\($0)'\nduration 1\n" }.joined()
        try Data(entries.utf8).write(to: list)
        let input = ["-f", "concat", "-safe", "0", "-i", list.path, "-fps_mode", "passthrough"]
        return try decode(input, width: width, height: height)
    }

    private static func decode(_ input: [String], width: Int, height: Int) throws -> [Picture] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/ffmpeg")
        process.arguments = ["-v", "error", "-nostdin"] + input + ["-f", "rawvideo", "-pix_fmt", "bgr24", "-"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(arguments: input, status: process.terminationStatus)
        }
        let size = width * height * 3
        return try (0..<bytes.count / size).map { index in
            let pixels = [UInt8](bytes[index * size..<(index + 1) * size])
            return try Picture(pixels: pixels, width: width, height: height)
        }
    }
}
