import QueueModel

extension LegTable {
    func groups(by grouping: Grouping, of office: Office) -> [FigureGroup] {
        switch grouping {
        case .hour: hours(of: office)
        case .hourOfWeek: hoursOfWeek(of: office)
        case .weekday: groups(byPeriod: \.weekday, label: GroupLabel.weekday)
        case .day: groups(by: \.day, label: GroupLabel.day)
        case .week: groups(byPeriod: \.firstOfWeek, label: GroupLabel.week)
        case .month: groups(byPeriod: \.firstOfMonth, label: GroupLabel.month)
        case .service: groups(by: \.service) { .listed($0, in: office.services, name: \.name) }
        case .counter: groups(by: \.counter) { .counter($0, of: office) }
        case .priority: groups(by: \.priority) { .priority($0, of: office) }
        case .wait: waitBands
        }
    }

    private func groups<Key: Hashable>(
        by key: (TicketRecord) -> Key,
        label: (Key) -> GroupLabel
    ) -> [FigureGroup] {
        Self.groups(tallies(byRecord: key), label: label)
    }

    /// A period is worked out once a day, not once a leg.
    private func groups<Period: Hashable>(
        byPeriod period: (ServiceDay) -> Period,
        label: (Period) -> GroupLabel
    ) -> [FigureGroup] {
        var periods: [ServiceDay: Period] = [:]
        func known(_ day: ServiceDay) -> Period {
            if let known = periods[day] { return known }
            let new = period(day)
            periods[day] = new
            return new
        }
        return groups(by: { known($0.day) }, label: label)
    }

    private func hours(of office: Office) -> [FigureGroup] {
        var clock = OfficeClock(office)
        return groups(by: { clock.local($0.queuedAt).hour }, label: GroupLabel.hour)
    }

    private func hoursOfWeek(of office: Office) -> [FigureGroup] {
        var clock = OfficeClock(office)
        var weekdays: [ServiceDay: Weekday] = [:]
        func weekday(of day: ServiceDay) -> Weekday {
            if let known = weekdays[day] { return known }
            let new = day.weekday
            weekdays[day] = new
            return new
        }
        return groups(
            by: { record in
                let local = clock.local(record.queuedAt)
                return HourOfWeek(weekday: weekday(of: local.day), hour: local.hour)
            },
            label: GroupLabel.hourOfWeek
        )
    }

    private var waitBands: [FigureGroup] {
        Self.groups(tallies(byLeg: { WaitBand($0.wait) })) { band in
            GroupLabel(order: WaitBand.allCases.firstIndex(of: band) ?? 0, id: band.rawValue, name: band.name)
        }
    }

    private static func groups<Key>(
        _ tallies: [(key: Key, tally: Tally)],
        label: (Key) -> GroupLabel
    ) -> [FigureGroup] {
        tallies.map { (label($0.key), $0.tally) }
            .sorted { GroupLabel.precedes($0.0, $1.0) }
            .map { FigureGroup(id: $0.id, name: $0.name, figures: $1.figures) }
    }
}

extension GroupLabel {
    fileprivate static func counter(_ id: CounterID?, of office: Office) -> GroupLabel {
        guard let id else { return .none(LocalizedText(vi: "Chưa đến quầy", en: "At no counter yet")) }
        return .listed(id, in: office.counters, name: \.name)
    }

    fileprivate static func priority(_ id: PriorityID?, of office: Office) -> GroupLabel {
        guard let id else { return .none(LocalizedText(vi: "Không ưu tiên", en: "No priority")) }
        return .listed(id, in: office.priorityClasses, name: \.label)
    }
}
