import CXLSXWriter

/// The number formats of a workbook's cells. The workbook owns and frees them.
struct CellFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>

    let heading: Format?
    let count: Format?
    let decimal: Format?
    let atLeast: Format?
    let share: Format?
    let day: Format?
    let moment: Format?

    init(in workbook: UnsafeMutablePointer<lxw_workbook>) {
        func format(_ pattern: String) -> Format? {
            let format = workbook_add_format(workbook)
            format_set_num_format(format, pattern)
            return format
        }
        heading = workbook_add_format(workbook)
        format_set_bold(heading)
        format_set_text_wrap(heading)
        count = format("#,##0")
        decimal = format("0.0")
        atLeast = format("\"≥ \"0.0")
        share = format("0.0%")
        day = format("dd/mm/yyyy")
        moment = format("dd/mm/yyyy hh:mm:ss")
    }
}
