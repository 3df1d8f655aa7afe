internal import Export
internal import Foundation
internal import Glibc
package import QueueModel

/// The folder into which the office's software puts its files. What was taken lies in `done`, what was not in `rejected`
/// with a table of its errors.
package struct ImportFolder: Sendable {
    package let path: String

    private static let done = "done"
    private static let rejected = "rejected"
    private static let errorsSuffix = ".errors.csv"
    private static let tables = ["csv", "xls", "xlsx", "ods"]

    package init(path: String) {
        self.path = path
    }

    /// Makes it and its folders where they are missing. A file that can't be moved away afterwards is not to be taken.
    package func prepare() throws(FolderError) {
        for folder in [path, path + "/" + Self.done, path + "/" + Self.rejected] {
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            } catch {
                throw FolderError("\(folder) cannot be made: \((error as NSError).localizedDescription)")
            }
            do throws(SystemError) {
                try SystemError.checked { access(folder, R_OK | W_OK | X_OK) }
            } catch {
                throw FolderError("\(folder) cannot be used: \(error)")
            }
        }
    }

    /// The files with a name of a kind. Links are not followed.
    package func entries() throws(FolderError) -> [FolderEntry] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw FolderError("\(path) cannot be read: \((error as NSError).localizedDescription)")
        }
        return names.compactMap { name in
            guard ImportKind(fileName: name) != nil else { return nil }
            var status = stat()
            guard lstat(path + "/" + name, &status) == 0, status.isFile else { return nil }
            return FolderEntry(name: name, status)
        }
    }

    /// How many tables have lain there since before that moment under a name of no kind: nobody takes them.
    package func strangers(before moment: Timestamp) -> Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.count { name in
            let isTable = Self.tables.contains((name.lowercased() as NSString).pathExtension)
            // Hidden ones and those that begin with ~$ are programs' own, for as long as they write.
            guard isTable, !name.hasPrefix("."), !name.hasPrefix("~"), ImportKind(fileName: name) == nil else {
                return false
            }
            var status = stat()
            guard lstat(path + "/" + name, &status) == 0, status.isFile else { return false }
            return status.movedAtMilliseconds < moment.milliseconds
        }
    }

    /// The contents; nil where the file has changed since the look, or is gone.
    ///
    /// - Parameter limit: in bytes; of a larger file one byte more is read.
    package func read(_ entry: FolderEntry, limit: Int) throws(FolderError) -> [UInt8]? {
        let path = path + "/" + entry.name
        let descriptor: Int32
        do throws(SystemError) {
            descriptor = try SystemError.checked { open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
        } catch {
            if error.number == ENOENT { return nil }
            throw FolderError("\(path) cannot be read: \(error)")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            let bytes = try file.read(upToCount: limit + 1) ?? Data()
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.isFile, FolderEntry(name: entry.name, status) == entry
            else { return nil }
            return Array(bytes)
        } catch {
            throw FolderError("\(path) cannot be read: \((error as NSError).localizedDescription)")
        }
    }

    /// A file of the same name that was rejected before has been mended: it goes.
    package func moveToDone(_ entry: FolderEntry) throws(FolderError) {
        try move(entry, to: Self.done)
        unlink("\(path)/\(Self.rejected)/\(entry.name)")
        unlink("\(path)/\(Self.rejected)/\(entry.name)\(Self.errorsSuffix)")
    }

    /// The table comes first: who sees the file there finds it.
    package func moveToRejected(_ entry: FolderEntry, because faults: [ImportFault], of count: Int) throws(FolderError)
    {
        let table = "\(path)/\(Self.rejected)/\(entry.name)\(Self.errorsSuffix)"
        let text = CSVDocument(.faults(faults, of: count)).joined()
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: table), options: .atomic)
        } catch {
            throw FolderError("\(table) cannot be written: \((error as NSError).localizedDescription)")
        }
        try move(entry, to: Self.rejected)
    }

    /// Removes what was moved away before that moment.
    package func tidy(before moment: Timestamp) {
        for folder in [Self.done, Self.rejected] {
            let folder = path + "/" + folder
            for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
                var status = stat()
                guard lstat(folder + "/" + name, &status) == 0, status.isFile,
                    status.movedAtMilliseconds < moment.milliseconds
                else { continue }
                unlink(folder + "/" + name)
            }
        }
    }

    /// Where another file has taken the name meanwhile it stays, and is looked at for itself.
    private func move(_ entry: FolderEntry, to folder: String) throws(FolderError) {
        var status = stat()
        guard lstat("\(path)/\(entry.name)", &status) == 0, FolderEntry(name: entry.name, status) == entry else {
            return
        }
        let target = "\(path)/\(folder)/\(entry.name)"
        do throws(SystemError) {
            try SystemError.checked { rename("\(path)/\(entry.name)", target) }
        } catch {
            throw FolderError("\(target) cannot be written: \(error)")
        }
    }
}

extension FolderEntry {
    fileprivate init(name: String, _ status: stat) {
        self.init(
            name: name,
            size: Int64(status.st_size),
            modifiedAt: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        )
    }
}

extension stat {
    fileprivate var isFile: Bool { st_mode & S_IFMT == S_IFREG }

    /// A rename changes the status, not the contents.
    fileprivate var movedAtMilliseconds: Int64 { Int64(st_ctim.tv_sec) * 1_000 }
}
