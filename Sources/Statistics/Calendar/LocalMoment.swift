package import QueueModel

/// A moment as the office's clock shows it.
package struct LocalMoment: Hashable, Sendable {
    package let day: ServiceDay
    /// Since midnight, 0 to 1439.
    package let minutes: Int
    /// 0 to 59.
    package let second: Int

    package var hour: Int { minutes / 60 }
}

/// Such as `2026-11-22 07:30:05`.
extension LocalMoment: CustomStringConvertible {
    package var description: String {
        "\(day) \(Self.digits(hour)):\(Self.digits(minutes % 60)):\(Self.digits(second))"
    }

    private static func digits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
