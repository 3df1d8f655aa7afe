import Logging

/// Reads a folder's pictures, leaving out the broken ones.
struct PictureFolderReader: ~Copyable, BlockingFrameReader {
    let info: StreamInfo
    private let pictures: [String]
    private let logger: Logger
    private var pacer: Pacer
    private var index = 0

    /// - Throws: `input-missing` for an empty folder, `input-unreadable` when no picture of it can be read.
    init(
        folder: PictureFolder,
        pacer: Pacer,
        framesPerSecond: Double,
        logger: Logger,
        _ link: StreamLink
    ) throws(CameraError) {
        pictures = folder.pictures
        self.logger = logger
        self.pacer = pacer
        let first = try Self.firstReadable(pictures, link)
        info = StreamInfo(
            name: folder.path,
            width: first.width,
            height: first.height,
            framesPerSecond: framesPerSecond,
            pixelFormat: "pictures"
        )
    }

    mutating func read(_ link: StreamLink) throws(CameraError) -> Frame? {
        while index < pictures.count {
            guard pacer.wait(for: index, link) else { return nil }
            let number = index
            index += 1
            do throws(CameraError) {
                guard let picture = try PictureFile(path: pictures[number]).decode(link) else { return nil }
                return Frame(
                    pixels: picture.pixels,
                    width: picture.width,
                    height: picture.height,
                    time: pacer.time(of: number),
                    sequence: UInt64(number)
                )
            } catch  where error.code != .ffmpegMissing {
                link.countDropped(.corrupt)
                logger.warning(
                    "picture skipped",
                    metadata: [
                        "code": "\(error.code.rawValue)", "file": "\(pictures[number])", "detail": "\(error.detail)",
                    ]
                )
            }
        }
        return nil
    }

    private static func firstReadable(
        _ pictures: [String],
        _ link: StreamLink
    ) throws(CameraError) -> JPEGDecoder.Picture {
        var fault = CameraError(.inputUnreadable, subject: "images", detail: "closed while it was being opened")
        for path in pictures {
            do throws(CameraError) {
                if let picture = try PictureFile(path: path).decode(link) { return picture }
            } catch {
                fault = error
            }
        }
        throw fault
    }
}
