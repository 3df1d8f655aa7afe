import QueueModel

/// What a group is called and where it stands among the others.
struct GroupLabel {
    let order: Int
    let id: String
    let name: LocalizedText

    /// After all others.
    static func none(_ name: LocalizedText) -> GroupLabel {
        GroupLabel(order: .max, id: "", name: name)
    }

    /// By id; for ids whose order is the groups'.
    static func ordered(_ id: String, _ name: LocalizedText) -> GroupLabel {
        GroupLabel(order: 0, id: id, name: name)
    }

    static func precedes(_ left: GroupLabel, _ right: GroupLabel) -> Bool {
        (left.order, left.id) < (right.order, right.id)
    }
}

extension GroupLabel {
    /// The place and name that the office's list gives the id; one no longer there comes after them by its id.
    static func listed<Item: Identifiable>(
        _ id: Item.ID,
        in items: [Item],
        name: (Item) -> LocalizedText
    ) -> GroupLabel where Item.ID: RawRepresentable<String> {
        let text = id.rawValue
        guard let index = items.firstIndex(where: { $0.id == id }) else {
            return GroupLabel(order: items.count, id: text, name: LocalizedText(vi: text, en: text))
        }
        return GroupLabel(order: index, id: text, name: name(items[index]))
    }

    static func hour(_ hour: Int) -> GroupLabel {
        let id = hour < 10 ? "0\(hour)" : "\(hour)"
        return .ordered(id, LocalizedText(vi: "\(hour)–\(hour + 1) giờ", en: "\(id):00–\(id):59"))
    }

    static func weekday(_ weekday: Weekday) -> GroupLabel {
        let index = Weekday.allCases.firstIndex(of: weekday) ?? 0
        let vi = weekday == .sunday ? "Chủ nhật" : "Thứ \(index + 2)"
        let name = LocalizedText(vi: vi, en: weekday.rawValue.prefix(1).uppercased() + weekday.rawValue.dropFirst())
        return GroupLabel(order: index, id: weekday.rawValue, name: name)
    }

    static func hourOfWeek(_ time: HourOfWeek) -> GroupLabel {
        let (weekday, hour) = (weekday(time.weekday), hour(time.hour))
        return GroupLabel(
            order: weekday.order * 24 + time.hour,
            id: "\(weekday.id)-\(hour.id)",
            name: LocalizedText(vi: "\(weekday.name.vi), \(hour.name.vi)", en: "\(weekday.name.en) \(hour.name.en)")
        )
    }

    static func day(_ day: ServiceDay) -> GroupLabel {
        .ordered(day.description, LocalizedText(vi: day.inVietnamese, en: day.description))
    }

    static func week(from monday: ServiceDay) -> GroupLabel {
        let name = LocalizedText(vi: "Tuần từ \(monday.inVietnamese)", en: "Week from \(monday)")
        return .ordered(monday.description, name)
    }

    static func month(_ first: ServiceDay) -> GroupLabel {
        let name = LocalizedText(vi: "Tháng \(first.month)/\(first.year)", en: String(first.description.prefix(7)))
        return .ordered(first.description, name)
    }
}

extension ServiceDay {
    /// Such as `22/11/2026`.
    fileprivate var inVietnamese: String {
        description.split(separator: "-").reversed().joined(separator: "/")
    }
}
