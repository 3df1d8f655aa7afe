import Foundation

/// What is written above a column.
enum Heading {
    /// Without marks, capitals, spaces and punctuation: “Ngày hẹn trả” and “NGAY HEN TRA” are one.
    static func normalised(_ text: String) -> String {
        let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
        return String(
            plain.unicodeScalars.compactMap { scalar -> Character? in
                if scalar == "đ" || scalar == "Đ" { return "d" }
                return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? Character(scalar) : nil
            }
        )
    }

    /// The heading as it stands, and its halves: our own exports write “Tiếng Việt / English”.
    static func candidates(_ text: String) -> [String] {
        let halves = text.split(separator: "/").map(String.init)
        return ([text] + (halves.count > 1 ? halves : [])).map(normalised)
    }
}
