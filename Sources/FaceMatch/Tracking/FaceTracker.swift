/// Follows faces from picture to picture by motion: constant velocity, the nearest pair first.
package struct FaceTracker: Sendable {
    private let settings: TrackerSettings
    private var nextID: UInt64 = 1
    /// Every track not yet given up, in the order they began.
    package private(set) var tracks: [Track] = []

    package init(settings: TrackerSettings = TrackerSettings()) {
        self.settings = settings
    }

    /// Takes the faces of the next picture.
    ///
    /// - Returns: the tracks of these faces, in the order of the faces.
    package mutating func update(_ faces: [DetectedFace], at time: Duration) -> [Track] {
        tracks.removeAll { time - $0.seenAt > settings.patience }
        let assigned = assignment(of: faces, at: time)
        return faces.indices.map { face in
            guard let track = assigned[face] else { return begin(faces[face], at: time) }
            tracks[track].advance(to: faces[face], at: time, jumpOverlap: settings.jumpOverlap)
            return tracks[track]
        }
    }

    private mutating func begin(_ face: DetectedFace, at time: Duration) -> Track {
        let track = Track(id: TrackID(nextID), face: face, at: time)
        nextID += 1
        tracks.append(track)
        return track
    }

    /// Which track each face continues. Every face and every track is used once at most.
    private func assignment(of faces: [DetectedFace], at time: Duration) -> [Int: Int] {
        var pairs: [(face: Int, track: Int, distance: Float)] = []
        for (track, expected) in tracks.map({ $0.expectedBox(at: time) }).enumerated() {
            for face in faces.indices {
                guard let distance = distance(from: expected, to: faces[face].box) else { continue }
                pairs.append((face, track, distance))
            }
        }
        var trackOfFace: [Int: Int] = [:]
        var taken: Set<Int> = []
        for pair in pairs.sorted(by: { $0.distance < $1.distance })
        where trackOfFace[pair.face] == nil && !taken.contains(pair.track) {
            trackOfFace[pair.face] = pair.track
            taken.insert(pair.track)
        }
        return trackOfFace
    }

    /// Distance of the centres in face widths; nil if this can't be one face.
    private func distance(from expected: Box, to found: Box) -> Float? {
        let (smaller, larger) = (min(expected.width, found.width), max(expected.width, found.width))
        guard smaller > 0, larger / smaller <= settings.growth else { return nil }
        let distance = (found.center - expected.center).length / larger
        return distance <= settings.reach ? distance : nil
    }
}
