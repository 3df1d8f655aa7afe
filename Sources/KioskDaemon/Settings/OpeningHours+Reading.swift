import QueueModel

extension OpeningHours {
    /// The hours as configured: a weekday that is not named is closed.
    init(reading reader: SettingReader) throws(SettingError) {
        var sessions: [Weekday: [Session]] = [:]
        for text in try reader.texts(SettingCatalog.officeHours) {
            guard let line = WeekdaySessions(text), line.days.allSatisfy({ sessions[$0] == nil }) else {
                throw Self.badValue(
                    text,
                    of: SettingCatalog.officeHours,
                    reader,
                    "\(WeekdaySessions.form), each day once"
                )
            }
            for day in line.days { sessions[day] = line.sessions }
        }
        var holidays: Set<ServiceDay> = []
        for text in try reader.texts(SettingCatalog.officeHolidays) {
            guard let day = ServiceDay(text) else {
                throw Self.badValue(text, of: SettingCatalog.officeHolidays, reader, "days such as \"2027-01-01\"")
            }
            holidays.insert(day)
        }
        self.init(sessions: sessions, holidays: holidays)
    }

    private static func badValue(
        _ text: String,
        of setting: Setting,
        _ reader: SettingReader,
        _ form: String
    ) -> SettingError {
        SettingError(
            code: .badValue,
            place: reader.place(of: setting.key),
            detail: "\(setting.key) cannot have \"\(text)\"; it takes \(form)"
        )
    }
}
