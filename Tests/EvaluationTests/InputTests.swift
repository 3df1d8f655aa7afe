import Evaluation
import FaceMatch
import Testing

@Suite("Folders, pairs and exclusions")
struct InputTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    @Test("a folder of people is read in order; what is no picture is named")
    func folder() throws {
        try scratch.file("b/2.jpg")
        try scratch.file("b/1.JPEG")
        try scratch.file("a/readme.txt")
        try scratch.file("loose.jpg")
        try scratch.file(".hidden/1.jpg")
        let folder = try FaceFolder(path: scratch.path)
        #expect(folder.identities.map(\.name) == ["a", "b"])
        #expect(folder.identities[0].pictures.isEmpty)
        #expect(folder.identities[1].pictures == ["\(scratch.path)/b/1.JPEG", "\(scratch.path)/b/2.jpg"])
        #expect(folder.ignored.map { $0.split(separator: "/").last } == ["loose.jpg", "readme.txt"])
    }

    @Test("a folder that is missing or of another layout is refused with its name")
    func wrongFolder() throws {
        let missing = #expect(throws: EvaluationError.self) { try FaceFolder(path: scratch.path + "/none") }
        #expect(missing?.code == .inputMissing && missing?.subject.hasSuffix("/none") == true)
        try scratch.file("1.jpg")
        let flat = #expect(throws: EvaluationError.self) { try FaceFolder(path: scratch.path) }
        #expect(flat?.code == .inputInvalid && flat?.remedy.contains("identity/picture") == true)
    }

    @Test("pairs in LFW's form")
    func pairs() throws {
        let path = try scratch.file("pairs", "2\t1\nA_B\t1\t2\nA_B\t1\tC\t12\n\nC\t3\t4\nC\t3\tA_B\t1\n")
        let file = try PairsFile(path: path)
        #expect(file.folds == 2 && file.pairs.count == 4)
        #expect(file.pairs.map(\.isSamePerson) == [true, false, true, false])
        #expect(file.pairs[1].second == .init(identity: "C", number: 12))
        for name in ["A_B/A_B_0001.jpg", "A_B/A_B_0002.jpg", "C/C_0012.jpg", "C/C_0003.jpg"] {
            try scratch.file("images/" + name)
        }
        let folder = try FaceFolder(path: scratch.path + "/images")
        let error = #expect(throws: EvaluationError.self) { try folder.files(of: file.pairs, listedIn: path) }
        #expect(error?.subject == "\(path), line 5" && error?.detail.contains("C/C_0004.jpg") == true)
        try scratch.file("images/C/C_0004.jpg")
        let files = try FaceFolder(path: folder.path).files(of: file.pairs, listedIn: path)
        #expect(files[.init(identity: "C", number: 12)] == "\(folder.path)/C/C_0012.jpg")
    }

    @Test(
        "a wrong line of a pairs file is named",
        arguments: [
            ("", "pairs"), ("x\n", "line 1"), ("1\t1\nA\t1\n", "line 2"), ("1\t1\nA\t1\tx\nA\t1\tB\t2\n", "line 2"),
            ("1\t1\nA\t1\t2\nA\t1\tA\t2\n", "line 3"), ("1\t1\nA\t1\t0\nA\t1\tB\t2\n", "line 2"),
            ("2\t1\nA\t1\t2\nA\t1\tB\t2\n", "line 1"), ("1\t1\nA\t1\t2\t3\t4\n", "line 2"),
        ]
    )
    func wrongPairs(content: String, place: String) throws {
        let path = try scratch.file("pairs", content)
        let error = #expect(throws: EvaluationError.self) { try PairsFile(path: path) }
        #expect(error?.code == .inputInvalid && error?.subject.hasSuffix(place) == true)
    }

    @Test("exclusions name people or pairs of names, in either order")
    func exclusions() throws {
        let path = try scratch.file("exclude", "# label errors\nX\n B_two\tA_one \n\n")
        let exclusions = try Exclusions(path: path)
        #expect(exclusions.identities == ["X"] && exclusions.pairCount == 1)
        #expect(exclusions.areOne("A_one", "B_two") && exclusions.areOne("B_two", "A_one"))
        #expect(!exclusions.areOne("A_one", "X"))
        #expect(exclusions.secondNames == ["B_two"])
        let wrong = try scratch.file("wrong", "A\nA\tB\tC\n")
        let error = #expect(throws: EvaluationError.self) { try Exclusions(path: wrong) }
        #expect(error?.subject == "\(wrong), line 2")
    }

    @Test("boxes of imglab's XML; ignored ones apart")
    func truth() throws {
        let path = try scratch.file(
            "truth.xml",
            """
            <images>
              <image file='a.jpg' width='10' height='10'>
                <box top='1' left='2' width='3' height='4'/>
                <box top='5' left='6' width='7' height='8' ignore='1'>
              </image>
              <image file="b.jpg"/>
            </images>
            """
        )
        let truth = try DetectionTruth(path: path)
        #expect(truth.pictures.map(\.path) == ["\(scratch.path)/a.jpg", "\(scratch.path)/b.jpg"])
        #expect(truth.pictures[0].faces.map { [$0.x, $0.y, $0.width, $0.height] } == [[2, 1, 3, 4]])
        #expect(truth.pictures[0].ignored.count == 1 && truth.pictures[1].faces.isEmpty)
    }

    @Test(
        "a wrong line of the XML is named",
        arguments: [
            ("", "truth"), ("<box top='1' left='1' width='1' height='1'/>", "line 1"),
            ("<image file='a'>\n<box top='1' left='1' width='0' height='1'/>", "line 2"), ("<image >", "line 1"),
        ]
    )
    func wrongTruth(content: String, place: String) throws {
        let path = try scratch.file("truth", content)
        let error = #expect(throws: EvaluationError.self) { try DetectionTruth(path: path) }
        #expect(error?.subject.hasSuffix(place) == true)
    }
}
