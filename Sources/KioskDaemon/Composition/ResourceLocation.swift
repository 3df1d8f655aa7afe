import Foundation

/// Where the files are that belong to the program.
enum ResourceLocation {
    private static let besideProgram = "FaceQueue_WebTerminals.resources"

    /// The pages: where the settings say, else beside the program.
    static func pages(_ settings: DaemonSettings) throws(StartError) -> String {
        settings.web.pages.isEmpty ? try folder("Pages", else: "set web.pages") : settings.web.pages
    }

    /// What describes the API to programs.
    static func apiDescription() throws(StartError) -> String {
        try folder("OpenAPI", else: "mount /proc")
    }

    private static func folder(_ name: String, else remedy: String) throws(StartError) -> String {
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            throw StartError(description: "the program's own folder is unknown: \(remedy) (pages-unreadable)")
        }
        return URL(fileURLWithPath: program).deletingLastPathComponent()
            .appendingPathComponent("\(besideProgram)/\(name)").path
    }
}
