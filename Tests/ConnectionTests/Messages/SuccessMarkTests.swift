import Connection
import Foundation
import Testing

@Suite("The field by which a provider says yes")
struct SuccessMarkTests {
    @Test(
        "is found wherever it stands, as a text, a number or a truth value",
        arguments: [
            ("CodeResult=100", #"{"CodeResult":"100","SMSID":"x"}"#), ("CodeResult=100", #"{"CodeResult":100}"#),
            ("data.status=success", #"{"data":{"status":"success","list":[1]}}"#), ("ok=true", #"{"ok":true}"#),
            ("error = 0", #"{"error":0,"more":1.5}"#),
        ]
    )
    func found(mark: String, answer: String) throws {
        #expect(try #require(SuccessMark(mark)).isOn(Data(answer.utf8)))
    }

    @Test(
        "is missing from any other answer",
        arguments: [
            #"{"CodeResult":"104"}"#, #"{"codeResult":"100"}"#, #"{"data":{"CodeResult":"100"}}"#, #"["100"]"#, "100",
            "",
            "<html>", #"{"CodeResult":{"CodeResult":"100"}}"#, #"{"CodeResult":null}"#,
        ]
    )
    func missing(answer: String) throws {
        #expect(try !#require(SuccessMark("CodeResult=100")).isOn(Data(answer.utf8)))
    }

    @Test("needs a name and a value", arguments: ["", "CodeResult", "=100", "CodeResult=", " = "])
    func malformed(text: String) {
        #expect(SuccessMark(text) == nil)
    }
}
