import Connection

/// How long webhooks are tried to be told.
struct WebhookSettings: Sendable {
    let attemptSeconds: Int
    let policy: WebhookPolicy

    init(reading reader: SettingReader) throws(SettingError) {
        attemptSeconds = try reader.integer(SettingCatalog.webhookTimeout)
        policy = WebhookPolicy(
            givesUpAfter: .seconds(3_600 * (try reader.integer(SettingCatalog.webhookGiveUp))),
            keepsFor: .seconds(86_400 * (try reader.integer(SettingCatalog.webhookKeep)))
        )
    }
}
