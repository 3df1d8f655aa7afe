internal import Foundation
internal import Glibc
package import QueueModel

/// The subjects' own keys, each sealed under a master key, in slots that are overwritten in place.
///
/// It is never part of a backup: a record in whatever copy of the database opens only while the key is here. Losing the
/// file costs citizens a greeting, not a place in the queue.
///
/// Every call opens the file, holds its lock (`flock`) and closes it: the daemon and a command work on it side by side.
package struct SubjectKeyFile: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    private static let header = Data("FaceQueue subject keys 1".utf8) + Data(count: KeySlot.byteCount - 24)

    /// The key of each subject. One whose key was being renewed when the power went may have two.
    package func read() throws(SubjectKeyError) -> [SubjectID: [WrappedSubjectKey]] {
        try access { file throws(SystemError) in
            var keys: [SubjectID: [WrappedSubjectKey]] = [:]
            for case .key(let subject, let key) in try Self.contents(of: file) {
                keys[subject, default: []].append(key)
            }
            return keys
        }
    }

    package func keys(of subject: SubjectID) throws(SubjectKeyError) -> [WrappedSubjectKey] {
        try read()[subject] ?? []
    }

    /// Puts the subjects' keys on the disk, and then overwrites those they had.
    package func keep(
        _ keys: [(subject: SubjectID, key: SubjectKey)],
        under master: MasterKey
    ) throws(SubjectKeyError) {
        guard !keys.isEmpty else { return }
        let subjects = Set(keys.map(\.subject))
        let slots = try keys.map { subject, key throws(SubjectKeyError) in
            let wrapped = try WrappedSubjectKey(key, of: subject, under: master)
            guard let slot = KeySlot.encode(wrapped, of: subject) else {
                throw SubjectKeyError(.keysFailed, "a subject's id is none of ours")
            }
            return slot
        }
        try access { file throws(SystemError) in
            let contents = try Self.contents(of: file)
            let free = contents.indices.filter { contents[$0] == .free || contents[$0] == .torn }
            for (index, slot) in slots.enumerated() {
                let place = index < free.count ? free[index] : contents.count + index - free.count
                try file.write(slot, at: Self.offset(of: place))
            }
            try file.synchronise()
            let replaced = contents.indices.filter { index in
                contents[index].subject.map(subjects.contains) ?? false
            }
            try Self.overwrite(replaced, in: file)
        }
    }

    /// Overwrites the subject's key where it lies: from then on no copy of their record opens.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    package func erase(_ subject: SubjectID) throws(SubjectKeyError) -> Bool {
        try access { file throws(SystemError) in
            let contents = try Self.contents(of: file)
            let places = contents.indices.filter { contents[$0].subject == subject }
            try Self.overwrite(places, in: file)
            return !places.isEmpty
        }
    }

    /// Overwrites what a power cut left half written, and the keys of whom nobody knows.
    ///
    /// - Returns: how many slots there were.
    @discardableResult
    package func tidy(keeping known: Set<SubjectID>) throws(SubjectKeyError) -> Int {
        try access { file throws(SystemError) in
            let contents = try Self.contents(of: file)
            let stale = contents.indices.filter { index in
                contents[index] == .torn || contents[index].subject.map { !known.contains($0) } ?? false
            }
            try Self.overwrite(stale, in: file)
            return stale.count
        }
    }

    /// Renames a file that is none of ours, so that a fresh one can be made.
    ///
    /// - Returns: its new path; nil if it is sound, or missing.
    package func setAsideIfDamaged(at moment: Timestamp) throws(SubjectKeyError) -> String? {
        do throws(SubjectKeyError) {
            _ = try read()
            return nil
        } catch  where error.code == .keysDamaged {
            let kept = "\(path).damaged-\(moment.milliseconds)"
            do throws(SystemError) {
                try PrivateFile.rename(path, to: kept)
            } catch {
                throw SubjectKeyError(.keysFailed, "\(path): \(error)")
            }
            return kept
        }
    }
}

extension SubjectKeyFile {
    private static func offset(of place: Int) -> Int { (place + 1) * KeySlot.byteCount }

    private func access<Result>(
        _ body: (borrowing PrivateFile) throws(SystemError) -> Result
    ) throws(SubjectKeyError) -> Result {
        let result: Result?
        do throws(SystemError) {
            let file = try PrivateFile(path: path, access: .changing)
            try file.lock()
            result = try Self.makeHeader(of: file) ? body(file) : nil
        } catch {
            throw SubjectKeyError(.keysFailed, "\(path): \(error)")
        }
        guard let result else { throw SubjectKeyError(.keysDamaged, "\(path) is no file of subject keys") }
        return result
    }

    /// Writes the header of a new file, and again that of one which holds keys: so a power cut in its first moment costs
    /// nothing.
    ///
    /// - Returns: whether the file is ours.
    private static func makeHeader(of file: borrowing PrivateFile) throws(SystemError) -> Bool {
        let found = try file.read(at: 0, count: header.count)
        guard found != header else { return true }
        let isUnfinished = header.starts(with: found)
        let holdsKeys = try contents(of: file).contains { $0.subject != nil }
        guard isUnfinished || holdsKeys else { return false }
        try file.write(header, at: 0)
        try file.synchronise()
        return true
    }

    /// A slot that the file ends in is torn.
    private static func contents(of file: borrowing PrivateFile) throws(SystemError) -> [KeySlot.Content] {
        let size = try file.size() - offset(of: 0)
        guard size > 0 else { return [] }
        let bytes = try file.read(at: offset(of: 0), count: size)
        return stride(from: 0, to: bytes.count, by: KeySlot.byteCount).map { start in
            KeySlot.content(of: bytes.dropFirst(start).prefix(KeySlot.byteCount))
        }
    }

    private static func overwrite(_ places: [Int], in file: borrowing PrivateFile) throws(SystemError) {
        guard !places.isEmpty else { return }
        for place in places { try file.write(KeySlot.free, at: offset(of: place)) }
        try file.synchronise()
    }
}

extension KeySlot.Content {
    fileprivate var subject: SubjectID? {
        if case .key(let subject, _) = self { subject } else { nil }
    }
}
