/// The watcher with the real networks.
package typealias FaceWatcher = Watcher<FaceNetworks, FaceNetworks>

/// Watches one camera: takes its pictures in order and says who is engaged and which stays began, improved or ended.
///
/// Synchronous and not for two threads at a time: give it to one actor. Times are those of the frames, from any fixed
/// beginning; they never run backwards.
package final class Watcher<Detector: FaceDetecting & ~Copyable, Embedder: FaceEmbedding & ~Copyable> {
    private let detector: Detector
    private let embedder: Embedder
    private let liveness: (any LivenessScoring & ~Copyable)?
    private let settings: WatcherSettings
    private var gate: MotionGate
    private var cut: SceneCut
    private var tracker: FaceTracker
    private var engagement: Engagement
    private var book: StayBook
    private var isFollowing = false

    /// - Parameter liveness: tells people from prints and screens; without it sightings carry no verdict.
    package init(
        detector: consuming Detector,
        embedder: consuming Embedder,
        liveness: consuming (any LivenessScoring & ~Copyable)? = nil,
        settings: WatcherSettings = WatcherSettings()
    ) {
        self.detector = detector
        self.embedder = embedder
        self.liveness = liveness
        self.settings = settings
        gate = MotionGate(settings: settings.motionGate)
        cut = SceneCut(settings: settings.tracker)
        tracker = FaceTracker(settings: settings.tracker)
        engagement = Engagement(settings: settings.engagement)
        book = StayBook(settings: settings.stay)
    }

    /// Begins anew, as when the camera was away: whoever stands there afterwards begins a new stay.
    package func startAfresh() {
        gate = MotionGate(settings: settings.motionGate)
        cut = SceneCut(settings: settings.tracker)
        tracker = FaceTracker(settings: settings.tracker)
        engagement = Engagement(settings: settings.engagement)
        book.forgetEverybody()
        isFollowing = false
    }

    /// Takes the next picture.
    ///
    /// - Parameter time: when it was taken.
    /// - Throws: `inference-failed` if OpenCV gives up; the next picture may be given all the same.
    package func observe(_ picture: Picture, at time: Duration) throws(FaceMatchError) -> Observation {
        var stopwatch = Stopwatch()
        var timings = StageTimings()
        let thumbnail = try GreyThumbnail(picture)
        let isCut = cut.happens(at: thumbnail)
        let isOpen = gate.opens(for: thumbnail, following: isFollowing, at: time)
        timings.gate = stopwatch.lap()
        let faces = isOpen ? try detector.detect(picture) : []
        timings.detect = isOpen ? stopwatch.lap() : .zero
        let tracks = follow(faces, isCut: isCut, at: time)
        let standings = choose(among: tracks, in: picture, at: time)
        timings.track = stopwatch.lap()
        if let chosen = chosenTrack(among: tracks, standings) {
            if try look(at: chosen, in: picture, at: time) { timings.embed = stopwatch.lap() }
            if try judgeLiveness(of: chosen, in: picture, at: time) { timings.liveness = stopwatch.lap() }
        }
        return Observation(
            faces: tracks.map(observed),
            guidance: guidance(for: standings),
            changes: changes(at: time),
            timings: timings
        )
    }

    private func follow(_ faces: [DetectedFace], isCut: Bool, at time: Duration) -> [Track] {
        let tracks = tracker.update(faces, at: time)
        isFollowing = !tracks.isEmpty
        for track in tracks where isCut || track.jumped { book.suspect(track.id) }
        book.see(tracks.map(\.id), at: time)
        return tracks
    }

    private func choose(among tracks: [Track], in picture: Picture, at time: Duration) -> [TrackID: Standing] {
        let standings = tracks.map { track in
            let standing = settings.engagement.standing(
                of: track.face,
                pictureWidth: picture.width,
                pictureHeight: picture.height
            )
            return (track.id, standing)
        }
        let standingOfTrack = Dictionary(uniqueKeysWithValues: standings)
        engagement.update(standingOfTrack, at: time)
        return standingOfTrack
    }

    /// The face that the kiosk deals with, where it is fit for a look now.
    private func chosenTrack(among tracks: [Track], _ standings: [TrackID: Standing]) -> Track? {
        guard let chosen = engagement.choice?.track, standings[chosen]?.prominence != nil else { return nil }
        return tracks.first { $0.id == chosen }
    }

    /// Embeds the face if that is due and the shot is good enough.
    ///
    /// - Returns: whether there was anything to do.
    private func look(at track: Track, in picture: Picture, at time: Duration) throws(FaceMatchError) -> Bool {
        guard book.wantsLook(track.id, at: time) else { return false }
        let aligned = try AlignedFace(track.face.landmarks, in: picture)
        let quality = FaceQuality(track.face, aligned: aligned).overall
        guard quality >= settings.stay.minimumQuality else { return true }
        let refusal = EnrolmentGate()
            .refusal(of: track.face, aligned: aligned, pictureWidth: picture.width, pictureHeight: picture.height)
        let look = Look(
            template: try embedder.embed(aligned),
            quality: quality,
            time: time,
            isFitToRemember: refusal == nil
        )
        if let replacedAt = try book.take(look, of: track.id) { engagement.restart(at: replacedAt) }
        return true
    }

    /// Scores the face's liveness if its stay has none or not enough of that.
    ///
    /// - Returns: whether there was anything to do.
    private func judgeLiveness(
        of track: Track,
        in picture: Picture,
        at time: Duration
    ) throws(FaceMatchError) -> Bool {
        guard book.wantsLivenessFrame(track.id, at: time) else { return false }
        switch liveness {
        case .none: return false
        case .some(let networks):
            let (box, id) = (track.face.box, track.id)
            let score = try networks.score(picture, face: box)
            book.take(liveness: score, faceWidth: box.width, of: id, at: time, by: settings.liveness)
            return true
        }
    }

    private func changes(at time: Duration) -> [SightingChange] {
        var changes = book.expire(at: time)
        if let chosen = engagement.choice?.track {
            let engaged = engagement.isEngaged(chosen)
            if let change = book.announce(chosen, engaged: engaged, at: time) { changes.append(change) }
        }
        return changes
    }

    private func observed(_ track: Track) -> ObservedFace {
        ObservedFace(
            box: track.face.box,
            sighting: book.sighting(of: track.id),
            engaged: engagement.isEngaged(track.id)
        )
    }

    private func guidance(for standings: [TrackID: Standing]) -> Guidance {
        guard !standings.isEmpty else { return .nobody }
        guard let chosen = engagement.choice?.track, let standing = standings[chosen] else {
            return standings.values.contains(.turnedAway) ? .lookAtCamera : .comeCloser
        }
        if book.isReady(chosen) { return .seen }
        if standing == .turnedAway { return .lookAtCamera }
        return engagement.isCrowded(standings) ? .oneAtATime : .holdStill
    }
}
