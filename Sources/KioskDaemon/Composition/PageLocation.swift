import Foundation

/// Where the pages are: where the settings say, else beside the program.
enum PageLocation {
    private static let besideProgram = "FaceQueue_WebTerminals.resources/Pages"

    static func directory(_ settings: DaemonSettings) throws(StartError) -> String {
        guard settings.web.pages.isEmpty else { return settings.web.pages }
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            throw StartError(description: "the program's own folder is unknown: set web.pages (pages-unreadable)")
        }
        return URL(fileURLWithPath: program).deletingLastPathComponent().appendingPathComponent(besideProgram).path
    }
}
