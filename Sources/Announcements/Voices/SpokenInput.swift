import Glibc
import SystemPackage

/// The words of a call as a child's standard input.
///
/// They are written before there is a child: nobody gets SIGPIPE for one that reads nothing. A pair of sockets rather than
/// a pipe: it is closed on exec from the start, so that no other child holds it open, and it holds far more than a call.
struct SpokenInput {
    let descriptor: FileDescriptor

    init(_ text: String) throws(VoiceError) {
        var ends: [CInt] = [-1, -1]
        let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw VoiceError(.failed, "socketpair: \(Errno(rawValue: errno))")
        }
        descriptor = FileDescriptor(rawValue: ends[0])
        let writing = FileDescriptor(rawValue: ends[1])
        do {
            try writing.closeAfter { _ = try writing.writeAll(text.utf8) }
        } catch {
            close()
            throw VoiceError(.failed, "the words do not get through: \(error)")
        }
    }

    func close() {
        try? descriptor.close()
    }
}
