internal import Foundation
package import QueueModel

/// Where a sealed value stands in the database: anywhere else it doesn't open.
package struct SealedPlace: Hashable, Sendable {
    let office: OfficeID
    let table: String
    let column: String
    let row: String

    /// - Parameter row: the rest of the row's primary key.
    package init(_ office: OfficeID, _ table: String, column: String, row: String) {
        self.office = office
        self.table = table
        self.column = column
        self.row = row
    }

    /// What is authenticated with the value. No part holds a zero byte.
    var binding: Data {
        Data(["FaceQueue connection 1", office.rawValue, table, column, row].joined(separator: "\0").utf8)
    }
}
