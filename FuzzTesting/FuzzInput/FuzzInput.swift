/// An input of libFuzzer, eaten from the front: numbers that choose, then the bytes that are parsed.
package struct FuzzInput {
    private var bytes: ArraySlice<UInt8>

    package init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
        bytes = Array(UnsafeBufferPointer(start: start, count: count))[...]
    }

    /// 0 where nothing is left.
    package mutating func byte() -> UInt8 {
        bytes.popFirst() ?? 0
    }

    package mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) -> Number {
        (0..<Number.bitWidth / 8).reduce(0) { number, _ in number << 8 | Number(truncatingIfNeeded: byte()) }
    }

    /// Any bit pattern: what is not finite comes too.
    package mutating func float() -> Float { Float(bitPattern: number(UInt32.self)) }
    package mutating func double() -> Double { Double(bitPattern: number(UInt64.self)) }

    package mutating func bytes(_ count: Int) -> [UInt8] {
        let taken = bytes.prefix(count)
        bytes = bytes.dropFirst(count)
        return Array(taken)
    }

    package func rest() -> [UInt8] { Array(bytes) }
    package func restAsText() -> String { String(decoding: bytes, as: UTF8.self) }
}
