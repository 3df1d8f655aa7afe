// The files of remembering: sealed records, the file of subjects' keys, and the master key's file.

import FaceMatch
import Foundation
import FuzzInput
import QueueModel
import Subjects

private enum Sealed {
    private static let path = "/dev/shm/kioskd-fuzz-\(getpid()).keys"

    static func consume(_ input: consuming FuzzInput) {
        let choice = input.byte() % 3
        let bytes = input.rest()
        switch choice {
        case 0: openRecord(changedBy: bytes)
        case 1: readKeyFile(bytes)
        default: readMasterKeys(bytes)
        }
    }

    private static let binding = SealedTemplate.Binding(
        office: "fuzz",
        subject: SubjectID(rawValue: "00112233445566778899aabbccddeeff"),
        index: 0,
        model: "m",
        modelSHA256: "s",
        masterKey: "0011223344556677"
    )
    private static let key = SubjectKey()
    private static let sealed: SealedTemplate = {
        guard let template = try? Template(filling: { $0[0] = 1 }),
            let sealed = try? SealedTemplate(
                .init(template: template, quality: 1, takenAt: .epoch),
                as: binding,
                with: key
            )
        else { fatalError("nothing can be sealed") }
        return sealed
    }()

    /// The bytes are laid over a sound record by exclusive or, the rest is put behind it: only nothing at all may open.
    private static func openRecord(changedBy mask: [UInt8]) {
        var bytes = [UInt8](sealed.bytes)
        for (index, change) in mask.enumerated() {
            if index < bytes.count { bytes[index] ^= change } else { bytes.append(change) }
        }
        let isSame = Data(bytes) == sealed.bytes
        let opened = try? SealedTemplate(bytes: Data(bytes)).open(as: binding, with: key)
        precondition((opened != nil) == isSame, "a changed record opens, or a sound one doesn't")
        // As it comes, without anything sound.
        precondition((try? SealedTemplate(bytes: Data(mask)).open(as: binding, with: key)) == nil)
    }

    private static func readKeyFile(_ bytes: [UInt8]) {
        guard write(bytes) else { return }
        let file = SubjectKeyFile(path: path)
        guard let found = try? file.read() else {
            _ = try? file.setAsideIfDamaged(at: .epoch)
            unlink(path + ".damaged-0")
            return
        }
        let master = MasterKey.random().key
        let subject = SubjectID.random()
        do {
            for known in found.keys.prefix(2) {
                try file.erase(known)
                let left = try file.keys(of: known)
                precondition(left.isEmpty, "an erased key is still there")
            }
            try file.keep([(subject, SubjectKey())], under: master)
            let kept = try file.keys(of: subject)
            precondition(kept.count == 1, "a kept key is not there")
            try file.tidy(keeping: [subject])
            let all = try file.read()
            precondition(all.count == 1, "others than the known are there")
        } catch {
            fatalError("a readable file cannot be worked on: \(error)")
        }
    }

    private static func readMasterKeys(_ bytes: [UInt8]) {
        guard write(bytes), let keys = try? MasterKeyFile(path: path).read() else { return }
        precondition(Set(keys.all.map(\.id)).count == keys.all.count)
    }

    private static func write(_ bytes: [UInt8]) -> Bool {
        unlink(path)
        return FileManager.default.createFile(
            atPath: path,
            contents: Data(bytes),
            attributes: [.posixPermissions: 0o600]
        )
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
func consume(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Sealed.consume(FuzzInput(bytes, count))
    return 0
}
