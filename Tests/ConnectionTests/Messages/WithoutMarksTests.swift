import Connection
import Testing

@Suite("Vietnamese without its marks")
struct WithoutMarksTests {
    @Test(
        "keeps every letter and leaves none beyond ASCII",
        arguments: [
            ("Số A012: đã đến lượt bạn, mời đến Quầy 2.", "So A012: da den luot ban, moi den Quay 2."),
            ("Bộ phận Một cửa – Phường Hà Đông", "Bo phan Mot cua - Phuong Ha Dong"),
            ("ĂÂĐÊÔƠƯ ăâđêôơư", "AADEOOU aadeoou"),
            ("ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ýỳỷỹỵ", "aaaaa aaaaa eeeee ooooo ooooo uuuuu yyyyy"),
            ("“Xin chờ…”", "\"Xin cho...\""), ("plain", "plain"), ("", ""), ("漢 x", " x"),
        ]
    )
    func letters(marked: String, plain: String) {
        #expect(marked.withoutMarks == plain)
    }

    @Test("is the same for letters that are put together and those that are in parts")
    func composition() {
        #expect("e\u{302}\u{301}".withoutMarks == "e" && "\u{1EBF}".withoutMarks == "e")
    }
}
