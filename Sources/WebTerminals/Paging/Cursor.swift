import Foundation

/// Where a page ended, as clients send it back: base64url, so that nobody takes it for a number to count with.
enum Cursor {
    static func text(of position: String) -> String {
        Data(position.utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Nil for what is no cursor.
    static func position(of text: String) -> String? {
        guard !text.isEmpty else { return nil }
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        let base64 = text.replacing("-", with: "+").replacing("_", with: "/") + padding
        return Data(base64Encoded: base64).flatMap { String(data: $0, encoding: .utf8) }
    }
}
