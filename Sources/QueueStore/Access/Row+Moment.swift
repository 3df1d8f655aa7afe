import GRDB
import QueueModel

extension Row {
    /// A column of milliseconds since 1970.
    func moment(_ column: String) -> Timestamp? {
        (self[column] as Int64?).map(Timestamp.init(milliseconds:))
    }
}
