/// A moment in whole milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted; coded as that number.
package struct Timestamp: Hashable, Sendable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// 1970-01-01T00:00:00Z, before every event.
    package static let epoch = Timestamp(milliseconds: 0)

    /// After every event.
    package static let distantFuture = Timestamp(milliseconds: .max)

    /// Milliseconds from `earlier` to this moment, negative when this one comes first.
    package func milliseconds(since earlier: Timestamp) -> Int64 {
        milliseconds - earlier.milliseconds
    }

    package func advanced(byMilliseconds step: Int64) -> Timestamp {
        Timestamp(milliseconds: milliseconds + step)
    }
}

extension Timestamp: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Timestamp: Codable {
    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
