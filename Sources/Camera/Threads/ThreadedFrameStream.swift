/// The ``FrameStream`` over a ``BlockingFrameReader``.
///
/// Live, the thread reads on its own and the newest picture waits in a place for one. At ``Pace/fast`` the thread reads
/// only when asked.
///
/// A call to a driver may never return. Whoever waits for the thread therefore waits for a limited time, and then leaves
/// the thread to itself; it ends as soon as the call does.
package final class ThreadedFrameStream<Reader: BlockingFrameReader & ~Copyable>: FrameStream {
    package let info: StreamInfo
    private let limits: ThreadLimits
    private let link: StreamLink
    private let thread: ReaderThread<Reader>
    private let newest: AsyncStream<Result<Frame, CameraError>>?

    /// - Parameters:
    ///   - threads: what bounds the threads of all streams of one source.
    ///   - limits: how long to wait for the thread.
    ///   - make: opens the source; runs on the stream's thread.
    /// - Throws: what `make` throws; `camera-stalled` if it doesn't return or too many threads hang already.
    package init(
        pace: Pace,
        threads: ThreadAllowance = ThreadAllowance(),
        limits: ThreadLimits = ThreadLimits(),
        _ make: @escaping @Sendable (StreamLink) throws(CameraError) -> Reader
    ) async throws(CameraError) {
        let link = try StreamLink()
        let thread = ReaderThread<Reader>(link: link, permit: try threads.permit())
        self.link = link
        self.thread = thread
        self.limits = limits
        info = try await Self.open(thread, link, threads, limits, make)
        guard pace == .live else {
            newest = nil
            return
        }
        let (pictures, entry) = AsyncStream.makeStream(
            of: Result<Frame, CameraError>.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        newest = pictures
        Task { await thread.pump(into: entry) }
    }

    deinit {
        link.interrupt()
    }

    package var drops: DropCounts { link.drops }

    package func next() async throws(CameraError) -> Frame? {
        guard let newest else {
            return try await link.interruptedByCancellation { () throws(CameraError) in try await thread.read() }
        }
        guard let patience = info.patience else {
            var pictures = newest.makeAsyncIterator()
            return try await pictures.next()?.get()
        }
        return try await next(of: newest, within: patience + limits.grace)?.get()
    }

    package func close() async {
        link.interrupt()
        _ = await value(within: limits.closing) { [thread] in await thread.release() }
    }

    private static func open(
        _ thread: ReaderThread<Reader>,
        _ link: StreamLink,
        _ threads: ThreadAllowance,
        _ limits: ThreadLimits,
        _ make: @escaping @Sendable (StreamLink) throws(CameraError) -> Reader
    ) async throws(CameraError) -> StreamInfo {
        let opened = try await link.interruptedByCancellation { () throws(CameraError) in
            await value(within: limits.opening) { await thread.opened(make) }
        }
        switch opened {
        case .success(let info): return info
        case .failure(let error) where error.code == .cameraBusy && threads.count > 1:
            throw CameraError(.cameraStalled, subject: error.subject, detail: "a call to its driver has not returned")
        case .failure(let error): throw error
        case nil:
            link.interrupt()
            Task { await thread.release() }
            throw CameraError(.cameraStalled, subject: "camera", detail: "opening took longer than \(limits.opening)")
        }
    }

    /// The reader tells by itself that its camera is silent; only one that hangs is told about here.
    private func next(
        of pictures: AsyncStream<Result<Frame, CameraError>>,
        within limit: Duration
    ) async -> Result<Frame, CameraError>? {
        await withTaskGroup { [name = info.name] group in
            group.addTask {
                var pictures = pictures.makeAsyncIterator()
                return await pictures.next()
            }
            group.addTask { () -> Result<Frame, CameraError>? in
                guard (try? await Task.sleep(for: limit)) != nil else { return nil }
                return .failure(
                    CameraError(.cameraStalled, subject: name, detail: "a call to its driver has not returned")
                )
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }
}
