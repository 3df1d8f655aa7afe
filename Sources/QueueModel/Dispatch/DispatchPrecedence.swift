/// How a waiting ticket compares with the others: the lowest is called.
struct DispatchPrecedence: Comparable, Sendable {
    /// The ground above, what orders tickets of that ground below: one comparison for both.
    let key: UInt64
    /// Orders what is equal otherwise; no two tickets have the same.
    let place: Int32

    private static let groundShift: UInt64 = 60

    /// `detail` orders tickets of equal ground, lower first: the appointment's time, the class's rank, the counter's
    /// preference; 0 to 2⁶⁰ − 1.
    init(_ ground: DispatchGround, detail: Int64 = 0, place: Int32) {
        key = UInt64(ground.rawValue) << Self.groundShift | UInt64(max(0, detail))
        self.place = place
    }

    static func ground(ofKey key: UInt64) -> DispatchGround {
        DispatchGround(rawValue: UInt8(key >> groundShift)) ?? .arrival
    }

    static func < (left: Self, right: Self) -> Bool {
        left.key == right.key ? left.place < right.place : left.key < right.key
    }
}
