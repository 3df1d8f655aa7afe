import Foundation

/// One picture on disk, in any common format.
struct PictureFile {
    /// No side of a decoded picture is longer.
    static let longestSide = 1920

    let path: String

    /// JPEGs by TurboJPEG, everything else by ffmpeg. Nil when interrupted.
    ///
    /// - Throws: `input-missing`, `input-unreadable`, or `ffmpeg-missing`.
    func decode(_ link: StreamLink) throws(CameraError) -> JPEGDecoder.Picture? {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CameraError(.inputMissing, subject: path, detail: "cannot be read")
        }
        let isJPEG = data.starts(with: [0xff, 0xd8])
        return isJPEG
            ? try JPEGDecoder(longestSide: Self.longestSide).decode([UInt8](data), subject: path)
            : try decodeByFFmpeg(link)
    }

    private func decodeByFFmpeg(_ link: StreamLink) throws(CameraError) -> JPEGDecoder.Picture? {
        let input = VideoInput(path)
        let side = Self.longestSide
        let arguments =
            ["-nostdin", "-loglevel", "error"] + input.arguments + [
                "-frames:v", "1",
                "-vf", "scale='min(\(side),iw)':'min(\(side),ih)':force_original_aspect_ratio=decrease",
                "-pix_fmt", "rgb24", "-c:v", "ppm", "-f", "image2pipe", "-",
            ]
        guard let output = try FFmpegTool.output(of: "ffmpeg", arguments, input, link) else { return nil }
        guard let picture = PortablePixmap.decode(output) else {
            throw CameraError(.inputUnreadable, subject: path, detail: "holds no picture")
        }
        return picture
    }
}
