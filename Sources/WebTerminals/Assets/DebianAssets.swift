import Foundation

/// What the pages load of Debian's packages, by its path among the pages. A system without them shows its own type, and
/// tables instead of charts.
package enum DebianAssets {
    static let files = type.merging(charts) { first, _ in first }

    /// The packages whose files are not there, with what the pages do without them.
    package static var missing: [(package: String, consequence: String)] {
        [
            ("fonts-inter", type, "the pages use the system's type"),
            ("libjs-chart.js", charts, "supervisors see tables instead of charts"),
        ].filter { _, files, _ in !files.values.allSatisfy(FileManager.default.isReadableFile(atPath:)) }
            .map { package, _, consequence in (package, consequence) }
    }

    private static let type = [
        "assets/fonts/Regular.otf": "/usr/share/fonts/opentype/inter/Inter-Regular.otf",
        "assets/fonts/SemiBold.otf": "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf",
        "assets/fonts/ExtraBold.otf": "/usr/share/fonts/opentype/inter/Inter-ExtraBold.otf",
    ]
    private static let charts = ["assets/vendor/chart.js": "/usr/share/javascript/chart.js/chart.min.js"]
}
