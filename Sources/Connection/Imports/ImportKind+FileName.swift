package import QueueModel

extension ImportKind {
    /// Of a file's name: `dossiers….csv`, `dossiers….xlsx`, `appointments….csv` or `appointments….xlsx`, in whatever case.
    package init?(fileName: String) {
        let name = fileName.lowercased()
        guard name.hasSuffix(".csv") || name.hasSuffix(".xlsx"),
            let kind = Self.allCases.first(where: { name.hasPrefix($0.rawValue) })
        else { return nil }
        self = kind
    }
}
