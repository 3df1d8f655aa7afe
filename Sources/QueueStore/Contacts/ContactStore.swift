package import QueueModel

/// The contacts of one office's open tickets, and the messages to them.
///
/// The event that closes a ticket erases what stands here of it, in its own transaction; so does a new day.
package protocol ContactStore: Sendable {
    /// Keeps a contact, in the place of an earlier one of the ticket.
    ///
    /// - Returns: whether it is kept: only an open ticket that is in the store has one.
    func put(_ contact: Contact) async throws(StoreError) -> Bool

    /// Erases a ticket's contact, and the messages that were not sent yet.
    func withdraw(_ ticket: TicketID) async throws(StoreError)

    func contacts() async throws(StoreError) -> [Contact]

    /// Those that wait and those that are done, in the order in which they were due.
    func messages() async throws(StoreError) -> [QueuedMessage]

    /// Leaves out what the ticket has been told before, and those whose contact has gone.
    func enqueue(_ messages: [QueuedMessage]) async throws(StoreError)

    /// Notes how a message got on; nothing for one that has gone.
    func update(_ message: QueuedMessage) async throws(StoreError)

    /// Removes what erased rows have left in the store's files.
    ///
    /// - Throws: `database-busy` while somebody reads them: try again later.
    func purge() async throws(StoreError)
}
