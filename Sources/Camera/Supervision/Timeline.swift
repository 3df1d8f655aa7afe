/// Joins the frames of several openings of one source into one that never runs backwards.
///
/// A kernel's timestamps go on by themselves; a file or a stream begins at zero again. Then the new opening continues
/// as much later as its first frame was received later.
struct Timeline {
    private var last: Frame?
    private var timeOffset = Duration.zero
    private var sequenceOffset: UInt64 = 0

    mutating func place(_ frame: Frame) -> Frame {
        guard let last else {
            self.last = frame
            return frame
        }
        if frame.time + timeOffset < last.time {
            timeOffset = last.time + max(frame.receivedAt - last.receivedAt, .zero) - frame.time
        }
        if frame.sequence + sequenceOffset <= last.sequence {
            sequenceOffset = last.sequence + 1 - frame.sequence
        }
        let placed = Frame(
            pixels: frame.pixels,
            width: frame.width,
            height: frame.height,
            time: frame.time + timeOffset,
            sequence: frame.sequence + sequenceOffset,
            receivedAt: frame.receivedAt
        )
        self.last = placed
        return placed
    }
}
