/// A self-contained HTML page: headings in Vietnamese and English, tables, plots as inline SVG, no script.
package struct Page: Sendable {
    package struct Heading: Sendable {
        package let vietnamese: String
        package let english: String

        package init(_ vietnamese: String, _ english: String) {
            self.vietnamese = vietnamese
            self.english = english
        }
    }

    private let title: Heading
    private var body = ""

    package init(_ title: Heading) {
        self.title = title
    }

    package mutating func add(_ heading: Heading, table rows: [(String, String)]) {
        add(heading)
        body += "<table>\n"
        for (name, value) in rows {
            body += "<tr><th scope=\"row\">\(name.escaped)</th><td>\(value.escaped)</td></tr>\n"
        }
        body += "</table>\n"
    }

    package mutating func add(_ heading: Heading, plot: Plot) {
        add(heading)
        body += "<figure>\n\(plot.svg)</figure>\n"
    }

    package mutating func add(_ heading: Heading, list: [String]) {
        guard !list.isEmpty else { return }
        add(heading)
        body += "<ul>\n" + list.map { "<li>\($0.escaped)</li>\n" }.joined() + "</ul>\n"
    }

    private mutating func add(_ heading: Heading) {
        body += "<h2>\(heading.vietnamese.escaped)<br><small lang=\"en\">\(heading.english.escaped)</small></h2>\n"
    }

    package var html: String {
        """
        <!doctype html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title.vietnamese.escaped) · \(title.english.escaped)</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
        h1 small, h2 small { font-weight: normal; color: #555; }
        h2 { font-size: 1.2rem; margin-top: 2rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ddd; }
        th { font-weight: normal; color: #444; }
        td { font-variant-numeric: tabular-nums; }
        svg { width: 100%; height: auto; }
        figure { margin: 0; }
        </style>
        </head>
        <body>
        <h1>\(title.vietnamese.escaped)<br><small lang="en">\(title.english.escaped)</small></h1>
        \(body)</body>
        </html>

        """
    }
}

extension String {
    /// Fit for the text and the attributes of HTML and SVG.
    var escaped: String {
        reduce(into: "") { text, character in
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            default: text.append(character)
            }
        }
    }
}
