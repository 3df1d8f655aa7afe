package import QueueModel

extension DateRange {
    /// From the first day's first moment to the last day's end on the office's clock.
    package func moments(in office: Office) -> Range<Timestamp> {
        office.start(of: first)..<office.start(of: last.advanced(by: 1))
    }
}
