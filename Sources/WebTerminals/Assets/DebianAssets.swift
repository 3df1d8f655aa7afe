/// What the pages load of Debian's packages, by its path among the pages. A system without them shows its own type, and
/// tables instead of charts.
enum DebianAssets {
    static let files = [
        "assets/fonts/Regular.otf": "/usr/share/fonts/opentype/inter/Inter-Regular.otf",
        "assets/fonts/SemiBold.otf": "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf",
        "assets/fonts/ExtraBold.otf": "/usr/share/fonts/opentype/inter/Inter-ExtraBold.otf",
        "assets/vendor/chart.js": "/usr/share/javascript/chart.js/chart.min.js",
    ]
}
