import Connection
import Testing

@Suite("Files that are complete")
struct SettledFilesTests {
    private func entry(_ size: Int64, at moment: Int64 = 1, _ name: String = "dossiers.csv") -> FolderEntry {
        FolderEntry(name: name, size: size, modifiedAt: moment)
    }

    @Test("a file is taken when two looks found it unchanged, and each change begins anew")
    func settling() {
        var files = SettledFiles(looks: 2)
        for size: Int64 in [1, 2, 2] {
            #expect(files.settled(among: [entry(size)]).isEmpty)
        }
        #expect(files.settled(among: [entry(2, at: 2)]).isEmpty)
        #expect(files.settled(among: [entry(2, at: 2)]).isEmpty)
        #expect(files.settled(among: [entry(2, at: 2)]) == [entry(2, at: 2)])
    }

    @Test("what was taken is not taken again before it changes, and is noticed while it lies there")
    func finishing() {
        var files = SettledFiles(looks: 0)
        #expect(files.settled(among: [entry(1)]) == [entry(1)])
        files.finish(entry(1))
        #expect(files.settled(among: [entry(1)]).isEmpty && files.isAnyStuck)
        #expect(files.settled(among: [entry(2)]) == [entry(2)])
        #expect(!files.isAnyStuck)
        files.finish(entry(2))
        files.reopen(entry(2))
        #expect(files.settled(among: [entry(2)]) == [entry(2)])
    }

    @Test("a file that went and came back is a new one; several come in the order of their names")
    func returning() {
        var files = SettledFiles(looks: 1)
        #expect(files.settled(among: [entry(1)]).isEmpty)
        #expect(files.settled(among: []).isEmpty)
        let both = [entry(1), entry(1, "appointments.csv")]
        #expect(files.settled(among: both).isEmpty)
        #expect(files.settled(among: both).map(\.name) == ["appointments.csv", "dossiers.csv"])
    }
}
