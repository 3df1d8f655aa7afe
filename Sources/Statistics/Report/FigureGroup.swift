package import QueueModel

/// The figures of one hour, service, counter, …
package struct FigureGroup: Hashable, Sendable, Codable, Identifiable {
    /// The id of what the group stands for; `07` for an hour, `monday-07` for one of the week, the first day for a day,
    /// week or month. Empty for the group of legs that have no such thing, such as a counter before the call.
    package let id: String
    package let name: LocalizedText
    package let figures: Figures
}
