/// Continues the kernel's 32-bit frame numbers, which wrap after years, in 64 bits.
struct WideningSequence {
    private var last: UInt64 = 0

    mutating func widen(_ number: UInt32) -> UInt64 {
        let step = number &- UInt32(truncatingIfNeeded: last)
        last += UInt64(step)
        return last
    }
}
