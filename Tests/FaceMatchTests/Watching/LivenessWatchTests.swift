import FaceMatch
import Testing

@Suite("Liveness of whoever is watched")
struct LivenessWatchTests {
    private let person = Stage.Person(name: 1)

    @Test("a person is ready as soon as without liveness, and live")
    func live() throws {
        let plain = Rehearsal()
        try plain.play([person], frames: 30)
        let judged = Rehearsal(liveness: [0.95])
        try judged.play([person], frames: 30)
        let sighting = try #require(judged.ready.first)
        #expect(sighting.liveness == .live && sighting.readyAt == plain.ready.first?.readyAt)
        #expect(plain.ready.first?.liveness == nil)
    }

    @Test("a print is announced as an attack, once")
    func attack() throws {
        let rehearsal = Rehearsal(liveness: [0.02])
        try rehearsal.play([person], frames: 60)
        #expect(rehearsal.ready.map(\.liveness) == [.attack(.print)])
        #expect(rehearsal.refined.map(\.liveness) == [.attack(.print)])
    }

    @Test("middling scores hold the sighting back until more frames decide")
    func middling() throws {
        let rehearsal = Rehearsal(liveness: [0.99, 0.2, 0.3])
        try rehearsal.play([person], frames: 60)
        let sighting = try #require(rehearsal.ready.first)
        #expect(sighting.liveness == .attack(.screen))
        #expect(sighting.readyAt - sighting.firstUsableAt > .milliseconds(600))
    }

    @Test("what can't be decided is announced undecided after a second")
    func undecided() throws {
        var settings = WatcherSettings()
        settings.liveness.framesForDoubtful = 20
        settings.liveness.framesAtMost = 20
        let rehearsal = Rehearsal(settings: settings, liveness: [0.5])
        try rehearsal.play([person], frames: 60)
        let sighting = try #require(rehearsal.ready.first)
        #expect(sighting.liveness == .undecided(.middlingScores))
        #expect((1.0...1.8).contains((sighting.readyAt - sighting.firstUsableAt) / .seconds(1)))
    }

    @Test("a stay takes eight frames and no more")
    func frames() throws {
        let rehearsal = Rehearsal(liveness: [0.9])
        try rehearsal.play([person], frames: 120)
        #expect(rehearsal.stage.livenessScores == 8)
    }

    @Test("the next person is judged by their own frames")
    func nextPerson() throws {
        let rehearsal = Rehearsal(liveness: [0.02])
        try rehearsal.play([person], frames: 30)
        rehearsal.stage.liveness = [0.95]
        try rehearsal.play([.init(name: 2)], frames: 30)
        #expect(rehearsal.ready.map(\.liveness) == [.attack(.print), .live])
    }
}
