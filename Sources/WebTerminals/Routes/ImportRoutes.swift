import Connection
import Hummingbird
import QueueModel
import QueueStore

/// Files of dossiers and appointments: handed in, and what became of the latest ones.
struct ImportRoutes {
    let imports: ImportDesk
    let folder: ImportFolder
    let puller: Puller?

    private static let longestName = 100

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("imports") { _, _ in
            let status = await puller?.status
            let document = ImportListDocument(
                imports: try await runs().map(ImportListDocument.Run.init),
                folder: folder.path,
                pull: Nullable(status.map(ImportListDocument.Pull.init))
            )
            return try JSONResponse.make(document)
        }
        group.post("imports") { request, context in try await take(request, context) }
    }

    private func take(_ request: Request, _ context: TerminalRequestContext) async throws -> Response {
        let query = request.uri.queryParameters
        guard let kind = query.get("kind").flatMap(ImportKind.init(rawValue:)) else { throw Problem.badImportKind }
        let name = Self.shown(query.get("name") ?? "")
        let isCheck = try Self.isCheck(query.get("check"))
        context.auditNote.note(target: "file=\(name) kind=\(kind.rawValue)\(isCheck ? " check" : "")")
        let body = try await request.body.collect(upTo: context.maxUploadSize)
        let file = HandedInFile(Array(body.readableBytesView), of: kind, name: name, source: .upload)
        let rows = isCheck ? try await imports.check(file) : try await imports.take(file)
        return try JSONResponse.make(TakenImportDocument(kind: kind.rawValue, rows: rows, written: !isCheck))
    }

    private static func isCheck(_ text: String?) throws(Problem) -> Bool {
        switch text {
        case nil, "false": false
        case "true": true
        default: throw .badImportKind
        }
    }

    /// The name on one line, without what would change how others are shown.
    private static func shown(_ name: String) -> String {
        let scalars = name.unicodeScalars.filter { scalar in
            ![.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        }
        return String(String.UnicodeScalarView(scalars.prefix(longestName)))
    }

    private func runs() async throws -> [ImportRun] {
        do throws(StoreError) { return try await imports.runs() } catch { throw ImportError.notStored(error) }
    }
}
