import QueueModel

extension Office {
    /// The office as configured; what is not written is as in the standard office.
    init(reading reader: SettingReader) throws(SettingError) {
        let serviceIDs = try reader.texts(SettingCatalog.officeServices)
        let counterIDs = try reader.texts(SettingCatalog.officeCounters)
        try reader.refuseStrangers(in: "service", known: serviceIDs)
        try reader.refuseStrangers(in: "counter", known: counterIDs)
        let services = try serviceIDs.map { id throws(SettingError) in try Service(id, reading: reader) }
        let counters = try counterIDs.map { id throws(SettingError) in
            try Counter(id, reading: reader, allServices: services.map(\.id))
        }
        let name = LocalizedText(
            vi: try reader.text(SettingCatalog.officeNameVi),
            en: try reader.text(SettingCatalog.officeNameEn)
        )
        let id = OfficeID(rawValue: try reader.text(SettingCatalog.officeID))
        let timeZone = try reader.text(SettingCatalog.officeTimeZone)
        let defaultService = ServiceID(rawValue: try reader.text(SettingCatalog.officeDefaultService))
        let hours = try OpeningHours(reading: reader)
        let rules = try QueueRules(reading: reader)
        let routing = try Office.routing(reading: reader, services: services.map(\.id))
        do throws(OfficeError) {
            try self.init(
                id: id,
                name: name,
                timeZone: timeZone,
                services: services,
                counters: counters,
                defaultService: defaultService,
                hours: hours,
                routing: routing,
                rules: rules
            )
        } catch {
            throw SettingError(code: .badValue, place: "office", detail: error.message.en)
        }
    }
}

extension Office {
    /// A service that somebody named has to be there; the one that nobody named need not.
    fileprivate static func routing(
        reading reader: SettingReader,
        services: [ServiceID]
    ) throws(SettingError) -> [RoutingRule] {
        let name = try reader.text(SettingCatalog.dossierResults)
        let results = ServiceID(rawValue: name)
        guard !name.isEmpty, name != SettingCatalog.results || services.contains(results) else {
            return standardRouting
        }
        return standardRouting + [.dossierReady(results)]
    }
}

extension QueueRules {
    fileprivate init(reading reader: SettingReader) throws(SettingError) {
        self.init(
            overtakingBound: try reader.integer(SettingCatalog.overtakingBound),
            maximumWaitMinutes: try reader.integer(SettingCatalog.maximumWait),
            noShowRecalls: try reader.integer(SettingCatalog.noShowRecalls),
            noShowSeconds: try reader.integer(SettingCatalog.noShowSeconds),
            undoSeconds: try reader.integer(SettingCatalog.undoSeconds)
        )
    }
}

extension Service {
    fileprivate init(_ id: String, reading reader: SettingReader) throws(SettingError) {
        self.init(
            id: ServiceID(rawValue: id),
            letter: try reader.text(SettingCatalog.serviceLetter, id: id),
            name: LocalizedText(
                vi: try reader.text(SettingCatalog.serviceNameVi, id: id),
                en: try reader.text(SettingCatalog.serviceNameEn, id: id)
            ),
            expectedMinutes: try reader.number(SettingCatalog.serviceExpectedMinutes, id: id)
        )
    }
}

extension Counter {
    fileprivate init(
        _ id: String,
        reading reader: SettingReader,
        allServices: [ServiceID]
    ) throws(SettingError) {
        let services = try reader.texts(SettingCatalog.counterServices, id: id)
        self.init(
            id: CounterID(rawValue: id),
            name: LocalizedText(
                vi: try reader.text(SettingCatalog.counterNameVi, id: id),
                en: try reader.text(SettingCatalog.counterNameEn, id: id)
            ),
            services: services == [SettingCatalog.everyService] ? allServices : services.map(ServiceID.init(rawValue:))
        )
    }
}
