import Camera
import FaceMatch
import QueueModel
import Reception
import ServiceManager
import Vision
import WebTerminals

extension Daemon {
    /// A kiosk for each camera; they share the queue and what is known of those with an open ticket.
    func kiosks(of desk: QueueDesk, policy: DecisionPolicy, subjects: SubjectDesk) -> Kiosks {
        let (visits, board) = (OpenVisits(policy: policy), CameraBoard())
        let places = cameras.map { camera in
            let attendant = KioskAttendant(
                camera.id,
                desk: desk,
                visits: visits,
                camera: camera.condition,
                board: board,
                logger: logger,
                subjects: subjects
            )
            return Kiosks.Kiosk(attendant: attendant, preview: camera.source == nil ? nil : camera.preview)
        }
        return Kiosks(first: places[0], others: Array(places.dropFirst()))
    }

    /// A loop for each camera, all of them on one thread with one set of networks.
    func vision(for attendants: [KioskAttendant], signs: LifeSigns) -> [SupportingService] {
        let watchers = WatcherFactory(modelsDirectory: settings.modelsDirectory, settings: settings.watcher)
        let thread = watchers.makeThread()
        let seeing = zip(cameras, attendants).compactMap { camera, attendant in
            camera.source.map { (camera, $0, attendant) }
        }
        return seeing.map { camera, source, attendant in
            let loop = VisionLoop(
                source: source,
                preview: camera.preview,
                monitor: camera.monitor,
                logger: logger,
                onBeat: { signs.beat(.camera, camera.id.rawValue) },
                thread: thread,
                camera: camera.id.rawValue
            )
            return watching(loop, for: attendant)
        }
    }

    private func watching(_ loop: VisionLoop, for attendant: KioskAttendant) -> SupportingService {
        let figures = KioskFigures(attendants: [attendant], metrics: metrics)
        return SupportingService(name: "vision") {
            await loop.run(
                onCondition: { await attendant.cameraChanged(to: CameraCondition($0)) },
                onObservation: { _, observation in
                    figures.note(observation.timings)
                    await attendant.observed(guidance: observation.guidance, changes: observation.changes)
                }
            )
            await loop.rest()
        }
    }
}
