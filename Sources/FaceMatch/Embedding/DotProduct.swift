/// The scalar product of a whole template and the row of `rows` that begins at `offset`.
///
/// Four partial sums of eight: the processor adds them side by side instead of waiting for each.
@inline(__always)
func dotProduct(
    _ probe: UnsafeBufferPointer<Float>,
    _ rows: UnsafeBufferPointer<Float>,
    from offset: Int
) -> Float {
    let left = UnsafeRawBufferPointer(probe)
    let right = UnsafeRawBufferPointer(rows)
    var sums = (SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero)
    let width = MemoryLayout<SIMD8<Float>>.size
    let start = offset * MemoryLayout<Float>.size
    @inline(__always) func product(_ at: Int) -> SIMD8<Float> {
        left.loadUnaligned(fromByteOffset: at, as: SIMD8<Float>.self)
            * right.loadUnaligned(fromByteOffset: start + at, as: SIMD8<Float>.self)
    }
    var position = 0
    while position < Template.dimension * MemoryLayout<Float>.size {
        sums.0 += product(position)
        sums.1 += product(position + width)
        sums.2 += product(position + 2 * width)
        sums.3 += product(position + 3 * width)
        position += 4 * width
    }
    return ((sums.0 + sums.1) + (sums.2 + sums.3)).sum()
}
