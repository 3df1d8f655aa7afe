import Announcements
import HTTPTypes
import Hummingbird
import NIOCore
import QueueModel
import Reception

/// What the board says of a call: its words, and the sound of them.
struct AnnouncementRoutes {
    let desk: QueueDesk
    let announcer: Announcer

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("announcements/{sequence}") { _, context in
            let (sequence, call) = try await call(in: context)
            return try JSONResponse.make(AnnouncementDocument(sequence, call, announcer))
        }
        group.get("announcements/{sequence}/{language}") { _, context in
            let (_, call) = try await call(in: context)
            guard let language = context.parameters.get("language").flatMap(Language.init) else {
                throw Problem.unknownAnnouncement
            }
            let sound = try await announcer.sound(of: Announcement(call).phrase(in: language))
            return Response(
                status: .ok,
                // What an event says never changes.
                headers: [.contentType: WAVFile.contentType, .cacheControl: "private, max-age=600"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: sound))
            )
        }
    }

    private func call(in context: TerminalRequestContext) async throws -> (Int64, PublicCall) {
        guard let sequence = context.parameters.get("sequence").flatMap(Int64.init),
            let call = try await desk.publicCall(sequence)
        else { throw Problem.unknownAnnouncement }
        return (sequence, call)
    }
}

extension Announcement {
    init(_ call: PublicCall) {
        self.init(number: call.ticket.number, counter: call.counter)
    }
}
