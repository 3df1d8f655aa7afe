import Camera
import Reception
import Vision

/// One kiosk's camera, from its source to the attendant.
struct CameraFeed: Sendable {
    let id: CameraID
    /// Nil where no camera is configured.
    let source: (any FrameSource)?
    let preview = PreviewFeed()
    /// Where the camera's vitals are read.
    let monitor = CameraMonitor()

    init(id: CameraID = .only, source: (any FrameSource)?) {
        self.id = id
        self.source = source
        if source == nil { monitor.noteAbsence() }
    }

    var condition: CameraCondition { CameraCondition(state: source == nil ? .none : .starting) }
}
