import ServiceLifecycle

/// A long-lived piece of work in the service group: cancelled when the daemon stops. Work that ends by itself, such as
/// reading a video file, doesn't end the daemon.
struct SupportingService: Service, CustomStringConvertible {
    let name: String
    let work: @Sendable () async -> Void

    var description: String { name }

    func run() async throws {
        await cancelWhenGracefulShutdown { await work() }
        try await gracefulShutdown()
    }
}
