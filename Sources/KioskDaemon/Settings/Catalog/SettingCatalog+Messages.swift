import Connection
import QueueModel

/// The keys of messages to citizens and of those who carry them.
extension SettingCatalog {
    static let messages = [
        messageProviders, messageFewAhead, messageSoonVi, messageSoonEn, messageCalledVi, messageCalledEn,
        providerURL, providerMethod, providerHeaders, providerBody, providerFormat, providerSecret, providerSuccess,
        providerMarks, providerSoonID, providerCalledID,
    ]

    static let messageProviders = Setting(
        "messages.providers",
        .texts,
        standard: "",
        "By which ways citizens who leave a number are told: sms, zalo; each needs its provider's address. Empty: none."
    )
    static let messageFewAhead = Setting(
        "messages.fewAhead",
        .integer(0...50),
        standard: "3",
        unit: "people",
        "From so many ahead of them on citizens are told to come back."
    )
    static let messageSoonVi = Setting(
        "messages.soon.vi",
        .text,
        standard: "Số {ticket}: bạn đứng thứ {position} trong hàng chờ, xin đến gần quầy. {office}",
        "What is told in Vietnamese when few are ahead; {ticket}, {ahead}, {position}, {service} and {office} "
            + "are filled in."
    )
    static let messageSoonEn = Setting(
        "messages.soon.en",
        .text,
        standard: "Ticket {ticket}: place {position} in the queue, please come near the counters. {office}",
        "The same in English."
    )
    static let messageCalledVi = Setting(
        "messages.called.vi",
        .text,
        standard: "Số {ticket}: đã đến lượt bạn, mời đến {counter}. {office}",
        "What is told in Vietnamese at the call; {counter} is filled in too."
    )
    static let messageCalledEn = Setting(
        "messages.called.en",
        .text,
        standard: "Ticket {ticket}: it is your turn, please go to {counter}. {office}",
        "The same in English."
    )
    static let providerURL = Setting(
        "provider.*.url",
        .text,
        standard: nil,
        "The address that takes a message. It and the headers and body below may name {number} (+84900000001), "
            + "{number.digits}, {number.local}, {text}, {text.id}, {id} (the same with each try), {secret} and what texts name."
    )
    static let providerMethod = Setting(
        "provider.*.method",
        .choice(RequestForm.Method.allCases.map(\.rawValue)),
        standard: RequestForm.Method.post.rawValue,
        "The method of the request."
    )
    static let providerHeaders = Setting(
        "provider.*.headers",
        .texts,
        standard: "",
        "More headers, such as \"Authorization: Bearer {secret}\"."
    )
    static let providerBody = Setting(
        "provider.*.body",
        .text,
        standard: "",
        "The body of the request; what is filled in is escaped for the format."
    )
    static let providerFormat = Setting(
        "provider.*.format",
        .choice(RequestFormat.allCases.map(\.rawValue)),
        standard: RequestFormat.json.rawValue,
        "What the body is."
    )
    static let providerSecret = Setting(
        "provider.*.secret",
        .text,
        standard: "",
        "The file of the secret, which only the daemon's user may read. Empty: the service manager's credential provider-*."
    )
    static let providerSuccess = Setting(
        "provider.*.success",
        .text,
        standard: "",
        "The field of the JSON answer that says the message was taken, such as CodeResult=100 or data.status=success. "
            + "Empty: any status from 200 to 299 does."
    )
    static let providerMarks = Setting(
        "provider.*.marks",
        .choice([yes, "no"]),
        standard: yes,
        standards: [ContactChannel.sms.rawValue: "no"],
        "Whether Vietnamese keeps its marks. Without them an SMS holds 160 letters, with them 70."
    )
    static let providerSoonID = Setting(
        "provider.*.soonID",
        .text,
        standard: "",
        "What the provider calls its own words for few ahead (a ZNS template): {text.id} in the request."
    )
    static let providerCalledID = Setting(
        "provider.*.calledID",
        .text,
        standard: "",
        "The same for the call."
    )
}
