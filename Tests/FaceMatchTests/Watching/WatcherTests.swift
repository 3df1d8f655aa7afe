import FaceMatch
import Testing

@Suite("Watching a scene")
struct WatcherTests {
    @Test("a person who stands still becomes one sighting, ready within 600 ms, refined once, ended after leaving")
    func oneStay() throws {
        let rehearsal = Rehearsal()
        try rehearsal.play([], frames: 10)
        try rehearsal.play([.init(name: 3)], frames: 60)
        try rehearsal.play([], frames: 45)
        let sighting = try #require(rehearsal.ready.first)
        #expect(rehearsal.ready.count == 1)
        #expect(sighting.template.person == 3)
        #expect(sighting.shots == 3)
        #expect(sighting.readyAt - sighting.firstUsableAt <= .milliseconds(600))
        #expect(rehearsal.refined.map(\.shots) == [5])
        #expect(rehearsal.ended == [sighting.id])
    }

    @Test("five people who change places from one frame to the next are five sightings")
    func cuts() throws {
        let rehearsal = Rehearsal()
        for name in [1, 2, 3, 4, 5, 1] { try rehearsal.play([.init(name: name)], frames: 14) }
        #expect(rehearsal.ready.map(\.template.person) == [1, 2, 3, 4, 5, 1])
        #expect(Set(rehearsal.ready.map(\.id)).count == 6)
    }

    @Test("a person back within the absence goes on with the same sighting, elsewhere in the picture too")
    func comingBack() throws {
        let rehearsal = Rehearsal()
        try rehearsal.play([.init(name: 1, x: 200)], frames: 20)
        try rehearsal.play([], frames: 20)
        try rehearsal.play([.init(name: 1, x: 450)], frames: 20)
        #expect(rehearsal.ready.count == 1)
        #expect(rehearsal.ended.isEmpty)
        #expect(rehearsal.last.faces.first?.sighting == rehearsal.ready.first?.id)
    }

    @Test("a person back after the absence is a new sighting")
    func comingBackLate() throws {
        let rehearsal = Rehearsal()
        try rehearsal.play([.init(name: 1)], frames: 20)
        try rehearsal.play([], frames: 40)
        try rehearsal.play([.init(name: 1)], frames: 20)
        #expect(rehearsal.ready.count == 2)
        #expect(rehearsal.ended == rehearsal.ready.prefix(1).map(\.id))
    }

    @Test("after a fresh start the same person standing there is a new sighting, under a name of its own")
    func freshStart() throws {
        let rehearsal = Rehearsal()
        try rehearsal.play([.init(name: 1)], frames: 20)
        rehearsal.watcher.startAfresh()
        try rehearsal.play([.init(name: 1)], frames: 20)
        #expect(rehearsal.ready.count == 2)
        #expect(Set(rehearsal.ready.map(\.id)).count == 2)
        #expect(rehearsal.ended.isEmpty)
    }

    @Test("two people who cross are never joined")
    func crossing() throws {
        let rehearsal = Rehearsal()
        try rehearsal.play(frames: 60) { index in
            let step = Float(index) * 5
            return [
                .init(name: 1, x: 180 + step, y: 230, width: 150), .init(name: 2, x: 460 - step, y: 250, width: 140),
            ]
        }
        for sighting in rehearsal.ready + rehearsal.refined {
            let person = try #require(sighting.template.person)
            #expect(try sighting.template.similarity(to: .shot(of: person)) > 0.9)
        }
        #expect(Set(rehearsal.ready.map(\.template.person)).count == rehearsal.ready.count)
    }

    @Test("a passer-by, a distant face and a profile become no sighting")
    func notEngaged() throws {
        let rehearsal = Rehearsal()
        try rehearsal.play(frames: 5) { [.init(name: 1, x: 200 + Float($0) * 50)] }
        try rehearsal.play([], frames: 10)
        try rehearsal.play([.init(name: 2, width: 60)], frames: 30)
        #expect(rehearsal.last.guidance == .comeCloser)
        try rehearsal.play([.init(name: 3, yaw: 0.9)], frames: 30)
        #expect(rehearsal.last.guidance == .lookAtCamera)
        #expect(rehearsal.changes.isEmpty)
        #expect(rehearsal.last.faces.allSatisfy { !$0.engaged && $0.sighting == nil })
    }

    @Test("of two people the nearer one is served, the other waits and is served after")
    func companion() throws {
        let rehearsal = Rehearsal()
        let near = Stage.Person(name: 1, x: 320, width: 170)
        let far = Stage.Person(name: 2, x: 480, width: 100)
        try rehearsal.play([near, far], frames: 30)
        #expect(rehearsal.ready.map(\.template.person) == [1])
        #expect(rehearsal.last.faces.map(\.engaged) == [true, false])
        try rehearsal.play([far], frames: 20)
        #expect(rehearsal.ready.map(\.template.person) == [1, 2])
    }

    @Test("the screen guides from nobody over hold still to seen")
    func guidance() throws {
        let rehearsal = Rehearsal()
        try rehearsal.play([], frames: 2)
        #expect(rehearsal.last.guidance == .nobody)
        try rehearsal.play([.init(name: 1)], frames: 2)
        #expect(rehearsal.last.guidance == .holdStill)
        try rehearsal.play([.init(name: 1, x: 250), .init(name: 2, x: 400, width: 155)], frames: 1)
        #expect(rehearsal.last.guidance == .oneAtATime)
        try rehearsal.play([.init(name: 1)], frames: 15)
        #expect(rehearsal.last.guidance == .seen)
    }

    @Test("an unchanged empty scene is searched once a second")
    func emptyScene() throws {
        let rehearsal = Rehearsal()
        try rehearsal.play([], frames: 150)
        #expect((9...11).contains(rehearsal.stage.detections))
        #expect(rehearsal.stage.embeddings == 0)
    }

    @Test("a person who stands there is embedded about three times a second, not on every frame")
    func embeddingsAreSpread() throws {
        let rehearsal = Rehearsal()
        try rehearsal.play([.init(name: 1)], frames: 150)
        #expect((28...36).contains(rehearsal.stage.embeddings))
    }

    @Test("a face cut by the border is not engaged")
    func cutByBorder() throws {
        let rehearsal = Rehearsal()
        try rehearsal.play([.init(name: 1, x: 80, width: 260)], frames: 20)
        #expect(rehearsal.changes.isEmpty)
        #expect(rehearsal.last.guidance == .comeCloser)
    }

    @Test("an embedding of NaN is refused, and the person is seen as soon as there are numbers again")
    func notANumber() throws {
        let rehearsal = Rehearsal()
        rehearsal.stage.breaksDown = true
        let error = #expect(throws: FaceMatchError.self) {
            try rehearsal.play([.init(name: 1)], frames: 30)
        }
        #expect(error?.code == .templateInvalid)
        rehearsal.stage.breaksDown = false
        try rehearsal.play([.init(name: 1)], frames: 30)
        #expect(rehearsal.ready.map(\.template.person) == [1])
    }

    @Test("of forty faces in a picture at most one is engaged")
    func fortyFaces() throws {
        let rehearsal = Rehearsal()
        let people = (0..<40).map { index in
            Stage.Person(name: index % 12, x: Float(40 + index % 8 * 80), y: Float(48 + index / 8 * 96), width: 70)
        }
        try rehearsal.play(people, frames: 30)
        #expect(rehearsal.last.faces.count == 40)
        #expect(rehearsal.last.faces.count(where: \.engaged) <= 1)
        #expect(rehearsal.ready.count <= 1)
    }
}
