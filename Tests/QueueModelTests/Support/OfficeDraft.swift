import QueueModel

/// A working office of one service and one counter, to be spoilt in one respect.
struct OfficeDraft {
    var targetWaitMinutes = 15.0
    var halls: [Hall] = []
    var staff: [StaffID] = []
    var hours = OpeningHours.standard
    var priorities = PriorityClass.standard
    var routing: [RoutingRule] = []
    var rules = QueueRules()
    var notices: [Notice] = []
    private var counter = Counter("1", "papers")

    mutating func counter(preferred: [ServiceID] = [], hall: HallID? = nil, breaks: [Session] = []) {
        counter = Counter(
            id: "1",
            name: LocalizedText("1"),
            services: ["papers"],
            preferred: preferred,
            hall: hall,
            breaks: breaks
        )
    }

    func office() throws(OfficeError) -> Office {
        let service = Service(
            id: "papers",
            letter: "A",
            name: LocalizedText("papers"),
            expectedMinutes: 10,
            targetWaitMinutes: targetWaitMinutes
        )
        return try Office(
            id: "ward",
            name: LocalizedText("Ward"),
            services: [service],
            counters: [counter],
            defaultService: "papers",
            hours: hours,
            halls: halls,
            staff: staff,
            priorityClasses: priorities,
            routing: routing,
            rules: rules,
            notices: notices
        )
    }
}
