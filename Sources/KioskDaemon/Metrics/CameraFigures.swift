import Camera
import Reception
import Telemetry

/// How a camera is, and what it did since the start.
struct CameraFigures: SampleSource {
    let camera: String
    let monitor: CameraMonitor

    func samples() async -> [Sample] {
        let vitals = monitor.vitals
        let drops = DropReason.allCases.map {
            Sample(MetricCatalog.cameraDrops, [camera, $0.rawValue], Double(vitals.drops[$0]))
        }
        let age = vitals.lastFrameAge.map { Sample(MetricCatalog.cameraFrameAge, [camera], $0 / .seconds(1)) }
        return Sample.state(MetricCatalog.cameraState, of: [camera], CameraCondition.State(vitals.state))
            + Sample.state(MetricCatalog.cameraPicture, of: [camera], vitals.picture)
            + [Sample(MetricCatalog.cameraFrames, [camera], Double(vitals.frames))] + drops + [age].compactMap(\.self)
    }
}

extension CameraCondition.State {
    init(_ state: CameraState) {
        self =
            switch state {
            case .none: .none
            case .starting: .starting
            case .running: .running
            case .failed: .failed
            case .ended: .ended
            }
    }
}
