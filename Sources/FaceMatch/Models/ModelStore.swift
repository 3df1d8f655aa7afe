internal import Crypto

/// A directory of model files. What comes out of it has the pinned SHA-256; this is checked at every load.
package struct ModelStore: Sendable {
    package let directory: String

    package init(directory: String) {
        self.directory = directory
    }

    /// The bytes of a model's file.
    ///
    /// - Throws: `model-missing` if it can't be read, `model-hash` if it is not the file that was pinned.
    package func load(_ model: ModelDescription) throws(FaceMatchError) -> [UInt8] {
        let path = directory + "/" + model.fileName
        let bytes = try read(path)
        let found = Self.hexadecimalSHA256(of: bytes)
        guard found == model.sha256 else {
            throw FaceMatchError(
                code: .modelHash,
                subject: path,
                detail: "SHA-256 is \(found) (\(bytes.count) bytes), expected \(model.sha256)"
            )
        }
        return bytes
    }

    private func read(_ path: String) throws(FaceMatchError) -> [UInt8] {
        do throws(FileReader.Failure) {
            return try FileReader.read(path)
        } catch {
            throw FaceMatchError(
                code: .modelMissing,
                subject: path,
                detail: error.reason
            )
        }
    }

    private static func hexadecimalSHA256(of bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}
