extension ServiceDay {
    /// Its first moment on a clock that does not differ from UTC.
    package var midnightUTC: Timestamp {
        Timestamp(milliseconds: Int64(ServiceDay.epoch.distance(to: self)) * 86_400_000)
    }

    private static let epoch = ServiceDay(of: .epoch, secondsFromUTC: 0)
}
