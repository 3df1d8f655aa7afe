import Evaluation
import FaceMatch
import Foundation
import Testing

@Suite("Pictures on disk", .enabled(if: Resources.haveModels, "needs the models"))
struct RealPictureTests {
    private let models = ModelStore(directory: Resources.models)

    @Test("a broken picture and one of another kind are named, and do not end the survey")
    func broken() async throws {
        let scratch = try Scratch()
        try scratch.file("a/broken.jpg", "not a picture")
        try scratch.file("a/other.png", "nor this")
        try scratch.folder("empty")
        let folder = try FaceFolder(path: scratch.path)
        let stills = try await StillSurvey(models: models).stills(at: folder.identities.flatMap(\.pictures))
        #expect(stills.unreadable.map { $0.split(separator: "/").last } == ["broken.jpg", "other.png"])
        #expect(stills.noFace.isEmpty && stills.failureToEnrol.of == 0)
    }

    @Test(
        "nearly every face of dlib's group pictures is found, and few boxes are none",
        .enabled(if: Resources.have("faces/dlib/testing.xml"), "needs ../shared/faces/dlib")
    )
    func detection() throws {
        let truth = try DetectionTruth(path: Resources.shared + "/faces/dlib/testing.xml")
        let report = try DetectionTrial([truth], overlap: 0.4, settings: DetectorSettings()).run(models: models)
        #expect(report.faces > 20 && report.unreadable.isEmpty)
        #expect(report.recall.rate > 0.95 && report.precision.rate > 0.85)
    }

    @Test(
        "webcam people are known in the same session, strangers are not",
        .enabled(if: Resources.have("faces/nuaa/live"), "needs ../shared/faces/nuaa")
    )
    func webcam() async throws {
        let people = try FaceFolder(path: Resources.shared + "/faces/nuaa/live")
        let stills = try await StillSurvey(models: models)
            .stills(at: people.identities.flatMap { $0.pictures.prefix(3) })
        #expect(stills.count == 24 && stills.failureToEnrol.count == 0)
        let policy = DecisionPolicy(calibration: .sample)
        for identity in people.identities {
            var gallery = Gallery<String>()
            for other in people.identities {
                guard let shot = stills[other.pictures[0]] else { continue }
                gallery.insert(shot.template, for: other.name)
            }
            let probe = try #require(try stills.fused(Array(identity.pictures[1...2])))
            let decision = policy.decide(gallery.search(probe, limit: 2), galleryTemplates: gallery.count)
            guard case .known(identity.name, _) = decision else {
                Issue.record("expected to be known in the same session")
                continue
            }
        }
    }
}

@Suite("Pages and lines")
struct PageTests {
    @Test("a page is self-contained, in both languages, and escapes what it is given")
    func page() {
        var page = Page(.init("Kết quả", "Result"))
        page.add(.init("Một", "One"), table: [("a <b>", "1 & 2")])
        page.add(
            .init("Hai", "Two"),
            plot: Plot(
                x: Axis("x", 0.001...1, isLogarithmic: true),
                y: Axis("y", 0...1),
                lines: [.init("line", [(0.001, 0), (0.1, 0.5), (5, 2)])]
            )
        )
        let html = page.html
        #expect(html.hasPrefix("<!doctype html>") && html.contains("<html lang=\"vi\">"))
        #expect(html.contains("Kết quả") && html.contains("lang=\"en\">Result"))
        #expect(html.contains("a &lt;b&gt;") && html.contains("1 &amp; 2"))
        #expect(html.contains("points=\"64.0,332.0 "))
        #expect(html.contains("744.0,28.0\""))
        #expect(!html.contains("<script") && !html.contains("http"))
    }
}
