/// The packed 4:2:2 format of webcams.
enum YUYV {
    /// Converts whole pixel pairs of one row to BGR.
    ///
    /// ITU-R BT.601 in limited range (luma 16…235, chroma 16…240), which the USB Video Class gives as the default of
    /// uncompressed formats; coefficients in 8-bit fixed point: 1.164, 1.596, 0.392, 0.813, 2.017. No sum needs more than
    /// 19 bits, so that overflow checks would only cost time.
    static func convertRow(_ source: UnsafeRawBufferPointer, toBGR target: UnsafeMutableBufferPointer<UInt8>) {
        for pair in 0..<min(source.count / 4, target.count / 6) {
            let blueDifference = Int32(source[pair &* 4 &+ 1]) &- 128
            let redDifference = Int32(source[pair &* 4 &+ 3]) &- 128
            let blue = 516 &* blueDifference &+ 128
            let green = 128 &- 100 &* blueDifference &- 208 &* redDifference
            let red = 409 &* redDifference &+ 128
            for pixel in 0..<2 {
                let luma = 298 &* (Int32(source[pair &* 4 &+ pixel &* 2]) &- 16)
                let place = pair &* 6 &+ pixel &* 3
                target[place] = clamp(luma &+ blue)
                target[place &+ 1] = clamp(luma &+ green)
                target[place &+ 2] = clamp(luma &+ red)
            }
        }
    }

    @inline(__always)
    private static func clamp(_ fixedPoint: Int32) -> UInt8 {
        UInt8(truncatingIfNeeded: max(0, min(255, fixedPoint >> 8)))
    }
}
