/// The table of files that were handed in.
enum ImportSchema {
    static let tables = """
        CREATE TABLE import_run (
            office TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            at INTEGER NOT NULL, -- milliseconds since 1970, UTC
            source TEXT NOT NULL,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            rows INTEGER NOT NULL,
            fault_count INTEGER NOT NULL,
            faults TEXT NOT NULL CHECK (json_valid(faults)), -- the first, without what stood in the cells
            PRIMARY KEY (office, number)
        ) STRICT, WITHOUT ROWID;
        """
}
