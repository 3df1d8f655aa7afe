import QueueModel

/// Somebody who comes to the simulated office.
struct Visitor {
    /// By index of `office.services`; a second one follows the first.
    let matters: [Int]
    let priority: PriorityID?
    let dossiers: Int
}
