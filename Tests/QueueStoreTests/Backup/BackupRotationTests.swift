import QueueModel
import QueueStore
import Testing

@Suite("Which copies are kept")
struct BackupRotationTests {
    private static let hour: Int64 = 3_600_000
    private static let vietNam = 7 * 3_600
    private let rotation = BackupRotation(days: 7, weeks: 4, months: 12)

    /// Copies every night at two by the office's clock, oldest first.
    private func nights(_ count: Int) -> [BackupName] {
        (0..<count).map {
            BackupName(moment: monday8.advanced(byMilliseconds: Int64($0) * 24 * Self.hour - 6 * Self.hour))
        }
    }

    private func kept(of names: [BackupName], by rotation: BackupRotation) -> [BackupName] {
        let gone = Set(rotation.superfluous(among: names, secondsFromUTC: Self.vietNam))
        return names.filter { !gone.contains($0) }
    }

    @Test("a week of nights is kept whole")
    func firstWeek() {
        #expect(kept(of: nights(7), by: rotation).count == 7)
    }

    @Test("after years there are 7 days, the weeks and the months before, and no more", arguments: [400, 1_000])
    func years(count: Int) {
        let names = nights(count)
        let kept = kept(of: names, by: rotation)
        #expect((12...23).contains(kept.count), "\(kept.count)")
        #expect(Array(names.suffix(7)) == Array(kept.suffix(7)))
        let oldest = names[count - 1].moment.milliseconds(since: kept[0].moment) / (24 * Self.hour)
        #expect((300...372).contains(oldest), "\(oldest) days")
    }

    @Test("of several copies of a day the newest stays")
    func sameDay() {
        let names = (0..<5).map { BackupName(moment: monday8.advanced(byMilliseconds: $0 * Self.hour)) }
        #expect(kept(of: names, by: rotation) == [names[4]])
    }

    @Test("a day is the office's, not that of UTC")
    func officeDay() {
        // 23:30 and 00:30 in Viet Nam are one day of UTC.
        let names =
            [BackupName(moment: monday8.advanced(byMilliseconds: 15 * Self.hour + Self.hour / 2))]
            + [BackupName(moment: monday8.advanced(byMilliseconds: 16 * Self.hour + Self.hour / 2))]
        #expect(kept(of: names, by: rotation) == names)
    }

    @Test("the newest one always stays, however little is asked for")
    func newest() {
        let names = nights(3)
        #expect(kept(of: names, by: BackupRotation(days: 0, weeks: 0, months: 0)) == [names[2]])
        #expect(kept(of: [], by: rotation).isEmpty)
    }

    @Test("copies from before the schema changed are counted apart")
    func schemas() {
        let schemas = (1...5).map { BackupName(moment: monday8.advanced(byMilliseconds: Int64($0)), schema: $0) }
        let later = nights(40).map { BackupName(moment: $0.moment.advanced(byMilliseconds: 24 * Self.hour)) }
        let kept = kept(of: schemas + later, by: rotation)
        #expect(kept.compactMap(\.schema).count == BackupRotation.schemaCopies)
    }

    @Test("a clock that jumped leaves the order by time, and the newest by time is kept")
    func jump() {
        let wrong = BackupName(moment: .epoch)
        let names = nights(10)
        #expect(kept(of: [wrong] + names, by: rotation).contains(names[9]))
    }
}

@Suite("The name of a copy")
struct BackupNameTests {
    @Test("is read as it is written")
    func roundTrip() throws {
        let moment = Timestamp(milliseconds: monday8.milliseconds + 1_234)
        #expect(BackupName(moment: moment).description == "kioskd-20261123T010001Z.sqlite")
        #expect(BackupName(moment: moment, schema: 7).description == "kioskd-20261123T010001Z-schema-7.sqlite")
        for name in [BackupName(moment: moment), BackupName(moment: moment, schema: 12)] {
            #expect(BackupName(name.description) == name)
        }
    }

    @Test(
        "is told from other files",
        arguments: [
            "", "kioskd.sqlite", "kioskd-20261123T010001Z.sqlite.partial", "kioskd-20261323T010001Z.sqlite",
            "kioskd-20261123T250001Z.sqlite", "kioskd-20261123T010001Z-schema-.sqlite", "last-attempt",
            "kioskd-20261123T010001Z-schema-7-schema-7.sqlite",
        ]
    )
    func others(fileName: String) {
        #expect(BackupName(fileName) == nil)
    }
}
