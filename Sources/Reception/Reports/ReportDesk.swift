package import QueueModel
package import QueueStore
package import Statistics

/// Makes reports of the office as it is now.
package struct ReportDesk: Sendable {
    private let archive: any VisitArchive
    private let dossiers: any DossierStore
    private let desk: QueueDesk
    private let now: @Sendable () -> Timestamp

    package init(
        archive: any VisitArchive,
        dossiers: any DossierStore,
        desk: QueueDesk,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.archive = archive
        self.dossiers = dossiers
        self.desk = desk
        self.now = now
    }

    /// The office's own day.
    package var today: ServiceDay {
        get async { await desk.state.office.day(at: now()) }
    }

    /// The figures of these days up to now.
    ///
    /// - Parameter namesClerks: whether they tell what each clerk did: for supervisors only.
    /// - Throws: `notStored` when the archive cannot be read.
    package func report(of range: DateRange, namesClerks: Bool = false) async throws(DeskError) -> OfficeReport {
        let office = await desk.state.office
        do throws(StoreError) {
            return try await OfficeReport(
                of: range,
                from: archive,
                dossiers: dossiers,
                for: office,
                namesClerks: namesClerks,
                asOf: now()
            )
        } catch {
            throw .notStored(error)
        }
    }
}
