import Glibc

extension ChildProcess {
    /// `posix_spawnp` with the given descriptors as standard output and standard error.
    static func spawn(
        _ program: String,
        _ arguments: [String],
        _ output: Int32,
        _ errors: Int32
    ) throws(CameraError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)

        var attributes = makeAttributes()
        defer { posix_spawnattr_destroy(&attributes) }

        var vector: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { vector.forEach { free($0) } }
        var identifier: pid_t = 0
        let result = posix_spawnp(&identifier, program, &actions, &attributes, &vector, environ)
        guard result == 0 else {
            throw .system(result == ENOENT ? .ffmpegMissing : .inputUnreadable, subject: program, result)
        }
        return identifier
    }

    /// A child inherits ignored signals, and a daemon ignores SIGPIPE: reset, a child ends when its reader is gone.
    private static func makeAttributes() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        sigaddset(&signals, SIGTERM)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes,
            Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP)
        )
        return attributes
    }
}
