/// An opaque name, told apart by what it names: a `TicketID` never passes for a `CounterID`.
///
/// It holds nothing personal and is coded as a plain string.
package struct Identifier<Named>: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

package typealias OfficeID = Identifier<Office>
package typealias ServiceID = Identifier<Service>
package typealias CounterID = Identifier<Counter>
package typealias TicketID = Identifier<Ticket>
package typealias HallID = Identifier<Hall>
package typealias PriorityID = Identifier<PriorityClass>
package typealias NoticeID = Identifier<Notice>
package typealias StaffID = Identifier<StaffMember>

extension Identifier: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension Identifier: CustomStringConvertible {
    package var description: String { rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) {
        self.init(rawValue: value)
    }
}
