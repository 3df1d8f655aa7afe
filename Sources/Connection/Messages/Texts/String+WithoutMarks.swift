internal import Foundation

extension String {
    /// Vietnamese without its marks, in the letters of ASCII alone: 160 of them are one SMS, of others only 70 (3GPP TS
    /// 23.038).
    package var withoutMarks: String {
        var plain = ""
        for scalar in decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.isASCII {
                plain.unicodeScalars.append(scalar)
            } else if let substitute = Self.substitutes[scalar] {
                plain += substitute
            }
        }
        return plain
    }

    /// What has no decomposition. Marks by themselves, and whatever else there may be, are left out.
    private static let substitutes: [Unicode.Scalar: String] = [
        "đ": "d", "Đ": "D", "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "-",
        "\u{A0}": " ",
    ]
}
