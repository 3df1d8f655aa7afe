import QueueModel
import Statistics

extension ServiceDay {
    /// Spreadsheets count days from 1899-12-30.
    var serial: Double {
        Double(Self.epoch?.distance(to: self) ?? 0)
    }

    private static let epoch = ServiceDay("1899-12-30")
}

extension LocalMoment {
    /// The time of day is the fraction.
    var serial: Double {
        day.serial + Double(minutes * 60 + second) / 86_400
    }
}
