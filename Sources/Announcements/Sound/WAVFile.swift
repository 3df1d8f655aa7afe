/// The one form of WAV that is spoken here: linear PCM, one channel, 16 bits (Multimedia Programming Interface and Data
/// Specifications 1.0, IBM and Microsoft, 1991).
package enum WAVFile {
    package static let contentType = "audio/wav"
    static let sampleRates = 8_000...48_000

    private static let headerLength = 44
    private static let linearPCM = 1

    /// Whether a chunk may claim to be longer than what there is.
    package enum Ending: Sendable {
        /// A file: then something is missing.
        case known
        /// A stream, whose writer could not know the length when it began.
        case open
    }

    package static func sound(of bytes: [UInt8], ending: Ending) throws(WAVFault) -> Sound {
        guard bytes.count >= 12, tag(in: bytes, at: 0) == "RIFF", tag(in: bytes, at: 8) == "WAVE" else {
            throw .notWAV
        }
        var sampleRate: Int?
        var place = 12
        while place + 8 <= bytes.count {
            let name = tag(in: bytes, at: place)
            let claimed = number(in: bytes, at: place + 4, bytes: 4)
            let start = place + 8
            guard claimed <= bytes.count - start || (ending == .open && name == "data") else { throw .truncated }
            let content = bytes[start..<min(start + claimed, bytes.count)]
            if name == "fmt " { sampleRate = try Self.sampleRate(of: Array(content)) }
            if name == "data" {
                guard let sampleRate else { throw .notWAV }
                return try Sound(sampleRate: sampleRate, samples: samples(of: content))
            }
            // Chunks begin at even places.
            place = start + claimed + claimed % 2
        }
        throw place > bytes.count ? .truncated : .notWAV
    }

    package static func bytes(of sound: Sound) -> [UInt8] {
        let length = sound.samples.count * 2
        var bytes: [UInt8] = []
        bytes.reserveCapacity(headerLength + length)
        func append(_ text: String) { bytes += Array(text.utf8) }
        func append(_ value: some FixedWidthInteger) { withUnsafeBytes(of: value.littleEndian) { bytes += Array($0) } }
        append("RIFF")
        append(UInt32(headerLength - 8 + length))
        append("WAVEfmt ")
        append(UInt32(16))
        append(UInt16(linearPCM))
        append(UInt16(1))
        append(UInt32(sound.sampleRate))
        append(UInt32(sound.sampleRate * 2))
        append(UInt16(2))
        append(UInt16(16))
        append("data")
        append(UInt32(length))
        for sample in sound.samples { append(sample) }
        return bytes
    }

    private static func sampleRate(of format: [UInt8]) throws(WAVFault) -> Int {
        guard format.count >= 16 else { throw .truncated }
        let coding = number(in: format, at: 0, bytes: 2)
        let channels = number(in: format, at: 2, bytes: 2)
        let rate = number(in: format, at: 4, bytes: 4)
        let bits = number(in: format, at: 14, bytes: 2)
        guard coding == linearPCM, channels == 1, bits == 16, sampleRates.contains(rate) else {
            throw .otherFormat("coding \(coding), \(channels) channels, \(bits) bits, \(rate) Hz")
        }
        return rate
    }

    private static func samples(of content: ArraySlice<UInt8>) throws(WAVFault) -> [Int16] {
        guard content.count >= 2 else { throw .empty }
        return stride(from: content.startIndex, to: content.endIndex - 1, by: 2).map { place in
            Int16(bitPattern: UInt16(content[place]) | UInt16(content[place + 1]) << 8)
        }
    }

    private static func tag(in bytes: [UInt8], at place: Int) -> String {
        String(decoding: bytes[place..<place + 4], as: UTF8.self)
    }

    private static func number(in bytes: [UInt8], at place: Int, bytes count: Int) -> Int {
        bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
