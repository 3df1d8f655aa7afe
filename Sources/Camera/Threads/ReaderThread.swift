/// Holds a ``BlockingFrameReader`` on a thread of its own.
actor ReaderThread<Reader: BlockingFrameReader & ~Copyable> {
    private let executor: DedicatedThreadExecutor
    private let link: StreamLink
    private var reader: Reader?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(link: StreamLink) {
        self.link = link
        executor = DedicatedThreadExecutor(name: "camera")
    }

    func open(_ make: @Sendable (StreamLink) throws(CameraError) -> Reader) throws(CameraError) -> StreamInfo {
        let opened = try make(link)
        let info = opened.info
        reader = consume opened
        return info
    }

    func read() throws(CameraError) -> Frame? {
        try reader?.read(link)
    }

    /// Reads to the end, handing every picture on. The newest replaces what nobody took.
    func pump(into pictures: AsyncStream<Result<Frame, CameraError>>.Continuation) {
        do throws(CameraError) {
            while let frame = try reader?.read(link) {
                if case .dropped = pictures.yield(.success(frame)) { link.countDropped() }
            }
        } catch {
            pictures.yield(.failure(error))
        }
        pictures.finish()
    }

    func release() {
        reader = nil
        executor.stop()
    }
}
