import Foundation
import Testing

extension Integration {
    @Suite("Real clips and pictures")
    struct RealInput {
        @Test(
            "nobody, then one person: one ticket",
            .enabled(if: Place.hasShared("clips/pyfeat/noface_face.mov"), "the clips stand beside the checkout")
        )
        func onePersonArrives() async throws {
            let clip = Place.shared.appendingPathComponent("clips/pyfeat/noface_face.mov").path
            let numbers = try await ticketNumbers(camera: "ffmpeg:\(clip)?pace=fast")
            #expect(numbers == ["A001"])
        }

        @Test(
            "five people in turn and the first one again: five tickets",
            .enabled(if: Place.hasShared("faces/nuaa/live/0005"), "the pictures stand beside the checkout")
        )
        func fivePeopleInTurn() async throws {
            let folder = try TemporaryFolder()
            try linkPictures(of: ["0001", "0004", "0005", "0006", "0007", "0001"], into: folder.url)
            let numbers = try await ticketNumbers(camera: "images:\(folder.path)?fps=15&pace=fast")
            #expect(numbers == (1...5).map { "A00\($0)" })
        }

        /// Links, so that no picture is copied.
        private func linkPictures(of people: [String], into folder: URL) throws {
            var index = 0
            for person in people {
                let source = Place.shared.appendingPathComponent("faces/nuaa/live/\(person)")
                for name in try FileManager.default.contentsOfDirectory(atPath: source.path).sorted() {
                    let link = folder.appendingPathComponent(String(format: "%05d.jpg", index))
                    try FileManager.default.createSymbolicLink(
                        at: link,
                        withDestinationURL: source.appendingPathComponent(name)
                    )
                    index += 1
                }
            }
        }

        private func ticketNumbers(camera: String) async throws -> [String] {
            let folder = try TemporaryFolder()
            return try await withDaemon(["run", "--camera", camera, "--data", folder.path]) { daemon in
                _ = try await daemon.terminal.events().firstKiosk { $0.camera.state == "ended" }
                let list: TicketListReply = try await daemon.terminal.get("/api/v1/tickets?limit=500")
                return list.tickets.map(\.number)
            }.value
        }
    }
}
