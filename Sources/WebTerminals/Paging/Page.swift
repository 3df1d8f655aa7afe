/// A part of a long list, and where the rest begins.
struct Page<Element> {
    let elements: [Element]
    /// The cursor of the page that follows; nil where this is the last.
    let next: String?
}
