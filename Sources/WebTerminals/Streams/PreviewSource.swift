/// Where the kiosk's live picture comes from.
package protocol PreviewSource: Sendable {
    /// JPEG pictures from now on, the newest only; they are made while somebody looks.
    func pictures() -> AsyncStream<[UInt8]>
}
