import FaceMatch
import Testing

@Suite(
    "Watching real faces",
    .enabled(if: Resources.have("faces/nuaa/live") && Resources.have("clips"), "needs the models and ../shared")
)
struct RealWatchTests {
    private struct Record {
        var ready: [Sighting] = []
        var ended: [SightingID] = []
    }

    private func watcher() throws -> FaceWatcher {
        FaceWatcher(
            networks: FaceNetworks(
                detector: try Resources.detector(),
                embedder: try Resources.embedder(),
                liveness: try Resources.liveness()
            )
        )
    }

    private func observe(
        _ pictures: [Picture],
        from first: Int,
        with watcher: FaceWatcher,
        into record: inout Record
    ) throws {
        for (index, picture) in pictures.enumerated() {
            for change in try watcher.observe(picture, at: frameTime(first + index)).changes {
                switch change {
                case .ready(let sighting): record.ready.append(sighting)
                case .refined(let sighting): #expect(record.ready.map(\.id).contains(sighting.id))
                case .ended(let id): record.ended.append(id)
                }
            }
        }
    }

    @Test("five people in turn and the first again are six sightings and five identities")
    func fivePeople() throws {
        let watcher = try watcher()
        var record = Record()
        var frame = 0
        for person in ["0001", "0002", "0003", "0004", "0005", "0001"] {
            let files = try Resources.files(in: "faces/nuaa/live/" + person)
            let pictures = try Decoder.stills(files, width: 640, height: 480)
            try observe(pictures, from: frame, with: watcher, into: &record)
            frame += pictures.count
        }
        try #require(record.ready.count == 6)
        #expect(record.ready.allSatisfy { $0.liveness == .live })
        #expect(record.ready.allSatisfy { $0.readyAt - $0.firstUsableAt <= .milliseconds(600) })

        var gallery = Gallery<SightingID>()
        let policy = DecisionPolicy(calibration: .sample)
        for sighting in record.ready {
            let matches = gallery.search(sighting.template, limit: 2)
            switch policy.decide(matches, galleryTemplates: gallery.count, spread: sighting.spread) {
            case .known(let id, _): #expect(id == record.ready[0].id && sighting.id == record.ready[5].id)
            case .new: gallery.insert(sighting.template, for: sighting.id)
            case .unsure: Issue.record("a person seen clearly should be known or new")
            }
        }
        #expect(gallery.identities == 5)
    }

    @Test("a clip where somebody arrives is exactly one sighting")
    func arrival() throws {
        let watcher = try watcher()
        var record = Record()
        let clip = Resources.shared + "/clips/pyfeat/noface_face.mov"
        let pictures = try Decoder.clip(clip, rate: 15, width: 640, height: 360)
        try observe(pictures, from: 0, with: watcher, into: &record)
        #expect(record.ready.map(\.liveness) == [.live])
        let empty = [Picture](repeating: try .plain(640, 360), count: 45)
        try observe(empty, from: pictures.count, with: watcher, into: &record)
        #expect(record.ended == record.ready.map(\.id))
    }

    @Test("odd pictures pass through the whole watcher", arguments: [(1, 1), (8000, 6000), (640, 480)])
    func oddPictures(width: Int, height: Int) throws {
        let observation = try watcher().observe(.plain(width, height), at: .zero)
        #expect(observation.faces.isEmpty && observation.guidance == .nobody && observation.changes.isEmpty)
    }
}
