internal import CServiceManager
import Glibc

/// Keeps the newest of one kind of sealed memory with the service manager, which hands it to the next process of the
/// daemon: it survives a restart, and nothing else. It is gone with the power, and was never on a disk.
///
/// See "File Descriptor Store" in systemd.service(5) and sd_pid_notify_with_fds(3).
package actor MemoryStore {
    private let link: ServiceManagerLink
    private let name: String
    /// The number in the name of what is kept; nil where nothing is.
    private var kept: Int?
    private var left: SealedMemory?

    /// Takes over what the process before this one kept. The environment tells of it once, so that of several stores only
    /// the first finds anything.
    package init(link: ServiceManagerLink, name: String) {
        self.link = link
        self.name = name
        for (number, descriptor) in Self.inherited(named: name) {
            // A crash between keeping the new and dropping the old leaves both.
            guard kept.map({ number > $0 }) ?? true, let memory = SealedMemory(inherited: OwnedDescriptor(descriptor))
            else { continue }
            kept = number
            left = consume memory
        }
    }

    /// Reads what the process before this one kept; nil where there is nothing.
    package func readLeft<Value>(_ body: (UnsafeRawBufferPointer) -> Value) throws(ServiceManagerError) -> Value? {
        guard left != nil else { return nil }
        return try left?.read(body)
    }

    /// Puts memory in the place of what was kept before: the new one first, so that no crash loses both.
    package func keep(_ memory: consuming SealedMemory) throws(ServiceManagerError) {
        let former = kept
        let number = (former ?? 0) + 1
        try link.tell("FDSTORE=1\nFDNAME=\(name)-\(number)", with: memory.descriptor)
        kept = number
        left = nil
        if let former { try link.tell("FDSTOREREMOVE=1\nFDNAME=\(name)-\(former)") }
    }

    /// The descriptors named `NAME-NUMBER`; others were somebody else's, and are closed.
    private static func inherited(named name: String) -> [(number: Int, descriptor: Int32)] {
        var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        let count = sd_listen_fds_with_names(1, &names)
        guard count > 0, let names else { return [] }
        defer { free(names) }
        return (0..<count).compactMap { index in
            let descriptor = SD_LISTEN_FDS_START + index
            defer { free(names[Int(index)]) }
            guard let text = names[Int(index)].map({ String(cString: $0) }), text.hasPrefix(name + "-"),
                let number = Int(text.dropFirst(name.count + 1))
            else {
                close(descriptor)
                return nil
            }
            return (number, descriptor)
        }
    }
}
