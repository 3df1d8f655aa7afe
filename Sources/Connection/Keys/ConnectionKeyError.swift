package import QueueModel

/// Why what is secret of the connections can't be sealed or opened.
package struct ConnectionKeyError: Error, Hashable, Sendable {
    /// A stable name for programs.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// The key's file can't be read, or can't be made.
        case unreadable = "connection-key-unreadable"
        /// Others than its owner may read the file.
        case exposed = "connection-key-exposed"
        case malformed = "connection-key-malformed"
        /// A value doesn't open: changed, moved, or sealed with another key.
        case valueUnreadable = "sealed-value-unreadable"
    }

    package let code: Code
    /// What exactly went wrong, in English, for the journal. Never a key, never what is sealed.
    package let detail: String

    package init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }
}

extension ConnectionKeyError: CustomStringConvertible {
    package var description: String { "\(code.rawValue): \(detail). \(remedy)" }

    /// What an administrator can do about it.
    package var remedy: String {
        switch code {
        case .unreadable: "Make the data folder writable for the user the daemon runs as."
        case .exposed: "Make it readable by its owner only: chmod 600."
        case .malformed: "Restore it from its copy, or remove it: a new one is made, and secrets are to be rotated."
        case .valueUnreadable: "Restore the file connection-key that belongs to the database, or rotate the secret."
        }
    }

    /// What people on a screen read.
    package var message: LocalizedText {
        switch code {
        case .unreadable, .exposed, .malformed:
            LocalizedText(
                vi: "Không dùng được tệp khoá connection-key trên máy chủ. Xem nhật ký hệ thống.",
                en: "The file connection-key on the server can't be used. See the journal."
            )
        case .valueUnreadable:
            LocalizedText(
                vi: "Không mở được giá trị đã niêm phong: tệp connection-key không phải của cơ sở dữ liệu này.",
                en: "A sealed value does not open: the file connection-key is not this database's."
            )
        }
    }
}
