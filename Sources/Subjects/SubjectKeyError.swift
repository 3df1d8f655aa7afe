package import QueueModel

/// Why citizens can't be remembered or recognised. The queue goes on without.
package struct SubjectKeyError: Error, Hashable, Sendable {
    /// A stable name for programs.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// The file of the master keys can't be read.
        case unreadable = "subject-key-unreadable"
        /// Others than its owner may read the file.
        case exposed = "subject-key-exposed"
        case malformed = "subject-key-malformed"
        /// The file doesn't hold the key that the records were made with.
        case wrong = "subject-key-wrong"
        case exists = "subject-key-exists"
        /// The file with the subjects' own keys is none.
        case keysDamaged = "subject-keys-damaged"
        case keysFailed = "subject-keys-failed"
        /// A record doesn't open: changed, swapped, or its key is gone.
        case recordUnreadable = "subject-record-unreadable"
    }

    package let code: Code
    /// What exactly went wrong, in English, for the journal. Never personal, and never a key.
    package let detail: String

    package init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }
}

extension SubjectKeyError: CustomStringConvertible {
    package var description: String { "\(code.rawValue): \(detail). \(remedy)" }

    /// What an administrator can do about it.
    package var remedy: String {
        switch code {
        case .unreadable: "Name the file with subjects.key, or make one with `kioskd subject-key new FILE`."
        case .exposed: "Make it readable by its owner only: chmod 600."
        case .malformed:
            "Restore it from its copy: each line is an id and a key, as `kioskd subject-key new` writes it."
        case .wrong: "Put the line with the missing key back, or erase the records with `kioskd subject erase`."
        case .exists: "Name a file that does not exist."
        case .keysDamaged: "It was set aside; citizens are asked anew whether they want to be remembered."
        case .keysFailed: "Check the disk and the permissions of the data folder."
        case .recordUnreadable: "Erase the record with `kioskd subject erase`."
        }
    }

    /// What people on a screen read.
    package var message: LocalizedText {
        LocalizedText(
            vi: "Hiện không ghi nhớ được khuôn mặt. Lấy số vẫn bình thường.",
            en: "Faces can't be remembered at present. Numbers are given as usual."
        )
    }
}
