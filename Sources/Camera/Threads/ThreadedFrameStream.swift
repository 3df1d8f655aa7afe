/// The ``FrameStream`` over a ``BlockingFrameReader``.
///
/// Live, the thread reads on its own and the newest picture waits in a place for one. At ``Pace/fast`` the thread reads
/// only when asked.
package final class ThreadedFrameStream<Reader: BlockingFrameReader & ~Copyable>: FrameStream {
    package let info: StreamInfo
    private let link: StreamLink
    private let thread: ReaderThread<Reader>
    private let newest: AsyncStream<Result<Frame, CameraError>>?

    /// - Parameter make: opens the source; runs on the stream's thread.
    package init(pace: Pace, _ make: @Sendable (StreamLink) throws(CameraError) -> Reader) async throws(CameraError) {
        link = try StreamLink()
        thread = ReaderThread(link: link)
        info = try await link.interruptedByCancellation { [thread] () throws(CameraError) in
            try await thread.open(make)
        }
        guard pace == .live else {
            newest = nil
            return
        }
        let (pictures, entry) = AsyncStream.makeStream(
            of: Result<Frame, CameraError>.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        newest = pictures
        Task { [thread] in await thread.pump(into: entry) }
    }

    deinit {
        link.interrupt()
    }

    package var dropped: UInt64 { link.dropped }

    package func next() async throws(CameraError) -> Frame? {
        guard let newest else {
            return try await link.interruptedByCancellation { () throws(CameraError) in try await thread.read() }
        }
        var pictures = newest.makeAsyncIterator()
        return try await pictures.next()?.get()
    }

    package func close() async {
        link.interrupt()
        await thread.release()
    }
}
