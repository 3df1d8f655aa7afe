import Camera
import Testing

@Suite("Camera specs")
struct CameraSpecTests {
    @Test(
        "a spec is read",
        arguments: [
            ("none", CameraSpec.none),
            ("v4l2:/dev/v4l/by-id/usb-Cam-index0", .v4l2(device: "/dev/v4l/by-id/usb-Cam-index0", wish: CaptureWish())),
            (
                "v4l2:/dev/video0?width=1280&height=720&fps=30",
                .v4l2(device: "/dev/video0", wish: CaptureWish(width: 1280, height: 720, framesPerSecond: 30))
            ),
            ("ffmpeg:clip.mp4", .ffmpeg(input: "clip.mp4", pace: .live)),
            ("ffmpeg:clip.mp4?pace=fast", .ffmpeg(input: "clip.mp4", pace: .fast)),
            ("ffmpeg:clip.mp4?pace=live", .ffmpeg(input: "clip.mp4", pace: .live)),
            ("ffmpeg:rtsp://h/s?channel=1&sub=2", .ffmpeg(input: "rtsp://h/s?channel=1&sub=2", pace: .live)),
            ("ffmpeg:rtsp://h/s?channel=1&pace=fast", .ffmpeg(input: "rtsp://h/s?channel=1", pace: .fast)),
            ("ffmpeg:rtsp://h/s?pace=fast&x=1", .ffmpeg(input: "rtsp://h/s?pace=fast&x=1", pace: .live)),
            ("images:/data/faces", .images(directory: "/data/faces", framesPerSecond: 15, pace: .live)),
            ("images:faces?fps=2.5&pace=fast", .images(directory: "faces", framesPerSecond: 2.5, pace: .fast)),
        ]
    )
    func reads(text: String, expected: CameraSpec) throws {
        let spec = try CameraSpec(parsing: text)
        #expect(spec == expected)
        #expect(try CameraSpec(parsing: spec.description) == spec, "its description names the same camera")
    }

    @Test(
        "a spec that makes no sense is refused, naming the part",
        arguments: [
            ("", ""), ("webcam", "webcam"), ("usb:/dev/video0", "usb"), ("v4l2:", "v4l2:"),
            ("v4l2:/dev/video0?with=640", "with"), ("v4l2:/dev/video0?width=big", "width"),
            ("v4l2:/dev/video0?width=0", "width"), ("v4l2:/dev/video0?fps=nan", "fps"),
            ("v4l2:/dev/video0?fps=15&fps=30", "fps=30"), ("v4l2:?width=640", "?width=640"),
            ("images:faces?pace=slow", "pace"), ("images:faces?fps", "fps"), ("images:faces?width=3", "width"),
        ]
    )
    func refuses(text: String, subject: String) {
        let error = #expect(throws: CameraError.self) { try CameraSpec(parsing: text) }
        #expect(error?.code == .specInvalid)
        #expect(error?.subject == subject)
    }

    @Test("every fault has its texts and a remedy", arguments: CameraError.Code.allCases)
    func texts(code: CameraError.Code) {
        let error = CameraError(code, subject: "/dev/video0", detail: "")
        #expect(error.vietnamese.isEmpty == false)
        #expect(error.english.isEmpty == false)
        #expect(error.remedy.isEmpty == false)
        #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    }
}
