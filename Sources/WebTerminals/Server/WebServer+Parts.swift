package import Access
package import Announcements
package import Connection
package import QueueModel
package import Reception
package import Telemetry

extension WebServer {
    /// What the terminals show and lead commands to.
    package struct Parts: Sendable {
        package let access: AccessDesk
        package let audit: AuditTrail
        package let desk: QueueDesk
        package let dossiers: DossierDesk
        package let imports: ImportDesk
        package let importFolder: ImportFolder
        /// Nil where the office's software is not read.
        package let puller: Puller?
        package let forecaster: Forecaster
        package let reports: ReportDesk
        package let kiosks: Kiosks
        package let announcer: Announcer
        package let webhooks: WebhookDesk
        package let pages: PageStore
        package let description: APIDescription
        package let links: VisitLinks
        /// Nil where nobody is told by message.
        package let messages: MessageDesk?
        package let metrics: MetricRegistry
        /// Whose figures stand on `/metrics` beside those that are counted.
        package let sampleSources: [any SampleSource]
        /// Codes of what needs attention now, of the store and of other parts.
        package let presentWarnings: @Sendable () async -> [String]
        package let now: @Sendable () -> Timestamp

        package init(
            access: AccessDesk,
            audit: AuditTrail,
            desk: QueueDesk,
            dossiers: DossierDesk,
            imports: ImportDesk,
            importFolder: ImportFolder,
            puller: Puller?,
            forecaster: Forecaster,
            reports: ReportDesk,
            kiosks: Kiosks,
            announcer: Announcer,
            webhooks: WebhookDesk,
            pages: PageStore,
            description: APIDescription,
            links: VisitLinks,
            messages: MessageDesk? = nil,
            presentWarnings: @escaping @Sendable () async -> [String],
            metrics: MetricRegistry = MetricRegistry(),
            sampleSources: [any SampleSource] = [],
            now: @escaping @Sendable () -> Timestamp
        ) {
            self.access = access
            self.audit = audit
            self.desk = desk
            self.dossiers = dossiers
            self.imports = imports
            self.importFolder = importFolder
            self.puller = puller
            self.forecaster = forecaster
            self.reports = reports
            self.kiosks = kiosks
            self.announcer = announcer
            self.webhooks = webhooks
            self.pages = pages
            self.description = description
            self.links = links
            self.messages = messages
            self.metrics = metrics
            self.sampleSources = sampleSources
            self.presentWarnings = presentWarnings
            self.now = now
        }
    }
}
