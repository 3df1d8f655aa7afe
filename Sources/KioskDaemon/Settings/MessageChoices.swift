import Connection
import QueueModel

/// Whether and how citizens are told by message.
struct MessageChoices: Sendable {
    struct Provider: Sendable {
        let channel: ContactChannel
        let form: RequestForm
        let success: SuccessMark?
        let hasMarks: Bool
    }

    let fewAhead: Int
    let texts: MessageTexts
    /// Empty where nobody is told.
    let providers: [Provider]

    init(reading reader: SettingReader) throws(SettingError) {
        let ids = try reader.texts(SettingCatalog.messageProviders)
        try reader.refuseStrangers(in: "provider", known: ids)
        fewAhead = try reader.integer(SettingCatalog.messageFewAhead)
        texts = MessageTexts([
            .soon: try Self.wordings(SettingCatalog.messageSoonVi, SettingCatalog.messageSoonEn, reader),
            .called: try Self.wordings(SettingCatalog.messageCalledVi, SettingCatalog.messageCalledEn, reader),
        ])
        providers = try ids.map { id throws(SettingError) in try Provider(id, reading: reader) }
        guard Set(ids).count == ids.count else {
            throw reader.badValue(ids.joined(separator: ", "), of: SettingCatalog.messageProviders, id: "")
        }
    }

    /// The providers at work.
    func settings(over client: ProviderClient) -> MessageSettings {
        MessageSettings(
            fewAhead: fewAhead,
            texts: texts,
            channels: providers.map {
                MessageSettings.Channel(provider: $0.provider(over: client), hasMarks: $0.hasMarks)
            }
        )
    }

    private static func wordings(
        _ vietnamese: Setting,
        _ english: Setting,
        _ reader: SettingReader
    ) throws(SettingError) -> [Consent.Language: Wording] {
        [.vietnamese: try wording(vietnamese, reader), .english: try wording(english, reader)]
    }

    private static func wording(_ setting: Setting, _ reader: SettingReader) throws(SettingError) -> Wording {
        let text = try reader.text(setting)
        do {
            return try Wording(text, known: MessagePlace.ofTexts)
        } catch {
            throw SettingError(
                code: .badValue,
                place: reader.place(of: setting.key),
                detail: "\(setting.key) names the place {\(error.name)}, which texts do not have"
            )
        }
    }
}

extension MessageChoices.Provider {
    func provider(over client: ProviderClient) -> HTTPProvider {
        HTTPProvider(channel: channel, form: form, success: success, client: client)
    }

    fileprivate init(_ id: String, reading reader: SettingReader) throws(SettingError) {
        guard let channel = ContactChannel(rawValue: id) else {
            throw reader.badValue(id, of: SettingCatalog.messageProviders, id: "")
        }
        self.channel = channel
        hasMarks = try reader.text(SettingCatalog.providerMarks, id: id) == SettingCatalog.yes
        success = try Self.success(id, reader)
        do {
            form = try RequestForm(
                url: try reader.text(SettingCatalog.providerURL, id: id),
                method: RequestForm.Method(rawValue: try reader.text(SettingCatalog.providerMethod, id: id)) ?? .post,
                headers: try reader.texts(SettingCatalog.providerHeaders, id: id),
                body: try reader.text(SettingCatalog.providerBody, id: id),
                format: RequestFormat(rawValue: try reader.text(SettingCatalog.providerFormat, id: id)) ?? .json,
                textIDs: try Self.textIDs(id, reader),
                secret: try Self.secret(id, reader)
            )
        } catch let mistake as RequestForm.Mistake {
            let key = "provider.\(id).\(mistake.part.rawValue)"
            throw SettingError(code: .badValue, place: reader.place(of: key), detail: "\(key) \(mistake.detail)")
        } catch let error as SettingError {
            throw error
        } catch {
            throw SettingError(code: .badValue, place: "provider.\(id)", detail: "\(error)")
        }
    }

    private static func textIDs(
        _ id: String,
        _ reader: SettingReader
    ) throws(SettingError) -> [MessageKind: String] {
        let ids = [
            MessageKind.soon: try reader.text(SettingCatalog.providerSoonID, id: id),
            .called: try reader.text(SettingCatalog.providerCalledID, id: id),
        ]
        return ids.filter { !$0.value.isEmpty }
    }

    private static func success(_ id: String, _ reader: SettingReader) throws(SettingError) -> SuccessMark? {
        let text = try reader.text(SettingCatalog.providerSuccess, id: id)
        guard !text.isEmpty else { return nil }
        guard let mark = SuccessMark(text) else {
            throw reader.badValue(text, of: SettingCatalog.providerSuccess, id: id)
        }
        return mark
    }

    /// The service manager's credential where no file is named.
    private static func secret(_ id: String, _ reader: SettingReader) throws(SettingError) -> SecretFile? {
        let path = try reader.text(SettingCatalog.providerSecret, id: id)
        guard path.isEmpty else { return SecretFile(path: path) }
        return ServiceCredential.path(of: "provider-\(id)").map { SecretFile(path: $0, isCredential: true) }
    }
}
