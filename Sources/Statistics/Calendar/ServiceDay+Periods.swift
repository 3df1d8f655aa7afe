package import QueueModel

extension ServiceDay {
    package var year: Int { part(0) }
    package var month: Int { part(1) }
    package var dayOfMonth: Int { part(2) }

    /// The Monday of its week.
    var firstOfWeek: ServiceDay {
        advanced(by: -(Weekday.allCases.firstIndex(of: weekday) ?? 0))
    }

    var firstOfMonth: ServiceDay {
        advanced(by: 1 - dayOfMonth)
    }

    var firstOfNextMonth: ServiceDay {
        firstOfMonth.advanced(by: 31).firstOfMonth
    }

    /// A part of `2026-11-22`.
    private func part(_ index: Int) -> Int {
        Int(description.split(separator: "-")[index]) ?? 0
    }
}
