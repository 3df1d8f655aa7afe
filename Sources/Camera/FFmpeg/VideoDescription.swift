import Foundation

/// A video as `ffprobe` describes it.
package struct VideoDescription: Equatable {
    /// As a viewer sees it, rotation applied.
    package let width: Int
    package let height: Int
    package let framesPerSecond: Double
    package let codec: String

    /// Large enough for every face that can get a number; what is larger only costs time.
    private static let bounds = (width: 1280, height: 960)

    static func probe(_ input: VideoInput, _ link: StreamLink) throws(CameraError) -> VideoDescription? {
        let arguments =
            ["-v", "error", "-select_streams", "v:0", "-show_streams", "-of", "json"] + input.arguments
        let result = try FFmpegTool.output(of: "ffprobe", arguments, input, link)
        guard let result else { return nil }
        guard let description = VideoDescription(ffprobe: result) else {
            throw CameraError(.inputUnreadable, subject: input.subject, detail: "holds no video")
        }
        return description
    }

    /// Nil for anything but `ffprobe`'s JSON about a video.
    package init?(ffprobe json: [UInt8]) {
        guard let stream = try? JSONDecoder().decode(Probe.self, from: Data(json)).streams.first else { return nil }
        self.init(stream)
    }

    private init?(_ stream: Probe.Stream) {
        guard let width = stream.width, let height = stream.height, width > 0, height > 0 else { return nil }
        let isUpright = (stream.rotation / 90) % 2 == 0
        self.width = isUpright ? width : height
        self.height = isUpright ? height : width
        codec = stream.codec_name ?? "unknown"
        framesPerSecond =
            [stream.avg_frame_rate, stream.r_frame_rate].compactMap(Self.rate).first { (1...120).contains($0) } ?? 25
    }

    /// The size to decode to: at most 1280×960, with the video's own aspect.
    package var fittedSize: (width: Int, height: Int) {
        let scale = min(1, Double(Self.bounds.width) / Double(width), Double(Self.bounds.height) / Double(height))
        return (max(1, Int((Double(width) * scale).rounded())), max(1, Int((Double(height) * scale).rounded())))
    }

    /// A fraction as ffprobe writes it: `30000/1001`, `0/0` when unknown.
    private static func rate(_ text: String?) -> Double? {
        let parts = (text ?? "").split(separator: "/").compactMap { Double($0) }
        guard parts.count == 2, parts[1] > 0 else { return nil }
        return parts[0] / parts[1]
    }
}

/// The part of ffprobe's JSON that matters here.
private struct Probe: Decodable {
    struct Stream: Decodable {
        struct SideData: Decodable {
            let rotation: Double?
        }

        let codec_name: String?
        let width: Int?
        let height: Int?
        let avg_frame_rate: String?
        let r_frame_rate: String?
        let side_data_list: [SideData]?

        /// Degrees by the display matrix.
        var rotation: Int {
            let rotation = (side_data_list ?? []).compactMap(\.rotation).first ?? 0
            return Int(exactly: rotation.rounded()) ?? 0
        }
    }

    let streams: [Stream]
}
