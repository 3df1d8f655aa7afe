/// Holds a ``BlockingFrameReader`` on a thread of its own.
actor ReaderThread<Reader: BlockingFrameReader & ~Copyable> {
    private let executor: DedicatedThreadExecutor
    private let link: StreamLink
    /// Given back with the last reference, which a job that hangs holds.
    private let permit: ThreadAllowance.Permit
    private var reader: Reader?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(link: StreamLink, permit: ThreadAllowance.Permit) {
        self.link = link
        self.permit = permit
        executor = DedicatedThreadExecutor(name: "camera")
    }

    func opened(
        _ make: @Sendable (StreamLink) throws(CameraError) -> Reader
    ) -> Result<StreamInfo, CameraError> {
        do throws(CameraError) {
            let opened = try make(link)
            let info = opened.info
            reader = consume opened
            return .success(info)
        } catch {
            return .failure(error)
        }
    }

    func read() throws(CameraError) -> Frame? {
        try reader?.read(link)
    }

    /// Reads to the end, handing every picture on. The newest replaces what nobody took.
    func pump(into pictures: AsyncStream<Result<Frame, CameraError>>.Continuation) {
        do throws(CameraError) {
            while let frame = try reader?.read(link) {
                if case .dropped = pictures.yield(.success(frame)) { link.countDropped(.superseded) }
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
