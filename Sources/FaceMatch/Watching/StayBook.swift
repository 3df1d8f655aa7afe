/// Which track shows whose stay. Motion proposes, appearance decides: a stay moves to another track, and a track to
/// another stay, when the faces say so. Two people are never put into one stay.
package struct StayBook: Sendable {
    private let settings: StaySettings
    private var nextID: UInt64 = 1
    private var stays: [SightingID: Stay] = [:]
    private var shown: [TrackID: SightingID] = [:]
    /// Tracks that may have changed hands since their last look.
    private var suspects: Set<TrackID> = []

    package init(settings: StaySettings) {
        self.settings = settings
    }

    /// Ends all stays without a word; their names are not given again.
    package mutating func forgetEverybody() {
        stays = [:]
        shown = [:]
        suspects = []
    }

    /// The stay that a track shows, if there is no doubt about it.
    package func sighting(of track: TrackID) -> SightingID? {
        guard let id = shown[track], !suspects.contains(track), stays[id]?.doubts.isEmpty == true else { return nil }
        return id
    }

    package func isReady(_ track: TrackID) -> Bool {
        sighting(of: track).flatMap { stays[$0]?.readyAt } != nil
    }

    /// Notes that a track may show another person than before.
    package mutating func suspect(_ track: TrackID) {
        if shown[track] != nil { suspects.insert(track) }
    }

    /// Notes which tracks have a face in the present picture.
    package mutating func see(_ tracks: some Sequence<TrackID>, at time: Duration) {
        for track in tracks {
            if let id = shown[track] { stays[id]?.lastSeenAt = time }
        }
    }

    package func wantsLook(_ track: TrackID, at time: Duration) -> Bool {
        guard let id = shown[track], let stay = stays[id], !suspects.contains(track) else { return true }
        return stay.wantsLook(at: time, by: settings)
    }

    /// Takes one look at the face of a track.
    ///
    /// - Returns: since when somebody else stands there than was thought; nil if it is as before.
    package mutating func take(_ look: Look, of track: TrackID) throws(FaceMatchError) -> Duration? {
        suspects.remove(track)
        guard let id = shown[track], let verdict = try stays[id]?.judge(look, by: settings) else {
            try assign([look], to: track)
            return nil
        }
        guard verdict == .other else { return nil }
        let looks = stays[id]?.releaseDoubts() ?? [look]
        shown[track] = nil
        try assign(looks, to: track)
        return shown[track] == id ? nil : looks.first?.time
    }

    /// Whether one more frame would help to judge the liveness of whom a track shows, if that is certain.
    package func wantsLivenessFrame(_ track: TrackID, at time: Duration) -> Bool {
        sighting(of: track).flatMap { stays[$0] }?.wantsLivenessFrame(at: time) ?? false
    }

    /// Takes the liveness score (0 … 1) of one frame; `faceWidth` is in pixels.
    package mutating func take(
        liveness score: Float,
        faceWidth: Float,
        of track: TrackID,
        at time: Duration,
        by settings: LivenessSettings
    ) {
        guard let id = sighting(of: track) else { return }
        stays[id]?.judgeLiveness(score: score, faceWidth: faceWidth, at: time, by: settings)
    }

    package mutating func announce(_ track: TrackID, engaged: Bool, at time: Duration) -> SightingChange? {
        guard let id = sighting(of: track) else { return nil }
        return stays[id]?.announce(engaged: engaged, at: time, by: settings)
    }

    /// Forgets the stays whose people have been gone for too long.
    package mutating func expire(at time: Duration) -> [SightingChange] {
        let gone = stays.values.filter { time - $0.lastSeenAt > settings.absence }.sorted { $0.id.value < $1.id.value }
        for stay in gone { stays[stay.id] = nil }
        shown = shown.filter { stays[$0.value] != nil }
        suspects.formIntersection(shown.keys)
        return gone.filter { $0.readyAt != nil }.map { .ended($0.id) }
    }
}

extension StayBook {
    /// Gives a track the stay that the last look resembles, else a new one, and the earlier looks as far as they agree.
    private mutating func assign(_ looks: [Look], to track: TrackID) throws(FaceMatchError) {
        guard let last = looks.last else { return }
        let id = resembling(last.template) ?? begin(with: last)
        for earlier in shown.keys where shown[earlier] == id { shown[earlier] = nil }
        shown[track] = id
        for look in looks where stays[id]?.shots.contains(look) != true {
            guard let stay = stays[id], look.template.similarity(to: stay.template) >= settings.sameFace else {
                continue
            }
            _ = try stays[id]?.judge(look, by: settings)
        }
        stays[id]?.lastSeenAt = last.time
    }

    private func resembling(_ template: Template) -> SightingID? {
        stays.values
            .map { (id: $0.id, similarity: $0.template.similarity(to: template)) }
            .filter { $0.similarity >= settings.sameReturning }
            .max { $0.similarity < $1.similarity }?.id
    }

    private mutating func begin(with look: Look) -> SightingID {
        let id = SightingID(nextID)
        nextID += 1
        stays[id] = Stay(id: id, first: look)
        return id
    }
}
