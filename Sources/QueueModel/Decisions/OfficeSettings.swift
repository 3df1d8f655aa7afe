/// An office and who described it.
struct OfficeSettings {
    let office: Office
    let source: OfficeSource
}
