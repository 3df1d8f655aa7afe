/// Whom a counter calls next, and why.
package struct DispatchChoice: Hashable, Sendable {
    /// The position among the entries given, not the ticket's place.
    package let index: Int
    package let ground: DispatchGround
}
