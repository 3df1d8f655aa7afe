import FaceMatch
import QueueModel
import Reception
import Testing

@Suite("A returning person's new face", .timeLimit(.minutes(5)))
struct LearningTests {
    /// A face on the far side of `clearly`: known by that alone.
    private static let changed: Float = 0
    private static let clearly: Float = 0.62
    private static let merely = Kiosk.policy.threshold(galleryTemplates: 1) + TemplateSet.learningMargin / 2

    /// A ticket for person 1, who has left again.
    private func kioskAfterFirstVisit() async throws -> Kiosk {
        let kiosk = try await Kiosk()
        try await kiosk.ready(1, .face(1), liveness: .live)
        await kiosk.ended(1)
        return kiosk
    }

    /// Whether the kiosk knows the first person in their changed form.
    private func knowsChanged(_ kiosk: Kiosk) async throws -> Bool {
        try await kiosk.ready(9, .face(1, similarity: Self.changed), liveness: .live)
        return await kiosk.stage == .ticket("t1", returning: true)
    }

    @Test("is learned when they were known with room to spare, once they have left")
    func clear() async throws {
        let kiosk = try await kioskAfterFirstVisit()
        try await kiosk.ready(2, .face(1, similarity: Self.clearly), liveness: .live)
        #expect(await kiosk.stage == .ticket("t1", returning: true))
        await kiosk.ended(2)
        #expect(try await knowsChanged(kiosk))
        #expect(await kiosk.numbers == ["A001"])
        #expect(kiosk.attendant.visitGalleryCount == 1)
    }

    @Test(
        "is not learned from a sighting that was merely known, or not certainly a person",
        arguments: [
            (merely, LivenessVerdict.live), (clearly, nil),
        ]
    )
    func doubt(similarity: Float, liveness: LivenessVerdict?) async throws {
        let kiosk = try await kioskAfterFirstVisit()
        try await kiosk.ready(2, .face(1, similarity: similarity), liveness: liveness)
        #expect(await kiosk.stage == .ticket("t1", returning: true))
        await kiosk.ended(2)
        #expect(try await !knowsChanged(kiosk))
    }

    @Test(
        "is not learned when doubt about their liveness arises before they leave",
        arguments: [LivenessVerdict.attack(.screen), .undecided(.middlingScores)]
    )
    func doubtLater(liveness: LivenessVerdict) async throws {
        let kiosk = try await kioskAfterFirstVisit()
        try await kiosk.ready(2, .face(1, similarity: Self.clearly), liveness: .live)
        try await kiosk.refined(2, .face(1, similarity: Self.clearly), liveness: liveness)
        await kiosk.ended(2)
        #expect(try await !knowsChanged(kiosk))
    }

    @Test("is learned in its settled form only")
    func settled() async throws {
        let kiosk = try await kioskAfterFirstVisit()
        try await kiosk.ready(2, .face(1, similarity: Self.clearly), liveness: .live)
        try await kiosk.refined(2, .face(1, similarity: Self.merely), liveness: .live)
        await kiosk.ended(2)
        #expect(try await !knowsChanged(kiosk))
    }

    @Test("leads nobody further: what only resembles the learned face is shown the ticket, and is not learned")
    func oneStep() async throws {
        let kiosk = try await kioskAfterFirstVisit()
        for (sighting, similarity) in [(2, Self.clearly), (3, Self.changed)] {
            try await kiosk.ready(UInt64(sighting), .face(1, similarity: similarity), liveness: .live)
            #expect(await kiosk.stage == .ticket("t1", returning: true))
            await kiosk.ended(UInt64(sighting))
        }
        try await kiosk.ready(4, .face(1, similarity: -0.6), liveness: .live)
        #expect(await kiosk.stage == .ticket("t4", returning: false))
    }

    @Test("is forgotten with the ticket, and not learned once it is closed")
    func closed() async throws {
        let kiosk = try await kioskAfterFirstVisit()
        try await kiosk.ready(2, .face(1, similarity: Self.clearly), liveness: .live)
        _ = try await kiosk.desk.perform(.cancel(ticket: "t1"))
        #expect(await kiosk.remembers(0))
        await kiosk.ended(2)
        #expect(kiosk.attendant.visitGalleryCount == 0)
        #expect(try await !knowsChanged(kiosk))
    }
}
