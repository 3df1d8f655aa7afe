import Foundation
import Subprocess
import Testing

extension Integration {
    @Suite("kioskd bench")
    struct Benches {
        private struct Report: Decodable {
            struct Size: Decodable {
                let size: Int
                let p50Milliseconds: Double
                let p95Milliseconds: Double
                let bytesPerTemplate: Int
                let bytesPerSecond: Double
                let exact: Bool
            }

            let sizes: [Size]
        }

        private struct Pipeline: Decodable {
            struct Spread: Decodable { let count: Int }
            struct Stages: Decodable { let liveness: Spread }

            let galleryTemplates: Int
            let tickets: Int
            let firstUsableFrameToTicket: Spread
            let stages: Stages
        }

        @Test("search reports each size, and finds what comparing with everybody finds")
        func search() async throws {
            let outcome = try await kioskd(["bench", "search", "--sizes", "3000,500", "--probes", "20", "--json"])
            #expect(outcome.status == .exited(0))
            let sizes = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)).sizes
            #expect(sizes.map(\.size) == [500, 3_000])
            #expect(sizes.allSatisfy { $0.exact && $0.bytesPerTemplate <= 400 && $0.bytesPerSecond > 0 })
            #expect(sizes.allSatisfy { $0.p50Milliseconds > 0 && $0.p95Milliseconds >= $0.p50Milliseconds })
        }

        @Test("pipeline measures visits to durable tickets among strangers, with liveness judged")
        func pipeline() async throws {
            let outcome = try await kioskd([
                "bench", "pipeline", "--camera", "demo", "--gallery", "2000", "--seconds", "12", "--json",
            ])
            #expect(outcome.status == .exited(0))
            let report = try JSONDecoder().decode(Pipeline.self, from: Data(outcome.output.utf8))
            #expect(report.galleryTemplates == 2_000)
            #expect(report.tickets > 0 && report.firstUsableFrameToTicket.count == report.tickets)
            #expect(report.stages.liveness.count >= 3)
        }

        @Test("search refuses sizes that are none", arguments: ["0", "10,,20", "many", ""])
        func badSizes(sizes: String) async throws {
            let outcome = try await kioskd(["bench", "search", "--sizes", sizes])
            #expect(outcome.status == .exited(64))
            #expect(outcome.errors.contains("--sizes"))
        }
    }
}
