import ArgumentParser
import FaceMatch
import Foundation
import QueueModel
import QueueStore
import Reception

/// Ends a failed command with one line that names the cause and the remedy.
enum OneLineFailure {
    static func reported(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let error as ExitCode {
            throw error
        } catch {
            // Where nobody can be told, as on a full disk, it ends all the same.
            try? FileHandle.standardError.write(contentsOf: Data("kioskd: \(line(for: error).oneLine)\n".utf8))
            throw ExitCode.failure
        }
    }

    private static func line(for error: any Error) -> String {
        switch error {
        case let error as FaceMatchError: "\(error.subject): \(error.detail) (\(error.code.rawValue)): \(error.remedy)"
        case let error as SubjectDeskError: "\(error.message.en) (\(error.code))"
        default: "\(error)"
        }
    }
}
