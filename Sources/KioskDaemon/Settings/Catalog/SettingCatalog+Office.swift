extension SettingCatalog {
    static let office = [
        officeID, officeNameVi, officeNameEn, officeTimeZone, officeServices, officeCounters, officeDefaultService,
        officeHours, officeHolidays, serviceLetter, serviceNameVi, serviceNameEn, serviceExpectedMinutes,
        counterNameVi, counterNameEn, counterServices,
    ]

    static let officeID = Setting(
        "office.id",
        .text,
        standard: "main",
        "Names the office in the log of events; never change it later."
    )
    static let officeNameVi = Setting(
        "office.name.vi",
        .text,
        standard: "Bộ phận Một cửa",
        "The office's name in Vietnamese."
    )
    static let officeNameEn = Setting(
        "office.name.en",
        .text,
        standard: "One-Stop Service Office",
        "The office's name in English."
    )
    static let officeTimeZone = Setting(
        "office.timeZone",
        .text,
        standard: "Asia/Ho_Chi_Minh",
        "The IANA time zone in which the office's day begins."
    )
    static let officeServices = Setting(
        "office.services",
        .texts,
        standard: "reception, results",
        "The ids of the services, in the order of the screens."
    )
    static let officeCounters = Setting(
        "office.counters",
        .texts,
        standard: "1, 2, 3",
        "The ids of the counters, in the order of the screens."
    )
    static let officeDefaultService = Setting(
        "office.defaultService",
        .text,
        standard: "reception",
        "The service of somebody who walks up to the camera and chose none."
    )
    static let officeHours = Setting(
        "office.hours",
        .texts,
        standard: "monday-friday 07:30-11:30 13:00-17:00",
        "When the office is open: for each day, or range of days, one text with its sessions."
    )
    static let officeHolidays = Setting(
        "office.holidays",
        .texts,
        standard: "",
        "Days on which it is closed all the same, in quotes: \"2027-01-01\"."
    )
    /// What a counter serves where nothing is written.
    static let everyService = "all"
    static let serviceLetter = Setting(
        "service.*.letter",
        .text,
        standard: nil,
        standards: ["reception": "A", "results": "B"],
        "The letter before the service's numbers, A to Z."
    )
    static let serviceNameVi = Setting(
        "service.*.name.vi",
        .text,
        standard: nil,
        standards: ["reception": "Tiếp nhận hồ sơ", "results": "Trả kết quả"],
        "The service's name in Vietnamese."
    )
    static let serviceNameEn = Setting(
        "service.*.name.en",
        .text,
        standard: nil,
        standards: ["reception": "Submit documents", "results": "Collect results"],
        "The service's name in English."
    )
    static let serviceExpectedMinutes = Setting(
        "service.*.expectedMinutes",
        .number(0.5...480),
        standard: "8",
        standards: ["results": "4"],
        unit: "minutes",
        "How long one service takes as a rule: the forecast's start until the office's own times are known."
    )
    static let counterNameVi = Setting(
        "counter.*.name.vi",
        .text,
        standard: "Quầy *",
        "The counter's name in Vietnamese."
    )
    static let counterNameEn = Setting(
        "counter.*.name.en",
        .text,
        standard: "Counter *",
        "The counter's name in English."
    )
    static let counterServices = Setting(
        "counter.*.services",
        .texts,
        standard: everyService,
        "The ids of the services that the counter serves."
    )
}
