import Dispatch
package import QueueModel

/// Remembers, apart from the log, how far numbers and events have got.
package protocol HighWaterKeeper: Sendable {
    /// Nil where nothing is known.
    func mark() async -> HighWaterMark?

    /// Returns when it would survive a power cut.
    func keep(_ mark: HighWaterMark) async throws(StoreError)
}

/// Does so in a ``HighWaterFile``, on a thread that may wait for the disk.
package struct FileHighWaterKeeper: HighWaterKeeper {
    private let file: HighWaterFile
    /// In memory of the machine, where a restart of the daemon finds it: for as long as the disk takes nothing.
    private let spare: HighWaterFile?
    private let queue = DispatchQueue(label: "high-water mark")

    package init(_ file: HighWaterFile, spare: HighWaterFile? = nil) {
        self.file = file
        self.spare = spare
    }

    package func mark() async -> HighWaterMark? {
        await withCheckedContinuation { continuation in
            queue.async {
                let marks = [file, spare].compactMap { $0?.read() }
                continuation.resume(returning: marks.max { $0.sequence < $1.sequence })
            }
        }
    }

    package func keep(_ mark: HighWaterMark) async throws(StoreError) {
        let result: Result<Void, StoreError> = await withCheckedContinuation { continuation in
            queue.async {
                continuation.resume(returning: Result { () throws(StoreError) in try write(mark) })
            }
        }
        try result.get()
    }

    private func write(_ mark: HighWaterMark) throws(StoreError) {
        do throws(StoreError) {
            try file.write(mark)
            spare?.remove()
        } catch {
            guard let spare else { throw error }
            try spare.write(mark)
        }
    }
}
