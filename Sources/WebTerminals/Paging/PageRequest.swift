import Hummingbird
import QueueModel

/// Which part of a long list is asked for: `limit` elements at most, after what `cursor` names.
struct PageRequest: Sendable {
    static let sizes = 1...500
    static let usualSize = 100

    let limit: Int
    /// The position of the last element of the page before; nil at the beginning.
    let position: String?

    /// - Throws: `bad-page`.
    init(_ query: Parameters) throws(Problem) {
        limit = try query.number("limit", in: Self.sizes) ?? Self.usualSize
        position = try query.get("cursor").map { text throws(Problem) in
            guard let position = Cursor.position(of: text) else { throw .badPage }
            return position
        }
    }

    /// The position in a list that counts its elements.
    var sequence: Int64? {
        get throws(Problem) {
            guard let position else { return nil }
            guard let sequence = Int64(position), sequence >= 0 else { throw .badPage }
            return sequence
        }
    }

    /// The elements after the position, of a list that ascends by it.
    func page<Element>(of elements: [Element], by place: (Element) -> String) -> Page<Element> {
        let rest = elements.drop { element in position.map { place(element) <= $0 } ?? false }
        return page(reading: Array(rest.prefix(limit + 1)), by: place)
    }

    /// The place in a list by age.
    static func place(of id: String, since moment: Timestamp) -> String { "\(moment.iso8601) \(id)" }

    /// - Parameter found: what comes after the position, one element more than the limit where there are so many.
    func page<Element>(reading found: [Element], by place: (Element) -> String) -> Page<Element> {
        let elements = Array(found.prefix(limit))
        let next = found.count > limit ? elements.last.map { Cursor.text(of: place($0)) } : nil
        return Page(elements: elements, next: next)
    }
}

extension Parameters {
    /// Nil where nothing is said.
    ///
    /// - Throws: `bad-page` for anything but a number in the range.
    func number<Number: FixedWidthInteger>(
        _ name: String,
        in range: ClosedRange<Number>
    ) throws(Problem) -> Number? {
        guard let text = get(name) else { return nil }
        guard let number = Number(text), range.contains(number) else { throw .badPage }
        return number
    }
}
