import Evaluation
import FaceMatch
import Testing

@Suite("Verification by pairs")
struct VerificationTests {
    @Test("clear pairs are all right, and a pair without a face is wrong")
    func pairs() throws {
        let scratch = try Scratch()
        for person in ["A", "B"] {
            for number in 1...2 { try scratch.file("images/\(person)/\(person)_000\(number).jpg") }
        }
        let path = try scratch.file("pairs", "2\t1\nA\t1\t2\nA\t1\tB\t1\nB\t1\t2\nA\t2\tB\t2\n")
        let file = try PairsFile(path: path)
        let folder = try FaceFolder(path: scratch.path + "/images")
        let pictures = try folder.files(of: file.pairs, listedIn: path)
        let sound = try Stills.made(of: folder, noise: 0.2)
        let report = VerificationReport(VerificationTrial(file, pictures: pictures, stills: sound), stills: sound)
        #expect(report.accuracy == 1)
        // A fold has one pair of each kind: the threshold of the other one, just above its impostor, may be too low.
        #expect(try [0.5, 0.75, 1].contains(#require(report.crossValidatedAccuracy)))
        #expect(report.pairs == 4 && report.samePerson == 2 && report.fte.count == 0)
        let lacking = try Stills.made(of: folder, noise: 0.2, without: ["\(folder.path)/B/B_0002.jpg"])
        let worse = VerificationReport(VerificationTrial(file, pictures: pictures, stills: lacking), stills: lacking)
        #expect(worse.accuracy == 0.5 && worse.fte.count == 1 && worse.noFace.count == 1)
    }
}
