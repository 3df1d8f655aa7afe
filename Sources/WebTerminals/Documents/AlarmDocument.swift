import QueueModel
import Reception

/// What a supervisor has to see to, in words and by the ids it is about.
struct AlarmDocument: Encodable, Sendable {
    let code: String
    let text: TextDocument
    let ticket: Nullable<String>
    let service: Nullable<String>

    init(_ alarm: StoreAlarm) {
        code = alarm.code
        text = TextDocument(alarm.text)
        ticket = Nullable(nil)
        service = Nullable(nil)
    }

    init(_ alarm: Alarm, in outlook: Outlook) {
        code = alarm.code
        text = TextDocument(outlook.state.text(of: alarm, at: outlook.at))
        switch alarm {
        case .longWait(let id):
            ticket = Nullable(id.rawValue)
            service = Nullable(outlook.state.ticket(id)?.service.rawValue)
        case .serviceUnattended(let id, _):
            ticket = Nullable(nil)
            service = Nullable(id.rawValue)
        }
    }
}
