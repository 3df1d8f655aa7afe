internal import CSIMD
internal import Crypto
internal import Foundation
internal import Glibc

/// Overwrites what the heap still holds of secrets.
enum Memory {
    /// Overwrites the bytes, unless somebody else holds a copy.
    static func wipe(_ data: inout Data) {
        data.withUnsafeMutableBytes { bytes in
            if let start = bytes.baseAddress { explicit_bzero(start, bytes.count) }
        }
    }

    /// Overwrites what the last use of AES-GCM left behind: its part of the stack, and the key schedule. swift-crypto frees
    /// the latter as it is (BoringSSL's clean-up of an AES-GCM context does nothing), and the allocator gives the same
    /// piece of memory to the next context of the same thread.
    static func overwriteKeySchedule() {
        csimd_wipe_stack()
        _ = try? AES.GCM.seal(Data(), using: SymmetricKey(size: .bits256))
    }
}
