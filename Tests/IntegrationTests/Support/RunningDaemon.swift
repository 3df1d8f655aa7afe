import AsyncHTTPClient
import Foundation
import Testing
import Subprocess
import SystemPackage

/// A `kioskd` that serves, for as long as the closure of ``withDaemon(_:environment:_:)`` lasts.
struct RunningDaemon: Sendable {
    /// The administrator's.
    let terminal: Terminal
    let processIdentifier: ProcessIdentifier

    /// Asks it to end.
    func terminate() throws {
        #expect(kill(processIdentifier.value, SIGTERM) == 0)
    }

    /// Ends it as a power cut would.
    func killAtOnce() throws {
        #expect(kill(processIdentifier.value, SIGKILL) == 0)
    }
}

/// How a daemon or a command ended.
struct Ending<Value: Sendable>: Sendable {
    let value: Value
    let status: TerminationStatus
    /// What it wrote to standard error.
    let journal: String
}

struct DaemonDidNotServe: Error, CustomStringConvertible {
    let journal: String
    var description: String { "kioskd did not serve: \(journal)" }
}

/// What the daemon prints once it serves.
private struct Greeting {
    let address: String
    /// The word of the set-up link, where nobody can sign in yet.
    let setup: String?

    init?(of lines: some AsyncSequence<String, any Error>) async throws {
        var setup: String?
        for try await line in lines {
            if let link = line.firstMatch(of: /\/setup#(\S+)/) { setup = String(link.1) }
            guard let kiosk = line.firstMatch(of: /(https?:\S+)\/kiosk$/) else { continue }
            self.address = String(kiosk.1)
            self.setup = setup
            return
        }
        return nil
    }
}

/// Starts the real daemon on a free port of loopback, and stops it with SIGTERM after the closure.
@discardableResult
func withDaemon<Value: Sendable>(
    _ arguments: [String],
    environment: [String: String] = [:],
    client: HTTPClient = .shared,
    _ body: @Sendable (RunningDaemon) async throws -> Value
) async throws -> Ending<Value> {
    try await withDaemon(
        startedBy: Place.kioskd,
        arguments + ["--port", "0"],
        environment: environment,
        client: client,
        body
    )
}

/// The same for a program that becomes the daemon.
@discardableResult
func withDaemon<Value: Sendable>(
    startedBy program: String,
    _ arguments: [String] = [],
    environment: [String: String] = [:],
    client: HTTPClient = .shared,
    _ body: @Sendable (RunningDaemon) async throws -> Value
) async throws -> Ending<Value> {
    let folder = try TemporaryFolder()
    let journalPath = folder.path + "/journal"
    let journal = try FileDescriptor.open(
        FilePath(journalPath),
        .writeOnly,
        options: [.create, .append],
        permissions: .ownerReadWrite
    )
    let configuration = Configuration(
        executable: .path(FilePath(program)),
        arguments: Arguments(arguments),
        environment: .custom(environmentOfDaemon(adding: environment)),
        workingDirectory: FilePath(Place.root.path)
    )
    let outcome = try await run(
        configuration,
        input: .none,
        output: .sequence,
        error: .fileDescriptor(journal, closeAfterSpawningProcess: true)
    ) { execution in
        guard let greeting = try await Greeting(of: execution.standardOutput.strings()) else {
            throw DaemonDidNotServe(journal: text(of: journalPath))
        }
        do {
            let daemon = RunningDaemon(
                terminal: try await Staff.administrator(
                    at: Terminal(address: greeting.address, client: client),
                    setup: greeting.setup
                ),
                processIdentifier: execution.processIdentifier
            )
            let value = try await body(daemon)
            try? execution.send(signal: .terminate)
            return value
        } catch {
            try? execution.send(signal: .terminate)
            throw error
        }
    }
    return Ending(
        value: outcome.closureResult,
        status: outcome.terminationStatus,
        journal: text(of: journalPath)
    )
}

/// Runs a command of `kioskd` that ends by itself.
func kioskd(
    _ arguments: [String],
    input: String = "",
    environment: [String: String] = [:]
) async throws -> (status: TerminationStatus, output: String, errors: String) {
    let outcome = try await run(
        Configuration(
            executable: .path(FilePath(Place.kioskd)),
            arguments: Arguments(arguments),
            environment: .custom(environmentOfDaemon(adding: environment)),
            workingDirectory: FilePath(Place.root.path)
        ),
        input: .string(input),
        output: .string(limit: 1 << 20),
        error: .string(limit: 1 << 20)
    )
    return (outcome.terminationStatus, outcome.standardOutput, outcome.standardError)
}

/// Nothing of the machine's own settings reaches the daemon, but what a sanitizer is told does.
private func environmentOfDaemon(adding added: [String: String]) -> [Environment.Key: String] {
    let names = ["PATH", "HOME", "TMPDIR", "LANG", "ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"]
    let inherited = names.compactMap { name in ProcessInfo.processInfo.environment[name].map { (name, $0) } }
    let merged = Dictionary(inherited) { first, _ in first }.merging(added) { _, new in new }
    return Dictionary(uniqueKeysWithValues: merged.map { (Environment.Key(stringLiteral: $0.key), $0.value) })
}

private func text(of path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
}
