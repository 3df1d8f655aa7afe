import WebTerminals

extension Examination {
    /// Whether the packages are there whose type and charts the pages show.
    func assets() -> [Finding] {
        let missing = DebianAssets.missing.map { package, consequence in
            Finding(
                .weak,
                "assets",
                "\(package) is not installed: \(consequence)",
                remedy: "apt-get install \(package)"
            )
        }
        return missing.isEmpty ? [Finding(.good, "assets", "the pages' type and charts are installed")] : missing
    }
}
