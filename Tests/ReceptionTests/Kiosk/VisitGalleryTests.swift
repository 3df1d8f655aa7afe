import FaceMatch
import QueueModel
import Reception
import Testing

@Suite("The visit gallery")
struct VisitGalleryTests {
    private var gallery = VisitGallery(policy: Kiosk.policy)

    @Test("knows whom it was told of, and nobody else")
    mutating func identification() throws {
        #expect(try gallery.identify(.face(1)) == .new)
        gallery.remember(try .kept(1), for: "t1")
        #expect(try gallery.identify(.face(1)) == .known("t1", score: 1))
        #expect(try gallery.identify(.face(2)) == .new)
    }

    @Test("asks for more resemblance the more people it holds")
    mutating func size() throws {
        let shot = try Template.face(0, similarity: Kiosk.policy.threshold(galleryTemplates: 60) - 0.01)
        gallery.remember(try .kept(0), for: "t0")
        guard case .known = gallery.identify(shot) else {
            Issue.record("unknown in a gallery of one")
            return
        }
        for person in 1..<60 { gallery.remember(try .kept(person), for: TicketID(rawValue: "t\(person)")) }
        #expect(gallery.identify(shot) == .unsure)
    }

    @Test("forgets all templates of a person")
    mutating func forgetting() throws {
        gallery.remember(try .kept(1), for: "t1")
        gallery.learn(try .kept(1, similarity: 0.6), for: "t1")
        gallery.remember(try .kept(3), for: "t3")
        #expect(try knows(.face(1, similarity: 0), as: "t1"))
        #expect(Set(gallery.tickets) == ["t1", "t3"])
        gallery.forget("t1")
        #expect(gallery.tickets == ["t3"])
        #expect(try gallery.identify(.face(1)) == .new)
        #expect(try gallery.identify(.face(1, similarity: 0)) == .new)
        #expect(try gallery.identify(.face(3)) == .known("t3", score: 1))
        gallery.forget("unknown")
        #expect(gallery.count == 1)
    }

    @Test("takes the settled template of the same sighting instead of the first one, but nobody else's")
    mutating func settling() throws {
        gallery.remember(try .kept(1), for: "t1")
        gallery.remember(try .kept(2), for: "t1")
        #expect(try gallery.identify(.face(2)) == .new)
        gallery.remember(try .kept(1, similarity: 0.6), for: "t1")
        #expect(try knows(.face(1, similarity: 0), as: "t1"))
        #expect(gallery.count == 1)
    }

    @Test("learns nothing of somebody who is as near to another person, or whom it doesn't hold")
    mutating func learning() throws {
        gallery.remember(try .kept(1), for: "t1")
        gallery.remember(try .kept(2), for: "t2")
        let before = gallery
        gallery.learn(KeptTemplate(try .between(1, 2), quality: 1, takenAt: .zero), for: "t1")
        gallery.learn(try .kept(1, similarity: 0.8), for: "t2")
        gallery.learn(try .kept(3), for: "t3")
        for probe in [try Template.face(1, similarity: 0), try .between(1, 2), try .face(3)] {
            #expect(gallery.identify(probe) == before.identify(probe))
        }
        #expect(Set(gallery.tickets) == ["t1", "t2"])
    }

    private func knows(_ probe: Template, as ticket: TicketID) -> Bool {
        if case .known(ticket, _) = gallery.identify(probe) { true } else { false }
    }
}
