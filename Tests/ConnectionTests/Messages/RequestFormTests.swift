import Connection
import Foundation
import QueueModel
import Testing

@Suite("The form of a request to a provider")
struct RequestFormTests {
    private static let address = "https://sms.example.vn/send"
    private static let json = #"{"to":"{number.local}","text":"{text}"}"#

    private func form(
        url: String = address,
        method: RequestForm.Method = .post,
        headers: [String] = [],
        body: String = json,
        format: RequestFormat = .json,
        textIDs: [MessageKind: String] = [:],
        secret: SecretFile? = SecretFile(path: "/nowhere")
    ) throws(RequestForm.Mistake) -> RequestForm {
        try RequestForm(
            url: url,
            method: method,
            headers: headers,
            body: body,
            format: format,
            textIDs: textIDs,
            secret: secret
        )
    }

    private func mistake(_ make: () throws(RequestForm.Mistake) -> RequestForm) -> RequestForm.Mistake.Part? {
        do {
            _ = try make()
            return nil
        } catch {
            return error.part
        }
    }

    @Test("says where the provider is")
    func origin() throws {
        #expect(try form().origin.host == "sms.example.vn")
        #expect(try form().origin.port == 443 && form(url: "http://192.168.1.9:8090/x").origin.port == 8090)
    }

    @Test(
        "takes only addresses that keep a number from strangers, and whose host no value changes",
        arguments: [
            "http://sms.example.vn/send", "http://8.8.8.8/", "http://172.32.0.1/", "http://10.0.0.1.example.vn/",
            "sms.example.vn",
            "ftp://sms.example.vn/", "https://{number}.example.vn/", "https://sms.example.vn:{id}/",
            "https://a:b@sms.example.vn/",
            "https:///send", "https://sms.example.vn/{name}",
        ]
    )
    func badAddress(url: String) {
        #expect(mistake { () throws(RequestForm.Mistake) in try form(url: url) } == .url)
    }

    @Test(
        "takes plain HTTP within the office's own network",
        arguments: [
            "http://localhost:9/", "http://127.0.0.1/", "http://10.1.2.3/", "http://172.16.0.1/", "http://192.168.0.2/",
        ]
    )
    func ownNetwork(url: String) {
        #expect(mistake { () throws(RequestForm.Mistake) in try form(url: url) } == nil)
    }

    @Test(
        "has to say whom to tell, and what; JSON stays JSON with every value",
        arguments: [
            #"{"text":"{text}"}"#, #"{"to":"{number}"}"#, #"{"to":"{number}","text":{text}}"#,
            #"{"to":"{number}" "text":"{text}"}"#, #"{"to":"{number}","text":"{name}"}"#,
        ]
    )
    func badBody(body: String) {
        #expect(mistake { () throws(RequestForm.Mistake) in try form(body: body) } == .body)
    }

    @Test("words that the provider keeps have an id, which may be a number")
    func textIDs() {
        let body =
            #"{"phone":"{number.digits}","template_id":{text.id},"template_data":{"so":"{ticket}","con":{ahead}}}"#
        #expect(
            mistake { () throws(RequestForm.Mistake) in try form(body: body, textIDs: [.soon: "31", .called: "32"]) }
                == nil
        )
    }

    @Test("a secret that is named has to be there, and a header has to be one")
    func headers() {
        let bearer = ["Authorization: Bearer {secret}"]
        #expect(mistake { () throws(RequestForm.Mistake) in try form(headers: bearer, secret: nil) } == .secret)
        #expect(mistake { () throws(RequestForm.Mistake) in try form(headers: bearer) } == nil)
        #expect(mistake { () throws(RequestForm.Mistake) in try form(headers: ["no header"]) } == .headers)
        #expect(mistake { () throws(RequestForm.Mistake) in try form(headers: ["X: {name}"]) } == .headers)
    }

    @Test("a GET has no body: all stands in its address")
    func get() {
        let url = "https://sms.example.vn/send?to={number}&text={text}"
        #expect(mistake { () throws(RequestForm.Mistake) in try form(url: url, method: .get, body: "") } == nil)
        #expect(mistake { () throws(RequestForm.Mistake) in try form(url: url, method: .get) } == .body)
    }
}
