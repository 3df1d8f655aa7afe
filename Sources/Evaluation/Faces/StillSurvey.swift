package import FaceMatch

/// Makes the templates of many pictures, on several threads with networks of their own. Nothing is kept on disk.
package struct StillSurvey: Sendable {
    private static let chunk = 32

    private let models: ModelStore
    private let detector: DetectorSettings
    private let threads: Int
    private let progress: @Sendable (_ done: Int, _ of: Int) -> Void

    /// - Parameters:
    ///   - threads: each loads the networks, some 120 MB.
    ///   - progress: told every now and then how many pictures are done.
    package init(
        models: ModelStore,
        detector: DetectorSettings = DetectorSettings(),
        threads: Int = 2,
        progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) {
        self.models = models
        self.detector = detector
        self.threads = max(1, threads)
        self.progress = progress
    }

    /// Reads each path once, however often it is named.
    ///
    /// - Throws: ``FaceMatchError`` if the networks can't be loaded or OpenCV gives up.
    package func stills(at paths: [String]) async throws -> Stills {
        try OpenCV.setThreads(1)
        let wanted = Array(Set(paths)).sorted()
        var chunks = stride(from: 0, to: wanted.count, by: Self.chunk)
            .map { wanted[$0..<min($0 + Self.chunk, wanted.count)] }[...]
        return try await withThrowingTaskGroup(of: (StillThread, [Still]).self) { group in
            for number in 1...threads {
                guard let chunk = chunks.popFirst() else { break }
                let thread = StillThread(number: number, models: models, detector: detector)
                group.addTask {
                    try await thread.prepare()
                    return (thread, try await thread.stills(at: chunk))
                }
            }
            var stills: [Still] = []
            while let (thread, more) = try await group.next() {
                stills += more
                progress(stills.count, wanted.count)
                guard let chunk = chunks.popFirst() else { continue }
                group.addTask { (thread, try await thread.stills(at: chunk)) }
            }
            return Stills(stills)
        }
    }
}
