import Evaluation
import FaceMatch
import Foundation
import Testing

@Suite("The ledger of sightings")
struct SightingLedgerTests {
    private func observation(
        _ changes: [SightingChange],
        shows id: SightingID? = nil
    ) -> Observation {
        let face = ObservedFace(box: Box(x: 0, y: 0, width: 1, height: 1), sighting: id, engaged: true)
        return Observation(faces: [face], guidance: .seen, changes: changes)
    }

    private func sighting(_ id: UInt64, person: Int, shots: Int = 3, liveness: LivenessVerdict? = nil) throws
        -> Sighting
    {
        Sighting(
            id: SightingID(id),
            template: try Template(normalising: (0..<Template.dimension).map { $0 == person ? 1 : 0 }),
            shots: shots,
            quality: 0.8,
            firstUsableAt: .seconds(Int64(id)),
            readyAt: .seconds(Int64(id)) + .milliseconds(500),
            liveness: liveness
        )
    }

    @Test("each sighting has its times, its shots, its liveness and whom it would be taken for")
    func stays() throws {
        var ledger = SightingLedger(policy: DecisionPolicy(calibration: .sample))
        ledger.note(observation([.ready(try sighting(1, person: 1))], shows: SightingID(1)), at: .seconds(2))
        ledger.note(
            observation([.refined(try sighting(1, person: 1, shots: 5, liveness: .live))], shows: SightingID(1)),
            at: .seconds(4)
        )
        ledger.note(observation([.ended(SightingID(1))]), at: .seconds(7))
        ledger.note(observation([.ready(try sighting(8, person: 2))], shows: SightingID(8)), at: .seconds(9))
        ledger.note(observation([.ready(try sighting(12, person: 1))], shows: SightingID(12)), at: .seconds(13))
        #expect(ledger.sightings.map(\.decision) == ["new", "new", "known"])
        #expect(ledger.sightings.map(\.knownAs) == [nil, nil, 1])
        #expect(ledger.sightings.map(\.start) == [1, 8, 12])
        #expect(ledger.sightings.map(\.end) == [4, 9, 13])
        #expect(ledger.sightings.map(\.shots) == [5, 3, 3])
        #expect(ledger.sightings.map(\.liveness) == ["live", nil, nil])
        let json = String(decoding: try JSONEncoder().encode(ledger.sightings[1]), as: UTF8.self)
        #expect(json.contains(#""knownAs":null"#) && json.contains(#""liveness":null"#))
    }
}
