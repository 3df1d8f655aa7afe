import Announcements
import QueueModel
import Reception

/// What the board says of a call: `GET /api/v1/announcements/{sequence}`.
struct AnnouncementDocument: Encodable, Sendable {
    /// Where the sound is; null in a language that nobody speaks.
    struct Audio: Encodable, Sendable {
        let vi: Nullable<String>
        let en: Nullable<String>
    }

    let sequence: Int64
    let ticket: String
    let number: String
    let counter: String
    let captions: TextDocument
    let audio: Audio

    init(_ sequence: Int64, _ call: PublicCall, _ announcer: Announcer) {
        self.sequence = sequence
        ticket = call.ticket.id.rawValue
        number = call.ticket.number.description
        counter = call.counter.id.rawValue
        captions = TextDocument(Announcement(call).captions)
        func path(_ language: Language) -> Nullable<String> {
            Nullable(
                announcer.speaks(language) ? "/api/v1/announcements/\(sequence)/\(language.rawValue)" : nil
            )
        }
        audio = Audio(vi: path(.vietnamese), en: path(.english))
    }
}
