import Evaluation
import Foundation
import Testing

@Suite("The JSON of every evaluation")
struct ComparableReportTests {
    @Test("has the keys of all evaluations, null where this one measures nothing")
    func keys() throws {
        let report = TrackingReport(
            camera: "folder",
            frames: 2,
            dropped: 0,
            seconds: 1,
            sightings: [],
            p50Milliseconds: 3,
            p95Milliseconds: 4
        )
        let data = try JSONEncoder().encode(ComparableReport(report))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let unknown = object.filter { $0.value is NSNull }.keys.sorted()
        #expect(
            unknown == [
                "accuracy", "apcer", "bpcer", "bytesPerTemplate", "fnir", "fpir", "galleryIdentities", "impostors",
                "probes", "threshold",
            ]
        )
        #expect(object["p50Milliseconds"] as? Double == 3 && object["p95Milliseconds"] as? Double == 4)
        #expect(object["camera"] as? String == "folder" && object["frames"] as? Int == 2)
    }
}
