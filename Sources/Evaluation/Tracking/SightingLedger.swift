package import FaceMatch

/// Writes down the sightings of a watcher, and whom each would be taken for, as the kiosk's visit gallery does.
package struct SightingLedger: Sendable {
    private let policy: DecisionPolicy
    private var gallery = Gallery<Int>()
    private var numbers: [SightingID: Int] = [:]
    package private(set) var sightings: [TrackedSighting] = []

    package init(policy: DecisionPolicy) {
        self.policy = policy
    }

    package mutating func note(_ observation: Observation, at time: Duration) {
        for change in observation.changes {
            switch change {
            case .ready(let sighting): begin(sighting)
            case .refined(let sighting): refine(sighting)
            case .ended: break
            }
        }
        for face in observation.faces {
            guard let id = face.sighting, let number = numbers[id] else { continue }
            sightings[number - 1].end = time / .seconds(1)
        }
    }

    private mutating func begin(_ sighting: Sighting) {
        let decision = policy.decide(
            gallery.search(sighting.template, limit: 2),
            galleryTemplates: gallery.count,
            spread: sighting.spread
        )
        let number = sightings.count + 1
        numbers[sighting.id] = number
        sightings.append(entry(number, sighting, decision))
        if case .known = decision { return }
        gallery.insert(sighting.template, for: number)
    }

    private func entry(_ number: Int, _ sighting: Sighting, _ decision: Decision<Int>) -> TrackedSighting {
        let (word, knownAs, score): (String, Int?, Float?) =
            switch decision {
            case .known(let key, let score): ("known", key, score)
            case .new: ("new", nil, nil)
            case .unsure: ("unsure", nil, nil)
            }
        return TrackedSighting(
            number: number,
            start: sighting.firstUsableAt / .seconds(1),
            ready: sighting.readyAt / .seconds(1),
            end: sighting.readyAt / .seconds(1),
            decision: word,
            knownAs: knownAs,
            score: score,
            shots: sighting.shots,
            quality: sighting.quality,
            spread: sighting.spread,
            liveness: sighting.liveness?.code
        )
    }

    private mutating func refine(_ sighting: Sighting) {
        guard let number = numbers[sighting.id] else { return }
        sightings[number - 1].shots = sighting.shots
        sightings[number - 1].quality = sighting.quality
        sightings[number - 1].spread = sighting.spread
        sightings[number - 1].liveness = sighting.liveness?.code
    }
}
