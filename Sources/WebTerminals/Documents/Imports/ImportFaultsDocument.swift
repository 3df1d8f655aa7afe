import QueueModel

/// What is wrong in a file.
struct ImportFaultsDocument: Encodable, Sendable {
    struct Fault: Encodable, Sendable {
        /// 1 is the line of the headings; null where it is about the file as a whole.
        let row: Nullable<Int>
        let column: Nullable<String>
        let code: String
        let reason: TextDocument

        init(_ fault: ImportFault) {
            row = Nullable(fault.row)
            column = Nullable(fault.column)
            code = fault.code
            reason = TextDocument(fault.reason)
        }
    }

    /// Of all there are.
    let count: Int
    let first: [Fault]

    init(_ faults: [ImportFault], of count: Int) {
        self.count = count
        first = faults.map(Fault.init)
    }
}
