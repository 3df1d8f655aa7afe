// The configuration: a YAML file and, behind a zero byte, variables of the environment, one `NAME=value` a line.
//
// The daemon is an executable, which nothing can import, so that its folder of settings is compiled in by a link.

import Dispatch
import Foundation
import FuzzInput

private enum Settings {
    private static let path = "/dev/shm/kioskd-fuzz-\(getpid()).yaml"

    static func consume(_ input: [UInt8]) {
        let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        FileManager.default.createFile(atPath: path, contents: Data(parts[0]))
        let environment = parts.count > 1 ? variables(String(decoding: parts[1], as: UTF8.self)) : [:]
        let done = DispatchSemaphore(value: 0)
        Task {
            await read(environment)
            done.signal()
        }
        done.wait()
    }

    private static func variables(_ text: String) -> [String: String] {
        let pairs = text.split(separator: "\n").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        return Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
    }

    /// Either settings, or an error that names the place: nothing else may come out.
    private static func read(_ environment: [String: String]) async {
        do throws(SettingError) {
            let reader = try await SettingReader(path: path, environment: environment, overrides: [:])
            let settings = try DaemonSettings(reading: reader)
            precondition((0...65_535).contains(settings.web.port))
            _ = settings.camera.description
        } catch {
            precondition(!error.description.isEmpty && !error.place.isEmpty)
        }
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
func consume(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Settings.consume(FuzzInput(bytes, count).rest())
    return 0
}
