// An event of the database as JSON. The fast reader and JSONDecoder must never give two different events.

import Foundation
import FuzzInput
import QueueModel

@testable import QueueStore

private enum Events {
    static func consume(_ body: String) {
        let row = EventRow(sequence: 1, at: .epoch, type: "fuzz", body: body)
        let event = (try? row.recordedEvent())?.event
        let plain = PlainObject(body).flatMap(Event.init(plain:))
        let decoded = try? JSONDecoder().decode(Event.self, from: Data(body.utf8))
        if let plain, let decoded { precondition(plain == decoded, "two readers, two events") }
        precondition(event == plain ?? decoded)
        guard let event else { return }
        guard let written = try? EventRow(RecordedEvent(sequence: 1, at: .epoch, event: event)),
            let again = try? written.recordedEvent()
        else { fatalError("what was read cannot be written and read again") }
        precondition(again.event == event, "what was written reads differently")
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
func consume(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Events.consume(FuzzInput(bytes, count).restAsText())
    return 0
}
