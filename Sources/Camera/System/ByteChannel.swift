import Glibc

/// A one-way channel between two processes or threads.
///
/// A pair of sockets rather than a pipe: these are closed on exec from the start, so that a child which another thread
/// spawns at this moment cannot hold them open.
struct ByteChannel: ~Copyable, Sendable {
    let reading: FileDescriptor
    let writing: FileDescriptor

    init() throws(CameraError) {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw .system(.cameraIO, subject: "socketpair", errno)
        }
        reading = FileDescriptor(owning: ends[0])
        writing = FileDescriptor(owning: ends[1])
    }

    /// Wakes whoever polls the reading end, now and later.
    func hangUp() {
        shutdown(writing.number, Int32(SHUT_RDWR))
    }

    /// Closes the writing end, which a child has inherited.
    consuming func takeReadingEnd() -> FileDescriptor {
        reading
    }
}

extension FileDescriptor {
    /// What is there to read, without waiting: the number of bytes, 0 at the end, nil when nothing is there yet.
    func receive(_ buffer: UnsafeMutableRawBufferPointer) throws(CameraError) -> Int? {
        while true {
            let count = recv(number, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
            if count >= 0 { return count }
            switch errno {
            case EINTR: continue
            case EAGAIN: return nil
            default: throw .system(.cameraIO, subject: "child process", errno)
            }
        }
    }
}
