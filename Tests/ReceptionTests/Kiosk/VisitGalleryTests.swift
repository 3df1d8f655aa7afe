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
        gallery.remember(try .face(1), for: "t1")
        #expect(try gallery.identify(.face(1)) == .known("t1", score: 1))
        #expect(try gallery.identify(.face(2)) == .new)
    }

    @Test("asks for more resemblance the more people it holds")
    mutating func size() throws {
        let shot = try Template.face(0, similarity: Kiosk.policy.threshold(galleryTemplates: 60) - 0.01)
        gallery.remember(try .face(0), for: "t0")
        guard case .known = gallery.identify(shot) else {
            Issue.record("unknown in a gallery of one")
            return
        }
        for person in 1..<60 { gallery.remember(try .face(person), for: TicketID(rawValue: "t\(person)")) }
        #expect(gallery.identify(shot) == .unsure)
    }

    @Test("forgets all templates of a person")
    mutating func forgetting() throws {
        gallery.remember(try .face(1), for: "t1")
        gallery.remember(try .face(2), for: "t1")
        gallery.remember(try .face(3), for: "t3")
        #expect(Set(gallery.tickets) == ["t1", "t3"])
        gallery.forget("t1")
        #expect(gallery.tickets == ["t3"])
        #expect(try gallery.identify(.face(1)) == .new)
        #expect(try gallery.identify(.face(2)) == .new)
        #expect(try gallery.identify(.face(3)) == .known("t3", score: 1))
        gallery.forget("unknown")
        #expect(gallery.count == 1)
    }

    @Test("keeps a few templates of a person and no more")
    mutating func limit() throws {
        for shot in 0...VisitGallery.templatesPerTicket { gallery.remember(try .face(shot), for: "t1") }
        #expect(try gallery.identify(.face(VisitGallery.templatesPerTicket - 1)) == .known("t1", score: 1))
        #expect(try gallery.identify(.face(VisitGallery.templatesPerTicket)) == .new)
        #expect(gallery.count == 1)
    }
}
