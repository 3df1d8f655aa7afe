import Foundation

/// What `Tests/FakeServiceManager` noted of a daemon that it started.
struct ServiceManagerStandIn: Sendable {
    private let notesPath: String

    init(in folder: TemporaryFolder) {
        notesPath = folder.path + "/notes"
    }

    /// The program and its arguments that start the daemon under the stand-in.
    func command(_ arguments: [String]) -> (program: String, arguments: [String]) {
        let script = Place.root.appendingPathComponent("Tests/FakeServiceManager/service_manager.py").path
        return ("/usr/bin/env", ["python3", script, notesPath, Place.kioskd] + arguments)
    }

    var notes: [String] {
        let text = (try? String(contentsOfFile: notesPath, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    func count(_ note: String) -> Int {
        notes.count { $0 == note }
    }

    /// The processes that the daemon has had so far, the present one last.
    var processes: [pid_t] {
        notes.compactMap { note in note.hasPrefix("STARTED=") ? pid_t(note.dropFirst("STARTED=".count)) : nil }
    }
}
