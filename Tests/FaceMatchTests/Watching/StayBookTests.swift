import FaceMatch
import Testing

@Suite("Telling one stay from the next")
struct StayBookTests {
    let track = TrackID(1)

    private func look(_ person: Int, _ frame: Int, noise: Float = 0.04, quality: Float = 0.8) throws -> Look {
        Look(
            template: try .shot(of: person, noise: noise, seed: UInt64(frame)),
            quality: quality,
            time: frameTime(frame)
        )
    }

    /// A shot with the given similarity to person 0.
    private func look(similarity: Float, _ frame: Int) throws -> Look {
        var values = [Float](repeating: 0, count: Template.dimension)
        values[0] = similarity
        values[1] = (1 - similarity * similarity).squareRoot()
        return Look(template: try Template(normalising: values), quality: 0.8, time: frameTime(frame))
    }

    @Test("three looks at an engaged person make it ready, eight refine it to five shots, each once")
    func shots() throws {
        var book = StayBook(settings: StaySettings())
        var news: [SightingChange] = []
        for frame in 0..<8 {
            _ = try book.take(look(0, frame), of: track)
            if let change = book.announce(track, engaged: true, at: frameTime(frame)) { news.append(change) }
        }
        try #require(news.count == 2)
        guard case .ready(let ready) = news[0], case .refined(let refined) = news[1] else {
            Issue.record("expected ready, then refined")
            return
        }
        #expect(ready.shots == 3 && refined.shots == 5 && ready.id == refined.id)
        #expect(ready.firstUsableAt == .zero && ready.readyAt == frameTime(2) && refined.readyAt == ready.readyAt)
    }

    @Test("looks at the same moment confirm a stay, but add no shot")
    func sameMoment() throws {
        var book = StayBook(settings: StaySettings())
        for frame in 0..<3 { _ = try book.take(look(0, frame, noise: 0.001), of: track) }
        let change = book.announce(track, engaged: true, at: frameTime(2))
        guard case .ready(let sighting) = change else {
            Issue.record("expected ready")
            return
        }
        #expect(sighting.shots == 1 && sighting.spread == 0)
    }

    @Test("a better shot takes the place of the poorest, a poorer one takes nobody's")
    func betterShots() throws {
        var selection = ShotSelection(first: try look(0, 0, quality: 0.5))
        for frame in 1..<4 { _ = selection.offer(try look(0, frame, quality: 0.6), limit: 4) }
        let isBetter = selection.offer(try look(0, 4, quality: 0.9), limit: 4)
        let isPoorer = selection.offer(try look(0, 5, quality: 0.3), limit: 4)
        #expect(isBetter && !isPoorer)
        #expect(selection.shots.map(\.quality).sorted() == [0.6, 0.6, 0.6, 0.9])
        #expect(selection.shots.allSatisfy { $0.time != frameTime(0) })
    }

    @Test("nobody is ready who is not engaged")
    func notEngaged() throws {
        var book = StayBook(settings: StaySettings())
        for frame in 0..<8 { _ = try book.take(look(0, frame), of: track) }
        let change = book.announce(track, engaged: false, at: frameTime(8))
        #expect(change == nil)
    }

    @Test("one look far off ends the stay on that track")
    func stranger() throws {
        var book = StayBook(settings: StaySettings())
        _ = try book.take(look(0, 0), of: track)
        let before = book.sighting(of: track)
        let replacedAt = try book.take(look(1, 1), of: track)
        #expect(replacedAt == frameTime(1))
        #expect(book.sighting(of: track) != before)
    }

    @Test("one doubtful look is forgiven, two in a row are somebody else")
    func doubts() throws {
        var book = StayBook(settings: StaySettings())
        _ = try book.take(look(similarity: 1, 0), of: track)
        let before = book.sighting(of: track)
        let doubted = try book.take(look(similarity: 0.3, 1), of: track)
        #expect(doubted == nil && book.sighting(of: track) == nil)
        #expect(book.wantsLook(track, at: frameTime(2)))
        _ = try book.take(look(similarity: 1, 2), of: track)
        #expect(book.sighting(of: track) == before)
        _ = try book.take(look(similarity: 0.3, 3), of: track)
        let replacedAt = try book.take(look(similarity: 0.3, 4), of: track)
        #expect(replacedAt == frameTime(3) && book.sighting(of: track) != before)
    }

    @Test("a suspected track shows no sighting until the next look")
    func suspicion() throws {
        var book = StayBook(settings: StaySettings())
        _ = try book.take(look(0, 0), of: track)
        let before = book.sighting(of: track)
        book.suspect(track)
        #expect(book.sighting(of: track) == nil && book.wantsLook(track, at: frameTime(1)))
        _ = try book.take(look(0, 1), of: track)
        #expect(before != nil && book.sighting(of: track) == before)
    }

    @Test("a stay follows its person to another track, and leaves the old one")
    func otherTrack() throws {
        var book = StayBook(settings: StaySettings())
        _ = try book.take(look(0, 0), of: track)
        let before = book.sighting(of: track)
        _ = try book.take(look(0, 1), of: TrackID(2))
        #expect(before != nil && book.sighting(of: TrackID(2)) == before)
        #expect(book.sighting(of: track) == nil)
    }

    @Test("a ready stay ends once after the absence, one that never was ready goes silently")
    func absence() throws {
        var book = StayBook(settings: StaySettings())
        for frame in 0..<3 { _ = try book.take(look(0, frame), of: track) }
        _ = book.announce(track, engaged: true, at: frameTime(2))
        _ = try book.take(look(1, 2), of: TrackID(2))
        let id = try #require(book.sighting(of: track))
        book.see([track, TrackID(2)], at: frameTime(15))
        let ended = [2900, 3100, 9000].map { book.expire(at: .milliseconds($0)) }
        #expect(ended == [[], [.ended(id)], []])
        #expect(book.sighting(of: track) == nil)
    }

    @Test("whatever the order of people, no sighting mixes two of them", arguments: 1...20 as ClosedRange<UInt64>)
    func neverJoined(seed: UInt64) throws {
        var generator = SplitMix(seed: seed)
        var book = StayBook(settings: StaySettings())
        for frame in 0..<120 {
            let track = TrackID(.random(in: 1...2, using: &generator))
            let person = frame / Int.random(in: 3...9, using: &generator) % 4
            _ = try book.take(look(person, frame), of: track)
            guard let change = book.announce(track, engaged: true, at: frameTime(frame)) else { continue }
            switch change {
            case .ready(let sighting), .refined(let sighting):
                #expect(try sighting.template.similarity(to: .shot(of: person)) > 0.95)
            case .ended: Issue.record("an announcement never ends a sighting")
            }
        }
    }
}
