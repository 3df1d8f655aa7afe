import QueueModel
import QueueStore
import Reception
import Testing

@Suite("What a desk's error tells")
struct DeskErrorTests {
    @Test("the code and the words are those of the cause")
    func cause() {
        let refused = DeskError.refused(.queueEmpty("1"))
        #expect(refused.code == "queue-empty")
        #expect(refused.message == Refusal.queueEmpty("1").message)
        let notStored = DeskError.notStored(StoreError(.full, detail: "no space"))
        #expect(notStored.code == "database-full")
        #expect(notStored.message == StoreError(.full, detail: "no space").message)
    }
}
