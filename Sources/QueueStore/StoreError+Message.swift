package import QueueModel

extension StoreError {
    /// What an administrator can do about it, in English, for the journal.
    package var remedy: String {
        switch code {
        case .corrupt:
            "Restart: the newest sound backup takes its place."
        case .busy: "Stop the other program that holds the database."
        case .full: "Free space on the disk."
        case .newer: "Install the newer version again, or name another database."
        case .foreign: "Name another database file."
        case .permission: "Make the file and its directory writable for the user the daemon runs as."
        case .path: "Name a file in a directory that exists or can be made."
        case .io: "Check the disk and its cable; see the kernel's log."
        case .failed: "Report this with the journal."
        case .eventUnreadable: "Install the version that wrote it, or restore a backup."
        case .conflict: "Read the newer events and decide again."
        case .migrationCopy:
            "Free space for a copy of the database, name another disk in backup.directory, or, with a copy of your own, "
                + "set backup.beforeMigration to skip."
        case .cancelled: "Ask again."
        }
    }

    /// What people on a screen read.
    package var message: LocalizedText {
        switch code {
        case .corrupt:
            LocalizedText(vi: "Cơ sở dữ liệu bị hỏng.", en: "The database is damaged.")
        case .busy:
            LocalizedText(
                vi: "Cơ sở dữ liệu đang bận. Vui lòng thử lại.",
                en: "The database is busy. Please try again."
            )
        case .full:
            LocalizedText(vi: "Ổ đĩa đã đầy.", en: "The disk is full.")
        case .newer:
            LocalizedText(
                vi: "Cơ sở dữ liệu do phiên bản mới hơn tạo ra.",
                en: "The database was made by a newer version."
            )
        case .foreign:
            LocalizedText(
                vi: "Tệp cơ sở dữ liệu thuộc về chương trình khác.",
                en: "The database belongs to another program."
            )
        case .permission:
            LocalizedText(vi: "Không có quyền ghi cơ sở dữ liệu.", en: "There is no permission to write the database.")
        case .path:
            LocalizedText(vi: "Không tạo được tệp cơ sở dữ liệu.", en: "The database file cannot be made there.")
        case .io:
            LocalizedText(vi: "Ổ đĩa bị lỗi khi đọc hoặc ghi.", en: "The disk failed to read or write.")
        case .failed, .eventUnreadable:
            LocalizedText(
                vi: "Lỗi cơ sở dữ liệu. Vui lòng báo người quản trị.",
                en: "The database failed. Please tell the administrator."
            )
        case .conflict:
            LocalizedText(
                vi: "Hàng chờ vừa thay đổi. Vui lòng thử lại.",
                en: "The queue has just changed. Please try again."
            )
        case .migrationCopy:
            LocalizedText(
                vi: "Chưa sao lưu được trước khi nâng cấp cơ sở dữ liệu.",
                en: "There is no copy yet from before the database is upgraded."
            )
        case .cancelled:
            LocalizedText(vi: "Yêu cầu đã bị dừng.", en: "The request was stopped.")
        }
    }
}
